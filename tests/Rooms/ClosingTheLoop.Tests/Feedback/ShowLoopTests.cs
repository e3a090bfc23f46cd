using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.ClosingTheLoop.Tests.Feedback;

public sealed class ShowLoopTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_director_decides_no_with_a_because_and_plans_how_it_is_told()
    {
        var occasion = await house.OccasionAsync("Voelt u zich thuis?");
        await house.InsightAsync(occasion, "Bewoners willen zelf hun gang verven.", voices: 7);
        var visitor = await house.VisitorAsync(Role.Director);

        await visitor.OpensAsync("/terugkoppeling");
        await visitor.FollowsAsync("Voelt u zich thuis?");
        Assert.Contains("7 huishoudens zeiden dit.", visitor.Text);

        await visitor.FollowsAsync("Besluit nemen");
        Assert.Equal("on", visitor.Value("Bewoners willen zelf hun gang verven."));
        visitor.Ticks("Nee, want …");
        visitor.Fills("Wat doen we, of wat doen we niet?", "De gang verven kan niet.");
        visitor.Fills("Voor welke dag?", "2027-09-02");
        await visitor.PressesAsync("Besluit bewaren");
        Assert.Contains("Schrijf op waarom niet.", visitor.Said);
        Assert.Equal("De gang verven kan niet.", visitor.Value("Wat doen we, of wat doen we niet?"));

        visitor.Fills("Waarom niet, of waarom nog niet?", "De muren zijn van een andere eigenaar.");
        await visitor.PressesAsync("Besluit bewaren");
        Assert.Equal("Het besluit is bewaard.", visitor.Said);
        Assert.Contains("Want: De muren zijn van een andere eigenaar.", visitor.Text);

        await visitor.FollowsAsync("Terugkoppeling plannen");
        visitor.Fills("Wanneer weet iedereen het, uiterlijk?", "2027-03-22");
        await visitor.PressesAsync("Plan bewaren");
        Assert.Equal("U zei – wij doen", visitor.Heading);
        Assert.Contains("Iedereen hoort het met een brief", visitor.Text);
    }

    [Fact]
    public async Task A_decision_is_changed_and_carried_out()
    {
        var occasion = await house.OccasionAsync();
        var owner = await house.HireAsync("joke");
        var decision = default(DecisionId);
        await house.InSavedAsync<IDecide>(async decide => decision = await decide.DecideAsync(
            A.Decision(occasion: occasion, owner: owner, dueOn: house.Today.AddDays(9)), CancellationToken.None));
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/terugkoppeling/besluiten/{decision}");
        visitor.Fills("Wat doen we, of wat doen we niet?", "We hangen in elk portiek een lamp.");
        await visitor.PressesAsync("Wijziging bewaren");
        Assert.Contains("We hangen in elk portiek een lamp.", visitor.Text);

        await visitor.OpensAsync($"/terugkoppeling/besluiten/{decision}");
        await visitor.PressesAsync("Ja, dit is gedaan");
        Assert.Contains("Gedaan op", visitor.Text);
    }

    [Fact]
    public async Task An_insight_of_another_occasion_cannot_be_slipped_under_a_decision()
    {
        var occasion = await house.OccasionAsync();
        await house.InsightAsync(occasion, "Het is donker.");
        var elsewhere = await house.InsightAsync(await house.OccasionAsync(), "Het is koud.");
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/besluit");
        visitor.Page.QuerySelector("input[name=Insights]")!.SetAttribute("value", elsewhere.ToString());
        visitor.Ticks("Het is donker.");
        visitor.Ticks("Ja, dit gaan we doen");
        visitor.Fills("Wat doen we, of wat doen we niet?", "Iets.");
        visitor.Fills("Voor welke dag?", "2027-03-02");
        await visitor.PressesAsync("Besluit bewaren");

        Assert.Contains("hoort bij iets anders", visitor.Said);
    }

    [Fact]
    public async Task The_sheet_for_the_wall_names_nobody()
    {
        var occasion = await house.OccasionAsync();
        var insight = await house.InsightAsync(occasion, "Het is donker in het portiek.");
        var owner = await house.HireAsync("wandblad");
        await house.SavesAsync(A.Telling(occasion, await house.FamilyAsync("Familie Wandblad", "Wandbladstraat")));
        await house.InSavedAsync<IDecide>(decide => decide.DecideAsync(
            A.Decision(occasion: occasion, owner: owner, dueOn: house.Today.AddDays(9), insights: insight), CancellationToken.None));
        var visitor = await house.VisitorAsync(Role.Director);

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/blad");

        Assert.Contains("Het is donker in het portiek.", visitor.Page.Body!.TextContent);
        Assert.Contains("We hangen nieuwe lampen", visitor.Page.Body!.TextContent);
        Assert.DoesNotContain("andblad", visitor.Page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0, "1 huishouden wacht nog, sinds vandaag.")]
    [InlineData(-1, "1 huishouden wacht nog, het langst al 1 dag.")]
    public async Task How_long_somebody_waits_is_said_from_the_day_of_the_talk_on(int day, string words)
    {
        var occasion = await house.OccasionAsync();
        await house.SavesAsync(A.Telling(occasion, A.Household(), house.Today.AddDays(day)));
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/terugkoppeling");

        Assert.Contains(visitor.Page.QuerySelectorAll($"li:has(a[href$='{occasion}']) p"), line => line.TextContent == words);
    }

    [Theory]
    [InlineData(Role.Colleague)]
    [InlineData(Role.Interpreter)]
    [InlineData(Role.PrivacyOfficer)]
    public async Task Others_find_the_door_closed(Role role)
    {
        var occasion = await house.OccasionAsync();
        var visitor = await house.VisitorAsync(role);
        string[] doors = ["", "/besluit", "/plan", "/brieven", "/verzenden", "/huishoudens", "/blad"];

        foreach (var door in doors)
        {
            await visitor.OpensAsync($"/terugkoppeling/{occasion}{door}");
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, visitor.Status);
        }
    }

    [Fact]
    public async Task An_occasion_that_is_not_there_is_not_found()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/terugkoppeling/{A.Occasion()}");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }
}
