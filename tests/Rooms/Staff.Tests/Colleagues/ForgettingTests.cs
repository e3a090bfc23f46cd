using System.Data;
using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.StarterLinks;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Tests.Colleagues;

public sealed class ForgettingTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Left = new(2027, 5, 31);

    private static readonly DateOnly Term = Left.AddYears(1).AddDays(1);

    [Fact]
    public async Task A_year_after_somebody_left_no_table_of_this_room_knows_who_it_was()
    {
        var leaver = await house.HireAsync("Zonnebloem", Role.RoundLeader, Role.Administrator);
        await house.InAsync<IColleagues>(staff => staff.ChangeAsync(
            new NewColleague("Fictief", "Zonnebloem", "zonnebloem@voorbeeld.test", "Wijkbeheer") { JobTitle = "zonnebloemkweker", Languages = ["tr"] }, default));
        await house.InAsync<LinkMaker>(links => links.ForPasswordAsync(leaver, default));
        await house.LeavesAsync(leaver, Left);
        await RunsAsync(Left.AddYears(1));
        Assert.Contains("zonnebloem", await EverythingAsync("staff_"), StringComparison.OrdinalIgnoreCase);

        await RunsAsync(Term);
        await RunsAsync(Term);
        Assert.DoesNotContain("zonnebloem", await EverythingAsync("staff_"), StringComparison.OrdinalIgnoreCase);
        var journal = await EverythingAsync("foundation_journal_entry");
        Assert.Contains("is_forgotten", journal);
        Assert.DoesNotContain("zonnebloem", journal, StringComparison.OrdinalIgnoreCase);
        Assert.False(await house.AskAsync(db => db.RoleGrants.AnyAsync(grant => grant.Colleague == leaver)));
        Assert.False(await house.AskAsync(db => db.StarterLinks.AnyAsync(link => link.Colleague == leaver)));
    }

    [Fact]
    public async Task Rooms_above_still_find_a_former_colleague_without_a_name()
    {
        var leaver = await house.HireAsync("Madelief", Role.Colleague);
        await house.LeavesAsync(leaver, Left);
        await RunsAsync(Term);

        var card = await CardAsync(leaver);
        Assert.Equal(("Een oud-collega", "Een oud-collega", ""), (card.Name, card.FirstName, card.JobTitle));
        Assert.Equal((WorkingWeek.None, "Wijkbeheer"), (card.Works, card.DepartmentName));
        Assert.Equal(["nl"], card.Languages);
        Assert.DoesNotContain(leaver, (await house.AskAsync<IColleagues, IReadOnlyDictionary<string, KnownColleague>>(
            staff => staff.KnownAsync(default))).Values.Select(known => known.Id));
    }

    [Fact]
    public async Task That_somebody_was_forgotten_stands_in_the_journal()
    {
        var leaver = await house.HireAsync("Viooltje", Role.Colleague);
        await house.LeavesAsync(leaver, Left);
        await RunsAsync(Term);

        var lines = await house.AskAsync(db => db.Journal
            .Where(line => line.SubjectId == leaver.Value && line.Way == Way.House && line.About.Contains("is_forgotten"))
            .ToListAsync());
        Assert.Contains("first_name, ", Assert.Single(lines).About);
        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(
            line => line.SubjectId == leaver.Value && line.Subject == "staff_account" && line.Deed == Deed.Removed)));
    }

    [Fact]
    public async Task Several_are_forgotten_and_one_who_starts_again_is_somebody_new()
    {
        var leavers = new[] { await house.HireAsync("Klaver", Role.Colleague), await house.HireAsync("Distel", Role.Colleague) };

        foreach (var leaver in leavers)
        {
            await house.LeavesAsync(leaver, Left);
        }

        await RunsAsync(Term);
        var again = await house.HireAsync("Klaver", Role.Colleague);

        Assert.Equal("Fictief Klaver", (await CardAsync(again)).Name);
        Assert.Equal(["Een oud-collega", "Een oud-collega"], [(await CardAsync(leavers[0])).Name, (await CardAsync(leavers[1])).Name]);
    }

    [Fact]
    public async Task Who_came_back_works_here_or_left_lately_is_not_forgotten()
    {
        var (back, stays, later) = (await house.HireAsync("Terug"), await house.HireAsync("Blijft"), await house.HireAsync("Later"));
        var administrator = await house.VisitorAsync(Role.Administrator);
        await house.LeavesAsync(back, Left);
        await administrator.OpensAsync($"/medewerkers/{back}");
        Assert.Contains("werkt hier niet meer sinds 31 mei 2027. Op 1 juni 2028 vergeten we wie het was.", administrator.Text);
        await administrator.PressesAsync("Werkt hier weer");
        await house.LeavesAsync(later, Left.AddDays(1));
        await RunsAsync(Term);

        foreach (var (id, name) in new[] { (back, "Fictief Terug"), (stays, "Fictief Blijft"), (later, "Fictief Later") })
        {
            Assert.Equal(name, (await CardAsync(id)).Name);
        }
    }

    [Fact]
    public async Task The_day_on_which_an_administrator_says_that_somebody_left_counts()
    {
        var leaver = await house.HireAsync("Vertrekt", Role.Colleague);
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync($"/medewerkers/{leaver}");
        await administrator.PressesAsync("Werkt hier niet meer");
        Assert.Equal(house.Today, await LeftOnAsync());

        await administrator.PressesAsync("Werkt hier weer");
        Assert.Null(await LeftOnAsync());

        Task<DateOnly?> LeftOnAsync() =>
            house.AskAsync(db => db.Colleagues.Where(colleague => colleague.Id == leaver).Select(colleague => colleague.LeftOn).SingleAsync());
    }

    [Fact]
    public async Task The_list_of_colleagues_does_not_show_who_is_forgotten_and_their_page_is_gone()
    {
        var leaver = await house.HireAsync("Paardenbloem", Role.Colleague);
        await house.LeavesAsync(leaver, Left);
        await RunsAsync(Term);
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync("/medewerkers");
        Assert.DoesNotContain("oud-collega", administrator.Text);

        await administrator.OpensAsync($"/medewerkers/{leaver}");
        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
    }

    [Fact]
    public void Who_works_here_or_left_less_than_a_year_ago_is_known()
    {
        var colleague = new Colleague(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Fictief", "Bekend", "bekend@voorbeeld.test");
        Assert.Equal(ColleagueRefusals.WorksHere, colleague.WhyNotForget(Term));

        colleague.Leaves(Left);
        colleague.Leaves(Left.AddDays(9));
        Assert.Equal(ColleagueRefusals.LeftLately, colleague.WhyNotForget(Term.AddDays(-1)));

        colleague.IsNoLongerKnown(Term);
        Assert.Equal(ColleagueRefusals.Forgotten, Assert.Throws<Refused>(colleague.ComesBack).Refusal);
    }

    private Task RunsAsync(DateOnly on) => house.OnAsync(on, () =>
        house.InAsync<ForgetColleaguesWhoLeft>(routine => routine.RunAsync(CancellationToken.None)));

    private async Task<ColleagueCard> CardAsync(ColleagueId id) =>
        (await house.AskAsync<IColleagues, IReadOnlyDictionary<ColleagueId, ColleagueCard>>(staff => staff.FindAsync([id], default)))[id];

    /// <summary>Every value in every table whose name begins so, as the database itself tells it.</summary>
    private Task<string> EverythingAsync(string tables) => house.AskAsync(async db =>
    {
        var said = new List<string>();
        await db.Database.OpenConnectionAsync();

        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Where(name => name.StartsWith(tables, StringComparison.Ordinal)))
        {
            await using var question = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the model.
            question.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var rows = await question.ExecuteReaderAsync();

            while (await rows.ReadAsync())
            {
                said.AddRange(Enumerable.Range(0, rows.FieldCount).Select(field => $"{table} {rows.GetName(field)}: {rows.GetValue(field)}"));
            }
        }

        return string.Join('\n', said);
    });
}
