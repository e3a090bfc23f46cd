using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Neighbourhoods;

public sealed class EditNeighbourhoodTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_administrator_ticks_who_advises_here_and_reads_with_whom()
    {
        var neighbourhood = await SavedAsync("Emmermeer");
        var sanne = await house.HireAsync("sanne", Role.NeighbourhoodAdviser);
        var geert = await house.HireAsync("geert", Role.NeighbourhoodAdviser);
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync(PathOf(neighbourhood));
        Assert.Equal("Emmermeer", visitor.Heading);
        Assert.Contains("In deze buurt woont 1 huishouden.", visitor.Text);

        visitor.Ticks("Fictief sanne · Wijkbeheer");
        await visitor.PressesAsync("Wijkadviseurs bewaren");
        Assert.Equal("Fictief sanne is nu wijkadviseur in Emmermeer.", visitor.Said);
        Assert.Equal([sanne], await AdvisersAsync(neighbourhood));

        await visitor.OpensAsync(PathOf(neighbourhood));
        Assert.Equal("on", visitor.Value("Fictief sanne · Wijkbeheer"));
        visitor.Ticks("Fictief geert · Wijkbeheer");
        await visitor.PressesAsync("Wijkadviseurs bewaren");
        Assert.Equal("Fictief geert en Fictief sanne zijn nu wijkadviseur in Emmermeer.", visitor.Said);

        await visitor.OpensAsync(PathOf(neighbourhood));
        visitor.Ticks("Fictief sanne · Wijkbeheer", ticked: false);
        await visitor.PressesAsync("Wijkadviseurs bewaren");
        Assert.Equal([geert], await AdvisersAsync(neighbourhood));

        await visitor.OpensAsync(PathOf(neighbourhood));
        visitor.Ticks("Fictief geert · Wijkbeheer", ticked: false);
        await visitor.PressesAsync("Wijkadviseurs bewaren");
        Assert.Equal("Emmermeer heeft nu geen wijkadviseur.", visitor.Said);
        Assert.Empty(await AdvisersAsync(neighbourhood));
    }

    [Fact]
    public async Task Whom_an_administrator_ties_to_a_neighbourhood_reads_there_from_the_next_page_on()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await adviser.OpensAsync($"/woningen/huishoudens/{family.Id}");
        Assert.Equal(HttpStatusCode.NotFound, adviser.Status);

        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync(PathOf(neighbourhood));
        administrator.Ticks($"{await NameAsync(adviser.Colleague)} · Wijkbeheer");
        await administrator.PressesAsync("Wijkadviseurs bewaren");

        await adviser.OpensAsync($"/woningen/huishoudens/{family.Id}");
        Assert.Equal(family.Dwelling.Line, adviser.Heading);
    }

    [Fact]
    public async Task Who_lost_the_role_or_left_is_not_shown_and_comes_back_with_it()
    {
        var neighbourhood = await SavedAsync("Bargeres");
        var (without, with) = (await house.HireAsync("zonder-rol", Role.Colleague), await house.HireAsync("met-rol", Role.NeighbourhoodAdviser));
        await house.AdvisesInAsync(without, neighbourhood.Id);
        var visitor = await house.VisitorAsync(Role.Administrator);
        await LeavesAsync(visitor, await TiedAsync("uit-dienst", neighbourhood));
        await visitor.OpensAsync(PathOf(neighbourhood));

        Assert.DoesNotContain("zonder-rol", visitor.Text);
        Assert.DoesNotContain("uit-dienst", visitor.Text);
        visitor.Ticks("Fictief met-rol · Wijkbeheer");
        await visitor.PressesAsync("Wijkadviseurs bewaren");
        Assert.Equal("Fictief met-rol is nu wijkadviseur in Bargeres.", visitor.Said);
        Assert.Superset(new HashSet<ColleagueId> { without, with }, (await AdvisersAsync(neighbourhood)).ToHashSet());
    }

    [Fact]
    public async Task Two_administrators_at_once_do_not_untick_what_the_other_ticked()
    {
        var neighbourhood = await SavedAsync("Emmerhout");
        var (one, other) = (await house.HireAsync("eerste", Role.NeighbourhoodAdviser), await house.HireAsync("tweede", Role.NeighbourhoodAdviser));
        var (first, second) = (await house.VisitorAsync(Role.Administrator), await house.VisitorAsync(Role.Administrator));
        await first.OpensAsync(PathOf(neighbourhood));
        await second.OpensAsync(PathOf(neighbourhood));
        first.Ticks("Fictief eerste · Wijkbeheer");
        await first.PressesAsync("Wijkadviseurs bewaren");
        second.Ticks("Fictief tweede · Wijkbeheer");
        await second.PressesAsync("Wijkadviseurs bewaren");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.StartsWith("Een collega heeft dit net gewijzigd.", second.Said);
        Assert.Equal("on", second.Value("Fictief tweede · Wijkbeheer"));
        Assert.Equal([one], await AdvisersAsync(neighbourhood));

        await second.OpensAsync(PathOf(neighbourhood));
        second.Ticks("Fictief tweede · Wijkbeheer");
        await second.PressesAsync("Wijkadviseurs bewaren");
        Assert.Equal(new[] { one, other }.ToHashSet(), (await AdvisersAsync(neighbourhood)).ToHashSet());
    }

    [Fact]
    public async Task Who_became_adviser_where_stands_in_the_journal()
    {
        var neighbourhood = await SavedAsync("Noordbarge");
        var sanne = await house.HireAsync("dagboek", Role.NeighbourhoodAdviser);
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync(PathOf(neighbourhood));
        visitor.Ticks("Fictief dagboek · Wijkbeheer");
        await visitor.PressesAsync("Wijkadviseurs bewaren");

        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line => line.Deed == Deed.Added
            && line.Subject == "homes_adviser" && line.SubjectId == sanne.Value && line.Actor == visitor.Colleague.Value)));
        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line => line.Deed == Deed.Changed
            && line.Subject == "homes_neighbourhood" && line.SubjectId == neighbourhood.Id.Value)));
    }

    [Fact]
    public async Task When_nobody_has_the_role_yet_the_page_says_where_to_give_it()
    {
        await using var empty = new TestHouse();
        await empty.InitializeAsync();
        var neighbourhood = A.Neighbourhood();
        await empty.SavesAsync(neighbourhood);
        var visitor = await empty.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync(PathOf(neighbourhood));

        Assert.Contains("Nog geen collega heeft de rol wijkadviseur.", visitor.Text);
        Assert.False(visitor.Sees("Wijkadviseurs bewaren"));
        await visitor.FollowsAsync("Medewerkers");
        Assert.Equal("Medewerkers", visitor.Heading);
    }

    [Fact]
    public async Task The_page_is_for_an_administrator_and_a_neighbourhood_that_is_not_there_is_not_found()
    {
        var neighbourhood = await SavedAsync("Angelslo");
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser, Role.RoundLeader);
        await adviser.OpensAsync(PathOf(neighbourhood));
        Assert.Equal("Deze deur is voor jou dicht", adviser.Heading);
        await adviser.OpensAsync("/woningen/buurten");
        Assert.Equal("Deze deur is voor jou dicht", adviser.Heading);

        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync(PathOf(A.Neighbourhood()));
        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
    }

    private static string PathOf(Neighbourhood neighbourhood) => $"/woningen/buurten/{neighbourhood.Id}";

    private async Task<Neighbourhood> SavedAsync(string name)
    {
        var neighbourhood = A.Neighbourhood(name);
        await house.SavesAsync([neighbourhood, .. A.Family(neighbourhood).Rows]);
        return neighbourhood;
    }

    private async Task<ColleagueId> TiedAsync(string name, Neighbourhood neighbourhood)
    {
        var colleague = await house.HireAsync(name, Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(colleague, neighbourhood.Id);
        return colleague;
    }

    private static async Task LeavesAsync(Visitor administrator, ColleagueId colleague)
    {
        await administrator.OpensAsync($"/medewerkers/{colleague}");
        await administrator.PressesAsync("Werkt hier niet meer");
    }

    private Task<string> NameAsync(ColleagueId colleague) => house.AskAsync<IColleagues, string>(
        async staff => (await staff.FindAsync([colleague], default))[colleague].Name);

    private Task<List<ColleagueId>> AdvisersAsync(Neighbourhood neighbourhood) => house.AskAsync(db => db.Advisers
        .Where(adviser => adviser.Neighbourhood == neighbourhood.Id)
        .Select(adviser => adviser.Colleague)
        .ToListAsync());
}
