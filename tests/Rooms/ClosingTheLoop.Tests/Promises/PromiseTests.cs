using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Promises;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.ClosingTheLoop.Tests.Promises;

public sealed class PromiseTests
{
    [Fact]
    public void A_promise_says_what_was_promised_by_whom_and_before_when()
    {
        Assert.Equal(PromiseRefusals.NoText, Promise.WhyNotMake(A.Promise(text: "")));
        Assert.Equal(PromiseRefusals.NoOwner, Promise.WhyNotMake(A.Promise(owner: default(Staff.Door.ColleagueId))));
        Assert.Equal(PromiseRefusals.DueBeforeMade, Promise.WhyNotMake(A.Promise(dueOn: A.April.AddDays(-1))));
        Assert.Null(Promise.WhyNotMake(A.Promise(dueOn: A.April)));
    }

    [Fact]
    public void A_promise_is_kept_once()
    {
        var promise = Made();
        promise.Keep(A.May);

        Assert.False(promise.IsOpen);
        Assert.Equal(PromiseRefusals.AlreadySettled, Assert.Throws<Refused>(() => promise.Keep(A.May)).Refusal);
    }

    [Fact]
    public void A_promise_is_not_withdrawn_without_a_because()
    {
        var promise = Made();

        Assert.Equal(PromiseRefusals.NoBecause, Assert.Throws<Refused>(() => promise.Withdraw(" ", A.May)).Refusal);
        Assert.True(promise.IsOpen);

        promise.Withdraw("De deur wordt volgend jaar vervangen.", A.May);
        Assert.Equal(A.May, promise.WithdrawnOn);
    }

    private static Promise Made() => Promise.Make(new PromiseId(Guid.CreateVersion7()), A.Promise());
}
