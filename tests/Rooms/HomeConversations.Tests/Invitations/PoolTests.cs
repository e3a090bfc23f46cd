using Huiskamer.HomeConversations.Invitations;
using Huiskamer.Homes.Door;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class PoolTests
{
    private static readonly DateOnly On = new(2027, 3, 2);

    [Theory]
    [InlineData("2027-03-01", 1)]
    [InlineData("2026-03-03", 1)]
    [InlineData("2026-03-02", 2)]
    [InlineData("2022-06-01", 5)]
    [InlineData("2018-03-02", 10)]
    [InlineData("1988-01-01", 10)]
    public void Each_whole_year_without_a_conversation_gives_one_ticket_more_and_ten_is_the_most(string lastSpoken, int tickets)
    {
        Assert.Equal(tickets, Pool.Tickets(DateOnly.Parse(lastSpoken, System.Globalization.CultureInfo.InvariantCulture), On));
    }

    [Fact]
    public void Who_was_never_spoken_has_the_most_tickets()
    {
        Assert.Equal(Pool.MostTickets, Pool.Tickets((DateOnly?)null, On));
    }

    [Fact]
    public void With_the_same_chance_everybody_has_one_ticket()
    {
        Assert.Equal([[1, 1]], APool().Tickets(DrawManner.SameChance));
        Assert.Equal([[10, 2]], APool().Tickets(DrawManner.LongestNotSpoken));
    }

    [Fact]
    public void Another_list_has_another_mark()
    {
        var pool = APool();

        Assert.Equal(pool.Check(), pool.Check());
        Assert.NotEqual(pool.Check(), APool().Check());
    }

    private static Pool APool()
    {
        var area = NeighbourhoodId.From(Guid.CreateVersion7());
        return new Pool(On, [new PoolArea(
            area,
            "Angelslo",
            [Candidate(area, null), Candidate(area, On.AddYears(-1))],
            0,
            0,
            0)]);
    }

    private static Candidate Candidate(NeighbourhoodId area, DateOnly? lastSpoken) =>
        new(HouseholdId.From(Guid.CreateVersion7()), area, lastSpoken, Rest.None);
}
