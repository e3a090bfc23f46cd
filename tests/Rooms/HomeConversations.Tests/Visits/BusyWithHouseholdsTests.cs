using Huiskamer.HomeConversations.Tests.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.HomeConversations.Tests.Visits;

public sealed class BusyWithHouseholdsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Tuesday = new(2027, 3, 9);

    [Fact]
    public async Task Before_a_household_leaves_somebody_reads_that_it_expects_a_visit_and_got_a_letter()
    {
        var (round, yes) = await house.SaysYesAsync(2);
        var me = await house.VisitorAsync(Role.Colleague);
        var partner = await house.JoinsAsync(round, "Financiën");
        var (_, visit) = await house.GoesAsync(round, yes[0], me.Colleague, partner.Id, Tuesday, 60);
        var stranger = await house.FamilyAsync();

        Assert.Equal(
            [
                new GoingOn(1, "1 huishouden verwacht een bezoek. Kijk bij de ronde of dat nog doorgaat."),
                new GoingOn(2, "2 huishoudens kregen een brief in een ronde die nog loopt."),
            ],
            await GoingOnAsync(visit.Household, yes[1].Household, stranger));
        Assert.All(await GoingOnAsync(stranger), one => Assert.Equal(0, one.Households));
    }

    private Task<IReadOnlyList<GoingOn>> GoingOnAsync(params HouseholdId[] households) =>
        house.AskAsync(db => new BusyWithHouseholds(db).GoingOnAsync(households, default));
}
