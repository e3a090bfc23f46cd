using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Demo;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>
/// Gives the demo house a past: two rounds that were held, one told and closed, one of which the feedback still has to be
/// told.
/// </summary>
internal sealed class FurnishEarlierRounds(
    IRehearseRounds rounds, INeighbourhoods neighbourhoods, IDecide decide, IPromises promises, IColleagues colleagues)
    : IFurnish
{
    public int Floor => 5;

    public async Task FurnishAsync(DemoHouse demo, CancellationToken cancel)
    {
        var homes = (await neighbourhoods.AllAsync(cancel)).Sum(card => card.Households);

        if (homes < 100)
        {
            return;
        }

        await HoldAsync(
            demo,
            new Rehearsal(
                "Voelt u zich thuis in uw woning?",
                "Wij willen beter weten wat een huis voor u een thuis maakt, ook als u ons nooit belt.",
                demo.Today.AddDays(-560),
                90,
                30),
            RehearsedStory.AtHome,
            isTold: true,
            cancel);
        await HoldAsync(
            demo,
            new Rehearsal(
                "Wat hebt u van ons nodig, en wat juist niet?",
                "Wij maken nieuwe plannen en horen liever van u wat nodig is dan dat wij het bedenken.",
                demo.Today.AddDays(-170),
                90,
                30),
            RehearsedStory.WhatIsNeeded,
            isTold: false,
            cancel);
        await KeepPromisesAsync(demo, cancel);
        demo.Clock.Becomes(demo.Today);
    }

    /// <summary>All but the last one, which somebody still has to hear of.</summary>
    private async Task KeepPromisesAsync(DemoHouse demo, CancellationToken cancel)
    {
        var open = new List<PromiseCard>();

        foreach (var colleague in await colleagues.AtWorkAsync(cancel))
        {
            open.AddRange(await promises.OpenOfAsync(colleague.Id, cancel));
        }

        foreach (var promise in open.OrderBy(promise => promise.DueOn).ThenBy(promise => promise.Id.Value).SkipLast(1))
        {
            demo.Clock.Becomes(promise.DueOn);
            await promises.KeepAsync(promise.Id, promise.DueOn, cancel);
            await demo.SaveAsync(cancel);
        }
    }

    private async Task HoldAsync(DemoHouse demo, Rehearsal rehearsal, RehearsedStory story, bool isTold, CancellationToken cancel)
    {
        var round = await rounds.InviteAsync(demo, rehearsal, cancel);
        await rounds.PlanAsync(demo, round, cancel);
        await rounds.TalkAsync(demo, round, story, null, cancel);
        var kept = await rounds.DecideAsync(demo, round, story, cancel);

        if (isTold)
        {
            await rounds.TellAndCloseAsync(demo, round, cancel);
        }

        foreach (var (decision, on) in kept.Where(kept => kept.On < demo.Today))
        {
            demo.Clock.Becomes(on);
            await decide.FinishAsync(decision, on, cancel);
            await demo.SaveAsync(cancel);
        }
    }
}
