using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Promises;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tests.Promises;

public sealed class ListPromisesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_colleague_keeps_one_promise_and_says_why_another_cannot_be_kept()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await PromisesAsync(visitor.Colleague, "Het tuinhek maken.", house.Today.AddDays(-10));
        await PromisesAsync(visitor.Colleague, "Bellen over de lift.", house.Today.AddDays(10));

        await visitor.OpensAsync("/toezeggingen");
        Assert.Equal(
            ["Het tuinhek maken.", "Bellen over de lift."],
            visitor.Page.QuerySelectorAll(".row-title").Select(title => title.TextContent));
        Assert.Contains("Bel even, ook als het nog niet gelukt is.", visitor.Text);

        await visitor.PressesAsync("Nagekomen", within: "Het tuinhek maken.");
        Assert.Equal("Mooi, dat is nagekomen.", visitor.Said);

        await visitor.FollowsAsync("Kan niet, want …");
        await visitor.PressesAsync("Zo is het verteld");
        Assert.Contains("Schrijf op waarom het niet kan", visitor.Said);
        visitor.Fills("Waarom kan het niet?", "De lift is van een ander.");
        await visitor.PressesAsync("Zo is het verteld");

        Assert.Contains("Je bent niemand iets schuldig.", visitor.Text);
    }

    [Fact]
    public async Task Promises_of_others_are_not_there()
    {
        var mine = await PromisesAsync(await house.HireAsync("ander"), "Iets van een ander.", house.Today);
        var visitor = await house.VisitorAsync(Role.Colleague, Role.Director);

        await visitor.OpensAsync("/toezeggingen");
        Assert.DoesNotContain("Iets van een ander.", visitor.Text, StringComparison.Ordinal);

        await visitor.OpensAsync($"/toezeggingen/{mine}/kan-niet");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Whoever_opens_a_household_sees_what_was_promised_there()
    {
        var household = await house.FamilyAsync();
        await PromisesAsync(await house.HireAsync("belover"), "De kraan wordt gemaakt.", house.Today.AddDays(5), household);
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/woningen/huishoudens/{household}");

        Assert.Contains("De kraan wordt gemaakt.", visitor.Text);
    }

    [Fact]
    public async Task Three_months_after_it_was_kept_nothing_of_a_promise_is_left_and_an_open_one_stays()
    {
        var owner = await house.HireAsync("belofte");
        var kept = await PromisesAsync(owner, "De goot schoonmaken.", house.Today);
        var open = await PromisesAsync(owner, "De heg snoeien.", house.Today);
        await KeepsAsync(kept, house.Today.AddMonths(-3).AddDays(1));
        await ForgetsAsync();
        Assert.True(await IsThereAsync(kept));

        house.Clock.Now += TimeSpan.FromDays(1);
        await ForgetsAsync();
        house.Clock.Now -= TimeSpan.FromDays(1);
        Assert.False(await IsThereAsync(kept));
        Assert.True(await IsThereAsync(open));
    }

    private Task ForgetsAsync() => house.InAsync<ForgetPromisesLongSettled>(routine => routine.RunAsync(CancellationToken.None));

    private Task<bool> IsThereAsync(PromiseId promise) => house.AskAsync(db => db.Promises.AnyAsync(p => p.Id == promise));

    private Task KeepsAsync(PromiseId promise, DateOnly on) => house.InAsync<HouseDb>(async db =>
    {
        (await db.Promises.SingleAsync(p => p.Id == promise)).Keep(on);
        await db.SaveChangesAsync();
    });

    private async Task<PromiseId> PromisesAsync(ColleagueId owner, string text, DateOnly dueOn, HouseholdId? household = null)
    {
        var id = default(PromiseId);
        var to = household ?? await house.FamilyAsync();
        await house.InSavedAsync<IPromises>(async promises => id = await promises.MakeAsync(
            new NewPromise(to, null, text, owner, house.Today.AddDays(-30), dueOn), CancellationToken.None));
        return id;
    }
}
