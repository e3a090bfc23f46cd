using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Promises;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tests.Tellings;

public sealed class LoopBookTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Taking_part_twice_is_one_household_to_tell()
    {
        var occasion = A.Occasion();
        var household = A.Household();
        await TookPartAsync(occasion, household, household);
        await TookPartAsync(occasion, household);

        Assert.Equal(1, (await StandAsync(occasion)).StillToTell);
    }

    [Fact]
    public async Task An_occasion_is_not_closed_without_a_decision_on_feedback()
    {
        Assert.Equal("loop.no-feedback-decided", (await WhyNotCloseAsync(A.Occasion()))?.Code);
    }

    [Fact]
    public async Task An_occasion_is_not_closed_while_somebody_waits()
    {
        var occasion = A.Occasion();
        await PlansAsync(occasion);
        await TookPartAsync(occasion, A.Household(), A.Household(), A.Household());

        var why = await WhyNotCloseAsync(occasion);

        Assert.Equal("loop.still-to-tell", why?.Code);
        Assert.StartsWith("3 huishoudens die meededen", why?.Text);
    }

    [Fact]
    public async Task An_occasion_is_closed_when_everybody_heard_or_there_is_a_reason_why_not()
    {
        var occasion = A.Occasion();
        await PlansAsync(occasion);
        var moved = A.Telling(occasion);
        moved.DoNotTell(NotToldReason.Moved, null, house.Today);
        await house.SavesAsync(moved);
        await TookPartAsync(occasion, await house.FamilyAsync());
        await TellsAllAsync(occasion);

        Assert.Null(await WhyNotCloseAsync(occasion));
        Assert.Equal(new LoopStand(0, true, 1, 1, 0), await StandAsync(occasion));
    }

    [Fact]
    public async Task The_occasion_that_waits_longest_stands_first()
    {
        var late = A.Occasion();
        var early = A.Occasion();
        await house.SavesAsync(A.Telling(late, on: A.April), A.Telling(early, on: A.April.AddYears(-1)));

        var open = await house.AskAsync<ILoops, IReadOnlyList<OpenLoop>>(loops => loops.OpenAsync(CancellationToken.None));

        Assert.Equal([early, late], open.Select(loop => loop.Occasion).Where(o => o == early || o == late));
    }

    [Fact]
    public async Task A_household_that_is_forgotten_leaves_no_telling_and_no_promise()
    {
        var household = A.Household();
        await house.SavesAsync(
            A.Telling(household: household), Promise.Make(new PromiseId(Guid.CreateVersion7()), A.Promise(household)));
        await house.InAsync<HouseDb>(db =>
        {
            db.Tell(new HouseholdForgotten(Guid.CreateVersion7(), house.Clock.Now, household));
            return db.SaveChangesAsync();
        });

        Assert.False(await house.AskAsync(db => db.Tellings.AnyAsync(t => t.Household == household)));
        Assert.False(await house.AskAsync(db => db.Promises.AnyAsync(p => p.Household == household)));
    }

    private Task TookPartAsync(OccasionId occasion, params HouseholdId[] households) => house.InSavedAsync<ILoops>(async loops =>
    {
        foreach (var household in households)
        {
            await loops.TookPartAsync(occasion, household, A.April, CancellationToken.None);
        }
    });

    private Task PlansAsync(OccasionId occasion) => house.InSavedAsync<IDecide>(decide =>
        decide.PlanFeedbackAsync(A.Plan(occasion, by: house.Today.AddDays(30)), CancellationToken.None));

    private Task TellsAllAsync(OccasionId occasion) =>
        house.InAsync<IDecide>(decide => decide.TellAllByLetterAsync(occasion, house.Today, null, CancellationToken.None));

    private Task<LoopStand> StandAsync(OccasionId occasion) =>
        house.AskAsync<ILoops, LoopStand>(loops => loops.StandAsync(occasion, CancellationToken.None));

    private Task<Foundation.Rules.Refusal?> WhyNotCloseAsync(OccasionId occasion) =>
        house.AskAsync<ILoops, Foundation.Rules.Refusal?>(loops => loops.WhyNotCloseAsync(occasion, CancellationToken.None));
}
