using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.ClosingTheLoop.Tests.Tellings;

public sealed class TellingTests
{
    [Fact]
    public void A_household_is_told_on_a_day_by_a_channel()
    {
        var telling = A.Telling();
        telling.Tell(A.May, TellingChannel.Telephone, null, A.May);

        Assert.Equal((TellingState.Told, A.May, TellingChannel.Telephone), (telling.State, telling.SettledOn, telling.Channel));
    }

    [Fact]
    public void Nobody_is_told_tomorrow()
    {
        Assert.Equal(TellingRefusals.InTheFuture, A.Telling().WhyNotTell(A.May.AddDays(1), A.May));
    }

    [Fact]
    public void Nobody_is_told_before_they_spoke()
    {
        Assert.Equal(TellingRefusals.BeforeTheTalk, A.Telling().WhyNotTell(A.April.AddDays(-1), A.May));
    }

    [Fact]
    public void A_household_is_settled_once()
    {
        var telling = A.Telling();
        telling.DoNotTell(NotToldReason.Moved, null, A.May);

        Assert.Equal(
            TellingRefusals.AlreadySettled,
            Assert.Throws<Refused>(() => telling.Tell(A.May, TellingChannel.Letter, null, A.May)).Refusal);
    }

    [Fact]
    public void A_mistake_is_taken_back_and_the_household_waits_again()
    {
        var telling = A.Telling();
        telling.Tell(A.May, TellingChannel.Letter, A.Colleague(), A.May);
        telling.TakeBack();

        Assert.Equal(TellingState.StillToTell, telling.State);
        Assert.Null(telling.SettledOn);
        Assert.Equal(TellingRefusals.NothingToTakeBack, Assert.Throws<Refused>(telling.TakeBack).Refusal);
    }
}
