using System.Net;
using AngleSharp.Dom;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.LongestNotSpoken;

public sealed class ListLongestNotSpokenTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Path = "/woningen/langst-niet-gesproken";

    [Fact]
    public async Task Every_row_is_an_address_with_a_sentence_and_no_name()
    {
        var neighbourhood = A.Neighbourhood("Angelslo");
        var never = A.Family(neighbourhood, since: new(1987, 5, 1));
        var spoken = A.Family(neighbourhood, spokenOn: [new(2024, 5, 14)]);
        await house.SavesAsync([neighbourhood, .. never.Rows, .. spoken.Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}");

        Assert.Equal("Wie spraken we het langst niet?", visitor.Heading);
        Assert.Equal([never.Dwelling.Line, spoken.Dwelling.Line], visitor.Page.QuerySelectorAll(".rows strong").Select(a => a.TextContent));
        Assert.Contains("Nog nooit gesproken. Huurt sinds mei 1987.", visitor.Text);
        Assert.Contains("Voor het laatst gesproken in mei 2024, aan de deur, door Wijkbeheer.", visitor.Text);
        Assert.DoesNotContain("De Boer", visitor.Text);
    }

    [Fact]
    public async Task The_list_is_narrowed_to_a_neighbourhood_without_script_and_leafed_through()
    {
        var (here, elsewhere) = (A.Neighbourhood("Bargeres"), A.Neighbourhood("Emmerhout"));
        var families = Enumerable.Range(0, 30).Select(_ => A.Family(here)).ToList();
        var far = A.Family(elsewhere);
        await house.SavesAsync([here, elsewhere, .. families.SelectMany(family => family.Rows), .. far.Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(Path);
        visitor.Fills("In welke buurt?", "Bargeres");
        await visitor.PressesAsync("Laat zien");

        Assert.Equal("Bargeres", visitor.Value("In welke buurt?"));
        Assert.DoesNotContain(far.Dwelling.Line, visitor.Text);
        Assert.False(visitor.Sees("Vorige bladzijde"));

        await visitor.FollowsAsync("Volgende bladzijde");
        Assert.Equal(5, visitor.Page.QuerySelectorAll(".rows > li").Length);
        Assert.False(visitor.Sees("Volgende bladzijde"));

        await visitor.FollowsAsync("Vorige bladzijde");
        Assert.Equal(25, visitor.Page.QuerySelectorAll(".rows > li").Length);
        Assert.False(visitor.Sees("Vorige bladzijde"));
    }

    [Fact]
    public async Task More_than_a_thousand_are_counted_to_the_last_for_who_asks_and_stay_so_on_the_way()
    {
        var neighbourhood = A.Neighbourhood("Emmermeer");
        var families = Enumerable.Range(0, 1_013).Select(number => A.Family(neighbourhood, spokenOn: number < 6 ? [A.Today] : [])).ToList();
        await house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        Assert.Equal(["Meer dan 1.000 huishoudens", "Meer dan 1.000 nog nooit gesproken", "Tel ze precies"], Counts());

        await visitor.FollowsAsync("Tel ze precies");
        Assert.Equal(["1.013 huishoudens", "1.007 nog nooit gesproken"], Counts());
        Assert.Equal("1.013 huishoudens", visitor.Page.QuerySelector("[role=status]")!.TextContent);

        await visitor.FollowsAsync("1.007 nog nooit gesproken");
        Assert.Equal(["1.007 huishoudens", "1.007 nog nooit gesproken"], Counts());

        IEnumerable<string> Counts() => visitor.Page.QuerySelectorAll(".counts > li").Select(one => one.TextContent.Trim());
    }

    [Fact]
    public async Task A_colleague_goes_from_the_list_to_saying_that_they_spoke_and_an_adviser_to_the_household()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var colleague = await house.VisitorAsync(Role.Colleague);
        await colleague.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        await colleague.FollowsAsync("Ik sprak ze");
        var adviser = await house.VisitorAsync(Role.Colleague, Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, neighbourhood.Id);
        await adviser.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        await adviser.FollowsAsync(family.Dwelling.Line);

        Assert.Equal($"Ik sprak de bewoners van {family.Dwelling.Line}", colleague.Heading);
        Assert.Equal(family.Dwelling.Line, adviser.Heading);
    }

    [Fact]
    public async Task An_adviser_chooses_their_own_neighbourhoods_all_at_once_and_leafs_through_them()
    {
        var (one, other, elsewhere) = (A.Neighbourhood("Delftlanden"), A.Neighbourhood("Noordbarge"), A.Neighbourhood("Barger-Oosterveld"));
        var mine = Enumerable.Range(0, 30).Select(i => A.Family(i % 2 == 0 ? one : other)).ToList();
        var theirs = A.Family(elsewhere);
        await house.SavesAsync([one, other, elsewhere, .. mine.SelectMany(family => family.Rows), .. theirs.Rows]);
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, one.Id, other.Id);
        await adviser.OpensAsync(Path);
        adviser.Fills("In welke buurt?", "Mijn buurten");
        await adviser.PressesAsync("Laat zien");

        Assert.Equal("Mijn buurten", adviser.Value("In welke buurt?"));
        var shown = Addresses(adviser);
        await adviser.FollowsAsync("Volgende bladzijde");
        shown.AddRange(Addresses(adviser));
        Assert.Equal(mine.Select(family => family.Dwelling.Line).Order(), shown.Order());
    }

    [Fact]
    public async Task Somebody_without_neighbourhoods_is_not_offered_them_and_an_address_with_the_choice_shows_nobody()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, since: new(1950, 1, 1));
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(Path);
        Assert.DoesNotContain("Mijn buurten", visitor.Text);
        await visitor.OpensAsync($"{Path}?buurt=mijn");

        Assert.Contains("Je hebt nog geen eigen buurten.", visitor.Text);
        Assert.Equal("Mijn buurten", visitor.Value("In welke buurt?"));
        Assert.DoesNotContain(family.Dwelling.Line, visitor.Text);
    }

    [Theory]
    [InlineData("complex=verzonnen")]
    [InlineData("complex=0197c0de-0000-7000-8000-000000000001")]
    [InlineData("buurt=0197c0de-0000-7000-8000-000000000001")]
    [InlineData("soort=Kasteel")]
    [InlineData("huurt=altijd")]
    [InlineData("buurt=verzonnen")]
    [InlineData("nooit=misschien")]
    public async Task A_filter_that_cannot_be_read_never_becomes_everybody(string asked)
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?{asked}");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Nobody_is_sent_to_a_bell_that_would_rather_not_be_rung()
    {
        var neighbourhood = A.Neighbourhood();
        var (welcome, resting) = (A.Family(neighbourhood, since: new(1990, 1, 1)), A.Family(neighbourhood, since: new(1991, 1, 1)));
        resting.Household.IsNotToBeApproached();
        await house.SavesAsync([neighbourhood, .. welcome.Rows, .. resting.Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        var sentences = visitor.Page.QuerySelectorAll(".rows p").Select(p => p.TextContent).ToList();

        Assert.DoesNotContain("liever niet", sentences[0]);
        Assert.Contains("Wil liever niet dat we langskomen.", sentences[1]);
    }

    [Fact]
    public async Task The_list_is_narrowed_further_and_each_number_leads_to_whom_it_counts()
    {
        var neighbourhood = A.Neighbourhood("Noordveld");
        var (never, spoken, repaired) = (A.Family(neighbourhood), A.Family(neighbourhood, spokenOn: [A.Today.AddYears(-4)]), A.Family(neighbourhood));
        var repair = A.Contact(repaired.Household, A.Today.AddDays(-9), ContactKind.Repair);
        repaired.Household.Meets(repair, SpokenKinds.Proposed);
        await house.SavesAsync([neighbourhood, .. never.Rows, .. spoken.Rows, .. repaired.Rows, repair]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        Assert.Contains("3 huishoudens", visitor.Text);

        await visitor.FollowsAsync("2 nog nooit gesproken");
        Assert.Equal(new[] { never.Dwelling.Line, repaired.Dwelling.Line }.Order(), Addresses(visitor).Order());
        Assert.Contains("Alleen: nog nooit gesproken.", visitor.Text);

        visitor.Ticks("die stil zijn: 2 jaar, of sinds ze hier huren, geen gesprek, geen reparatie, geen klacht");
        await visitor.PressesAsync("Laat zien");
        Assert.Equal([never.Dwelling.Line], Addresses(visitor));
        Assert.Contains("1 huishouden", visitor.Text);
        Assert.Contains("Alleen: stil en nog nooit gesproken.", visitor.Text);

        await visitor.FollowsAsync("Iedereen laten zien");
        Assert.Equal(3, Addresses(visitor).Count);
    }

    [Fact]
    public async Task Nobody_is_not_counted_and_whom_we_spoke_long_ago_is_not_counted_as_never_spoken()
    {
        var neighbourhood = A.Neighbourhood("Zuidveld");
        await house.SavesAsync([neighbourhood, .. A.Family(neighbourhood, spokenOn: [A.Today.AddYears(-4)]).Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        Assert.Equal(["1 huishouden"], visitor.Page.QuerySelectorAll(".counts li").Select(Words));

        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}&lang=true");
        Assert.Contains("Alleen: langer dan 2 jaar geleden gesproken.", visitor.Text);
        Assert.DoesNotContain("nog nooit gesproken", visitor.Page.QuerySelector(".counts")!.TextContent);
    }

    [Fact]
    public async Task Nobody_who_fits_gives_a_kind_word_and_a_way_back()
    {
        var neighbourhood = A.Neighbourhood();
        await house.SavesAsync(neighbourhood);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}&nooit=true");

        Assert.Contains("Zo’n huishouden is er niet", visitor.Text);
        Assert.Equal("Geen huishoudens", Words(visitor.Page.QuerySelector("[role=status]")!));
        Assert.True(visitor.Sees("Iedereen laten zien"));
    }

    [Fact]
    public async Task What_was_chosen_further_stands_open_and_how_many_there_are_is_said_in_a_line_that_stays()
    {
        var neighbourhood = A.Neighbourhood("Oosterveld");
        await house.SavesAsync([neighbourhood, .. A.Family(neighbourhood).Rows, .. A.Family(neighbourhood).Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        Assert.False(visitor.Page.QuerySelector("details.narrower")!.HasAttribute("open"));

        await visitor.FollowsAsync("2 nog nooit gesproken");
        Assert.True(visitor.Page.QuerySelector("details.narrower")!.HasAttribute("open"));
        Assert.Equal("2 huishoudens", Words(visitor.Page.QuerySelector("[role=status]")!));
        Assert.Null(visitor.Page.QuerySelector("#huishoudens [role=status], #huishoudens[aria-live]"));
    }

    [Fact]
    public async Task The_address_says_nothing_of_when_we_spoke_with_whom_and_a_place_that_nobody_sealed_is_the_beginning()
    {
        var neighbourhood = A.Neighbourhood();
        var families = Enumerable.Range(0, 26).Select(_ => A.Family(neighbourhood, spokenOn: [new(2024, 5, 14)])).ToList();
        await house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}");
        await visitor.FollowsAsync("Volgende bladzijde");

        Assert.DoesNotContain("20240514", visitor.Path);
        Assert.DoesNotContain(families, family => visitor.Path.Contains(family.Id.ToString(), StringComparison.OrdinalIgnoreCase));

        await visitor.OpensAsync($"{Path}?buurt={neighbourhood.Id}&na=verzonnen");
        Assert.Equal(25, Addresses(visitor).Count);
    }

    [Fact]
    public async Task Looking_at_the_list_stands_in_the_journal()
    {
        var neighbourhood = A.Neighbourhood();
        await house.SavesAsync([neighbourhood, .. A.Family(neighbourhood).Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(Path);

        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(
            line => line.Deed == Deed.Saw && line.Subject == "household" && line.Actor == visitor.Colleague.Value)));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Addresses(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".rows > li div > :first-child").Select(address => address.TextContent)];
}
