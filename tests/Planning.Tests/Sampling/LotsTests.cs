using Huiskamer.Planning.Sampling;

namespace Huiskamer.Planning.Tests.Sampling;

public sealed class LotsTests
{
    [Fact]
    public void The_lots_are_those_of_the_published_generator_so_that_a_draw_of_years_ago_can_be_done_again()
    {
        var lots = new Lots(1234567);

        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(_ => lots.Next()));
    }

    [Fact]
    public void The_best_of_some_tickets_is_the_highest_of_as_many_lots()
    {
        var (one, other) = (new Lots(9), new Lots(9));

        Assert.Equal(one.Best(4), Enumerable.Range(0, 4).Select(_ => other.Next()).Max());
    }
}
