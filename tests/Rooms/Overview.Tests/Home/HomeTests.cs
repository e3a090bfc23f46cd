using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Overview.Tests.Home;

public sealed class HomeTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Whoever_is_not_signed_in_comes_to_the_front_door()
    {
        var visitor = house.Visitor();
        await visitor.OpensAsync("/");

        Assert.StartsWith("/inloggen", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_first_day_every_part_says_what_will_come_here()
    {
        await using var empty = new TestHouse();
        await empty.InitializeAsync();
        var visitor = await empty.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync("/");

        Assert.Equal("Goedemorgen, Fictief", visitor.Heading);
        Assert.Contains("Eerst leest de beheerder de woningen in.", visitor.Text);
        Assert.Contains("Je bent niemand iets schuldig.", visitor.Text);
    }

    [Fact]
    public async Task A_colleague_sees_whom_we_did_not_speak_for_longest_and_what_is_owed()
    {
        var household = await house.FamilyAsync("Familie Geheim", "Langstraat");
        var visitor = await house.VisitorAsync(Role.Colleague);
        await house.InSavedAsync<IPromises>(promises => promises.MakeAsync(
            new NewPromise(household, null, "De kraan wordt gemaakt.", visitor.Colleague, house.Today.AddDays(-9), house.Today.AddDays(-1)),
            CancellationToken.None));

        await visitor.OpensAsync("/");

        Assert.Contains("Nog nooit gesproken. Huurt sinds mei 2011.", visitor.Text);
        Assert.Contains("De kraan wordt gemaakt. Je zei: vóór maandag 1 maart. Die dag is voorbij.", visitor.Text);
        Assert.DoesNotContain("Geheim", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_for_colleagues_and_the_first_page_for_everybody()
    {
        var visitor = await house.VisitorAsync(Role.Partner);
        await visitor.OpensAsync("/");

        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
        Assert.DoesNotContain("langst niet", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adviser_goes_on_to_a_household_in_their_own_neighbourhood_and_to_no_other()
    {
        await using var town = new TestHouse();
        await town.InitializeAsync();
        var (mine, ours) = await town.LetsAsync("Emmermeer", 2);
        await town.LetsAsync("Angelslo", 2);
        var adviser = await town.VisitorAsync(Role.NeighbourhoodAdviser);
        await adviser.OpensAsync("/");
        Assert.Contains("Je hebt nog geen buurten. Vraag de beheerder om ze aan je te koppelen.", adviser.Text);
        Assert.Empty(Households(adviser));

        await town.AdvisesInAsync(adviser.Colleague, mine);
        await adviser.OpensAsync("/");
        Assert.Equal(ours.Select(id => $"/woningen/huishoudens/{id}").Order(), Households(adviser).Order());
        Assert.Contains("Angelslostraat", adviser.Text);
        Assert.DoesNotContain("nog geen buurten", adviser.Text);
        await adviser.FollowsAsync("Bekijk alleen je eigen buurten");
        Assert.DoesNotContain("Angelslostraat", adviser.Text);
        Assert.Contains("Emmermeerstraat", adviser.Text);
    }

    [Theory]
    [InlineData(Role.Colleague, 0)]
    [InlineData(Role.RoundLeader, 4)]
    [InlineData(Role.ContactCentre, 4)]
    public async Task Who_reads_everywhere_goes_on_to_every_household_and_a_colleague_to_none(Role role, int links)
    {
        await using var town = new TestHouse();
        await town.InitializeAsync();
        await town.LetsAsync("Emmermeer", 4);
        var visitor = await town.VisitorAsync(role);
        await visitor.OpensAsync("/");

        Assert.Equal(links, Households(visitor).Count);
        Assert.DoesNotContain("eigen buurten", visitor.Text);
        Assert.DoesNotContain("nog geen buurten", visitor.Text);
    }

    [Theory]
    [InlineData(3, "Goedenacht")]
    [InlineData(9, "Goedemorgen")]
    [InlineData(15, "Goedemiddag")]
    [InlineData(20, "Goedenavond")]
    public async Task The_house_greets_by_the_clock_on_the_wall(int hour, string greeting)
    {
        await using var late = new TestHouse();
        await late.InitializeAsync();
        late.Clock.Now = new DateTimeOffset(2027, 3, 2, hour, 0, 0, TimeSpan.FromHours(1));
        var visitor = await late.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync("/");

        Assert.StartsWith(greeting, visitor.Heading, StringComparison.Ordinal);
    }

    private static List<string> Households(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".rows a").Select(a => a.GetAttribute("href")!)
            .Where(url => url.StartsWith("/woningen/huishoudens/", StringComparison.Ordinal) && !url.EndsWith("/gesproken", StringComparison.Ordinal))];
}
