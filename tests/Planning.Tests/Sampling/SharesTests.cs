using Huiskamer.Planning.Sampling;

namespace Huiskamer.Planning.Tests.Sampling;

public sealed class SharesTests
{
    [Fact]
    public void The_places_that_are_left_go_to_the_largest_remainders()
    {
        // 10 places over 47, 16 and 7: 6.71, 2.29 and 1.00.
        Assert.Equal([7, 2, 1], Shares.Divide(10, [47, 16, 7]));
    }

    [Fact]
    public void Of_equal_remainders_the_larger_group_and_then_the_first_goes_before()
    {
        Assert.Equal([1, 0], Shares.Divide(1, [5, 5]));
        Assert.Equal([2, 1, 1], Shares.Divide(4, [6, 3, 3]));
    }

    [Fact]
    public void Nobody_to_divide_over_is_fine_when_there_is_nothing_to_divide()
    {
        Assert.Equal([0, 0], Shares.Divide(0, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shares.Divide(1, [0, 0]));
    }

    [Fact]
    public void Whatever_the_groups_all_places_are_given_and_each_share_is_its_quota_rounded_up_or_down()
    {
        var chance = new Random(20270301);

        for (var round = 0; round < 2000; round++)
        {
            var sizes = Enumerable.Range(0, chance.Next(1, 20)).Select(_ => chance.Next(0, 3000)).ToArray();
            var total = sizes.Sum();
            var places = chance.Next(0, total + 1);
            var shares = Shares.Divide(places, sizes);

            Assert.Equal(places, shares.Sum());

            for (var group = 0; group < sizes.Length; group++)
            {
                var quota = total == 0 ? 0 : (double)places * sizes[group] / total;
                Assert.InRange(shares[group], Math.Floor(quota), Math.Ceiling(quota));
                Assert.True(shares[group] <= sizes[group]);
            }
        }
    }

    [Fact]
    public void A_hundred_thousand_homes_do_not_overflow()
    {
        Assert.Equal([50_000, 50_000], Shares.Divide(100_000, [100_000, 100_000]));
    }
}
