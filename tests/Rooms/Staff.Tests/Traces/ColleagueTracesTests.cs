using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.StarterLinks;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Staff.Tests.Traces;

public sealed class ColleagueTracesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Of_whom_we_forgot_who_it_was_nothing_comes_back()
    {
        var leaver = await house.HireAsync("Klaproos", Role.Colleague);
        var left = house.Today.AddYears(-1);
        await house.LeavesAsync(leaver, left);
        var rows = await SavedAsync(staff => staff.ChangeAsync(
            new NewColleague("Fictief", "Anders", "klaproos@voorbeeld.test", "Wijkbeheer") { JobTitle = "tuinman", Languages = ["tr"] }, default));
        await house.OnAsync(house.Today.AddDays(1), () => house.InAsync<ForgetColleaguesWhoLeft>(routine => routine.RunAsync(default)));

        Assert.Equal("1 collega is sindsdien gewijzigd en blijft zoals die is.", await TakenBackAsync(rows));
        var now = await house.AskAsync(db => db.Colleagues.SingleAsync(colleague => colleague.Id == leaver));
        Assert.Equal(("Een oud-collega", "", "nl"), (now.Name, now.JobTitle, now.Languages));
    }

    [Fact]
    public async Task Who_is_about_to_choose_a_password_stays()
    {
        var came = default(ColleagueId);
        var rows = await SavedAsync(async staff => came = await staff.HireAsync(new NewColleague("Fictief", "Roos", "roos@voorbeeld.test", "Tuinen"), default));
        await house.InAsync<LinkMaker>(links => links.ForPasswordAsync(came, default));

        Assert.Equal(
            "1 nieuwe collega blijft, want die kan inloggen of heeft een rol. 1 nieuwe afdeling blijft, want er werkt iemand of die is sindsdien gewijzigd.",
            await TakenBackAsync(rows));
        Assert.True(await house.AskAsync(db => db.Colleagues.AnyAsync(colleague => colleague.Id == came)));
    }

    [Fact]
    public async Task Whoever_is_changed_between_looking_and_taking_back_is_looked_at_once_more()
    {
        await house.HireAsync("Lelie", Role.Colleague);
        var rows = await SavedAsync(staff => staff.ChangeAsync(new NewColleague("Fictief", "Anders", "lelie@voorbeeld.test", "Wijkbeheer"), default));

        await using var scope = house.Services.CreateAsyncScope();
        var traces = scope.ServiceProvider.GetRequiredService<IColleagueTraces>();
        var plan = await traces.PlanAsync(rows, new HashSet<ColleagueId>(), default);
        await house.InAsync<IColleagues>(staff => staff.ChangeAsync(new NewColleague("Fictief", "Later", "lelie@voorbeeld.test", "Wijkbeheer"), default));
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.AllOrNothingAsync(() => traces.TakeBackAsync(plan, default), default));
        Assert.Equal("Later", await house.AskAsync(other => other.Colleagues.Where(colleague => colleague.Email == "lelie@voorbeeld.test").Select(colleague => colleague.LastName).SingleAsync()));
    }

    /// <summary>What a file keeps that does this.</summary>
    private async Task<List<ColleagueTrace>> SavedAsync(Func<IColleagues, Task> deed)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var saved = scope.ServiceProvider.GetRequiredService<IColleagueTraces>().Rows();

        using (saved.Watch())
        {
            await deed(scope.ServiceProvider.GetRequiredService<IColleagues>());
        }

        return [.. saved.All.Select(row => new ColleagueTrace(row.Table.Name, row.Table.Columns, row.Id, row.Before, row.After!))];
    }

    private async Task<string> TakenBackAsync(List<ColleagueTrace> rows)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var traces = scope.ServiceProvider.GetRequiredService<IColleagueTraces>();
        var plan = await traces.PlanAsync(rows, new HashSet<ColleagueId>(), default);
        await scope.ServiceProvider.GetRequiredService<HouseDb>().AllOrNothingAsync(() => traces.TakeBackAsync(plan, default), default);
        return string.Join(' ', plan.Goes.Concat(plan.Stays));
    }
}
