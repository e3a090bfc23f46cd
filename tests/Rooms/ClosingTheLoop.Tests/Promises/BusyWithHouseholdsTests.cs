using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Promises;
using Huiskamer.Homes.Door;
using Huiskamer.TestKit;

namespace Huiskamer.ClosingTheLoop.Tests.Promises;

public sealed class BusyWithHouseholdsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Before_a_household_leaves_somebody_reads_that_something_is_still_owed_to_it()
    {
        var (owed, kept, stranger) = (await house.FamilyAsync(), await house.FamilyAsync(), await house.FamilyAsync());
        await house.SavesAsync(Promised(owed), Promised(owed), Kept(kept));

        Assert.Equal([new GoingOn(1, "Aan 1 huishouden is iets beloofd dat nog openstaat.")], await GoingOnAsync(owed, kept, stranger));
        Assert.Equal(0, Assert.Single(await GoingOnAsync(kept, stranger)).Households);
    }

    private static Promise Promised(HouseholdId to) => Promise.Make(new PromiseId(Guid.CreateVersion7()), A.Promise() with { Household = to });

    private static Promise Kept(HouseholdId to)
    {
        var promise = Promised(to);
        promise.Keep(A.May);
        return promise;
    }

    private Task<IReadOnlyList<GoingOn>> GoingOnAsync(params HouseholdId[] households) =>
        house.AskAsync(db => new BusyWithHouseholds(db).GoingOnAsync(households, default));
}
