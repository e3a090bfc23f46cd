using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Demo;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Demo;

internal sealed class LoopFurnisher(IDecide decide, MailingRoom room, IHouseholds households) : IFurnishLoop
{
    private const string Opening =
        "Het was fijn om bij u aan tafel te zitten. Wij hoorden wat goed gaat, en ook wat beter moet.";

    public async Task TellAsync(
        DemoHouse demo, OccasionId occasion, DateOnly on, ColleagueId signer, int waiting, CancellationToken cancel)
    {
        await decide.PlanFeedbackAsync(
            new NewFeedbackPlan(occasion, FeedbackWay.Letter, on.AddDays(7), signer, Opening) { DecidedOn = on.AddDays(-14) }, cancel);

        var tellings = await demo.Db.Tellings
            .Where(telling => telling.Occasion == occasion && telling.State == TellingState.StillToTell && telling.TookPartOn <= on)
            .OrderBy(telling => telling.TookPartOn)
            .ThenBy(telling => telling.Household)
            .ToListAsync(cancel);
        var told = tellings.SkipLast(waiting).ToList();
        var cards = await households.FindAsync([.. told.Select(telling => telling.Household)], cancel);
        var mailing = new Mailing(demo.Ids.Next<MailingId>(), occasion, on, told.Count(LivesHere), signer);
        demo.Db.Mailings.Add(mailing);

        foreach (var telling in told)
        {
            if (LivesHere(telling))
            {
                await room.TellAsync(telling, on, TellingChannel.Letter, signer, cancel, mailing.Id);
            }
            else
            {
                telling.DoNotTell(NotToldReason.Moved, signer, on);
            }
        }

        await demo.SaveAsync(cancel);

        bool LivesHere(Telling telling) => cards.GetValueOrDefault(telling.Household) is { LivesHere: true };
    }
}
