using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Foundation.Tests.Database;

public sealed class NamesAndIdsTests
{
    [Theory]
    [InlineData("Round", "round")]
    [InlineData("ClosedAt", "closed_at")]
    [InlineData("HomeConversations", "home_conversations")]
    [InlineData("QRCode", "qr_code")]
    [InlineData("WebURL", "web_url")]
    [InlineData("", "")]
    public void A_name_in_code_becomes_a_name_in_the_database(string code, string database) =>
        Assert.Equal(database, SnakeCase.Of(code));

    [Fact]
    public void An_id_sorts_by_the_moment_it_was_made()
    {
        var clock = new StoppedClock();
        var ids = new Ids(clock);
        var early = ids.Next();
        clock.Now = clock.Now.AddMilliseconds(2);

        Assert.True(string.CompareOrdinal(early.ToString(), ids.Next().ToString()) < 0);
        Assert.Equal(7, early.Version);
    }

    [Fact]
    public void No_id_is_made_twice_also_by_many_at_once()
    {
        var ids = new Ids(new StoppedClock());
        var made = Enumerable.Range(0, 20_000).AsParallel().Select(_ => ids.Next()).ToList();

        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal((7, 2), (id.Version, id.Variant >> 2)));
        Assert.All(Enumerable.Range(6, 10), place => Assert.True(made.Select(id => id.ToByteArray(bigEndian: true)[place]).Distinct().Count() > 15));
    }

    [Fact]
    public void The_same_seed_gives_the_same_ids_in_order_and_none_twice()
    {
        var one = Made(seed: 7);

        Assert.Equal(one, Made(seed: 7));
        Assert.NotEqual(one, Made(seed: 8));
        Assert.Equal(one.Count, one.Distinct().Count());
        Assert.Equal(one, one.OrderBy(id => id.ToString(), StringComparer.Ordinal));
        Assert.All(one, id => Assert.Equal((7, 2), (id.Version, id.Variant >> 2)));
    }

    [Fact]
    public void A_blind_id_does_not_tell_when_it_was_made_and_repeats_for_the_same_seed()
    {
        var clock = new StoppedClock();
        List<Guid> one = [.. Enumerable.Range(0, 100).Select(_ => new Ids(clock).NextBlind<ColleagueId>().Value)];

        Assert.Equal(100, one.Distinct().Count());
        Assert.All(one, id => Assert.Equal((4, 2), (id.Version, id.Variant >> 2)));
        Assert.NotEqual(one, one.Order());
        Assert.Equal(
            new SeededIds(clock, new Random(7)).NextBlind<ColleagueId>(), new SeededIds(clock, new Random(7)).NextBlind<ColleagueId>());
    }

    private static List<Guid> Made(int seed)
    {
        var ids = new SeededIds(new StoppedClock(), new Random(seed));
        return [.. Enumerable.Range(0, 5000).Select(_ => ids.Next())];
    }
}
