using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Overview.Director;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Overview.Tests.Director;

public sealed class ShowOverviewTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_director_reads_who_waits_and_what_is_late()
    {
        var occasion = await house.OccasionAsync("Voelt u zich veilig?");
        var owner = await house.HireAsync("Zorgdrager");
        await house.InSavedAsync<ILoops>(async loops => await loops.TookPartAsync(
            occasion, await house.FamilyAsync(), house.Today.AddDays(-70), CancellationToken.None));
        await house.InSavedAsync<IDecide>(decide => decide.DecideAsync(
            new NewDecision(occasion, DecisionKind.Yes, "We hangen lampen op.", null, owner, house.Today.AddDays(-21), [])
            {
                MadeOn = house.Today.AddDays(-60),
            },
            CancellationToken.None));
        var visitor = await house.VisitorAsync(Role.Director);

        await visitor.OpensAsync("/overzicht");

        Assert.Contains("Eén huishouden wacht nog op antwoord, het langst al 2 maanden.", visitor.Text);
        Assert.Contains("Fictief Zorgdrager zorgt ervoor. Het had 9 februari 2027 klaar moeten zijn; dat is 3 weken geleden.", visitor.Text);

        await visitor.FollowsAsync("Voelt u zich veilig?");
        Assert.Equal("U zei – wij doen", visitor.Heading);
    }

    [Fact]
    public async Task Who_spoke_today_waits_since_today()
    {
        var occasion = await house.OccasionAsync("Wat vond u vandaag?");
        await house.InSavedAsync<ILoops>(async loops => await loops.TookPartAsync(
            occasion, await house.FamilyAsync(), house.Today, CancellationToken.None));
        var visitor = await house.VisitorAsync(Role.Director);

        await visitor.OpensAsync("/overzicht");

        Assert.Contains("Eén huishouden wacht nog op antwoord, sinds vandaag.", visitor.Text);
    }

    [Fact]
    public async Task A_neighbourhood_with_fewer_than_five_households_is_not_shown()
    {
        await house.FamilyAsync(street: "Kleinstraat");
        var visitor = await house.VisitorAsync(Role.Director);

        await visitor.OpensAsync("/overzicht");

        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Verzonnen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_figure_of_a_neighbourhood_leads_to_whom_it_counts()
    {
        await house.LetsAsync("Zeeheldenbuurt", 18, spoken: number => number switch
        {
            <= 5 => null,
            <= 11 => house.Today.AddYears(-3),
            _ => house.Today.AddDays(-9),
        });
        var visitor = await house.VisitorAsync(Role.Director);
        await visitor.OpensAsync("/overzicht");
        var links = visitor.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Zeeheldenbuurt", StringComparison.Ordinal))
            .QuerySelectorAll("a").Select(link => (Number: link.TextContent, Path: link.GetAttribute("href")!)).ToList();
        Assert.Equal(["18", "5", "6"], links.Select(link => link.Number));

        foreach (var (number, path) in links)
        {
            await visitor.OpensAsync(path);
            Assert.Equal(number, $"{visitor.Page.QuerySelectorAll("#huishoudens .rows > li").Length}");
        }
    }

    [Fact]
    public async Task Each_figure_in_the_sentences_leads_to_whom_it_counts()
    {
        await using var town = new TestHouse();
        await town.InitializeAsync();
        await town.LetsAsync("Zeeheldenbuurt", 9, spoken: number => number switch
        {
            <= 2 => null,
            <= 5 => town.Today.AddYears(-3),
            _ => town.Today.AddDays(-9),
        });
        var visitor = await town.VisitorAsync(Role.Director);
        await visitor.OpensAsync("/overzicht");
        var links = visitor.Page.QuerySelectorAll(".answer-in-words a").Select(link => (Figure: link.TextContent, Path: link.GetAttribute("href")!)).ToList();
        Assert.Equal(["9 huishoudens", "2 huishoudens", "3 huishoudens"], links.Select(link => link.Figure));

        foreach (var (figure, path) in links)
        {
            await visitor.OpensAsync(path);
            Assert.Equal(figure, $"{visitor.Page.QuerySelectorAll("#huishoudens .rows > li").Length} huishoudens");
        }
    }

    [Fact]
    public async Task A_figure_of_more_than_a_thousand_is_the_same_number_on_its_list()
    {
        await using var town = new TestHouse();
        await town.InitializeAsync();
        await town.LetsAsync("Zeeheldenbuurt", 1_024, spoken: number => number <= 1_009 ? null : town.Today.AddDays(-9));
        var visitor = await town.VisitorAsync(Role.Director);
        await visitor.OpensAsync("/overzicht");
        var figures = visitor.Page.QuerySelectorAll(".answer-in-words a, tbody a").Select(link => (Number: link.TextContent.Split(' ')[0], Path: link.GetAttribute("href")!)).ToList();
        Assert.Equal(["1.024", "1.009", "1.024", "1.009"], figures.Select(figure => figure.Number).Where(number => number != "0"));

        foreach (var (number, path) in figures.Where(figure => figure.Number != "0"))
        {
            await visitor.OpensAsync(path);
            Assert.Equal($"{number} huishoudens", visitor.Page.QuerySelector("#hoeveel")!.TextContent);
        }
    }

    [Fact]
    public async Task Nobody_is_no_list()
    {
        await using var empty = new TestHouse();
        await empty.InitializeAsync();
        var visitor = await empty.VisitorAsync(Role.Director);
        await visitor.OpensAsync("/overzicht");

        Assert.Contains("Er staan nog geen huishoudens in de Huiskamer.", visitor.Text);
        Assert.Empty(visitor.Page.QuerySelectorAll(".answer-in-words a"));
    }

    [Fact]
    public void A_handful_of_households_is_not_counted_out()
    {
        Assert.Equal(["0", "een enkele", "een enkele", "5", "1.200"], new[] { 0, 1, 4, 5, 1200 }.Select(ShowOverviewPage.Total));
    }

    [Theory]
    [InlineData(Role.Colleague)]
    [InlineData(Role.RoundLeader)]
    public async Task Others_find_the_door_closed(Role role)
    {
        var visitor = await house.VisitorAsync(role);
        await visitor.OpensAsync("/overzicht");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public void Three_figures_are_three_sentences()
    {
        Assert.Equal(
            [
                "Bij ons wonen 5.000 huishoudens. Met een kwart spraken we in de laatste twee jaar.",
                "2.000 huishoudens spraken we nog nooit. Dat is 4 op de 10.",
                "1.750 huishoudens spraken we langer dan twee jaar geleden voor het laatst.",
            ],
            Said(5000, 2000, 1750));
        Assert.Single(Said(0, 0, 0));
        Assert.Equal(["Bij ons wonen 42 huishoudens. We spraken er nog geen een."], Said(42, 42, 0));

        static IEnumerable<string> Said(int all, int never, int longAgo) => SpokenWords.Of(new SpokenCounts(all, never, longAgo)).Select(sentence => $"{sentence}");
    }
}
