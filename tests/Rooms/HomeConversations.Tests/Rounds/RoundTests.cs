using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Rounds;

namespace Huiskamer.HomeConversations.Tests.Rounds;

public sealed class RoundTests
{
    private static readonly DateTimeOffset Now = new(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_round_that_is_opened_is_open()
    {
        Assert.True(A.Round().IsOpen);
    }

    [Fact]
    public void A_round_does_not_end_before_it_begins()
    {
        var refused = Assert.Throws<Refused>(() => A.Round(from: A.April, until: A.March));

        Assert.Equal(RoundRefusals.EndsBeforeItBegins, refused.Refusal);
    }

    [Fact]
    public void A_round_may_last_one_day()
    {
        Assert.Null(Round.WhyNotOpen(A.March, A.March));
    }

    [Fact]
    public void A_round_does_not_last_longer_than_a_year()
    {
        Assert.Null(Round.WhyNotOpen(A.March, A.March.AddDays(Round.MostDays)));
        Assert.Equal(RoundRefusals.LastsTooLong, Round.WhyNotOpen(A.March, A.March.AddDays(Round.MostDays + 1)));
    }

    [Fact]
    public void A_round_cannot_be_closed_before_its_first_day()
    {
        Assert.Equal(RoundRefusals.NotStarted, A.Round().WhyNotClose(A.March.AddDays(-1)));
    }

    [Fact]
    public void A_round_is_closed_once()
    {
        var round = A.Round();
        round.Close(A.April, Now);

        Assert.Equal(Now, round.ClosedAt);
        Assert.Equal(RoundRefusals.AlreadyClosed, round.WhyNotClose(A.April));
    }
}
