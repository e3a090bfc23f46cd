using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tellings;

[Allow(Role.RoundLeader)]
internal sealed class SendLettersPage(HouseDb db, LoopReader reader, MailingRoom room, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public OccasionId Occasion { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public bool HasPlan { get; private set; }

    public int Letters { get; private set; }

    public int NotReached { get; private set; }

    public IReadOnlyList<Row> Sent { get; private set; } = [];

    public string LettersInWords => Letters == 1
        ? "Eén huishouden dat meedeed wacht op antwoord. De brief ligt klaar."
        : $"{InWords.Number(Letters)} huishoudens die meededen wachten op antwoord. Hun brieven liggen klaar.";

    public string ButtonInWords => Letters == 1 ? "Ja, de brief is verstuurd" : $"Ja, {InWords.Number(Letters)} brieven zijn verstuurd";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.OccasionAsync(Occasion, cancel) is null)
        {
            return false;
        }

        HasPlan = await db.FeedbackPlans.AnyAsync(plan => plan.Occasion == Occasion, cancel);
        var post = await room.SortAsync(Occasion, cancel);
        (Letters, NotReached) = (post.Reached.Count, post.NotReached);
        Sent = await db.Mailings
            .Where(mailing => mailing.Occasion == Occasion)
            .OrderByDescending(mailing => mailing.SentOn)
            .ThenByDescending(mailing => mailing.Id)
            .Select(mailing => new Row(mailing.Id, mailing.SentOn, mailing.Letters, mailing.UndoneAt != null))
            .ToListAsync(cancel);

        if (HttpMethods.IsGet(Request.Method))
        {
            On = clock.Today();
        }

        return true;
    }

    public async Task<IActionResult> OnPostSentAsync(int expected, CancellationToken cancel)
    {
        Refused.If(On is null ? TellingRefusals.NoDay : HasPlan ? null : LoopRefusals.NoFeedbackDecided);

        var told = await room.TellAllAsync(Occasion, On!.Value, User.ColleagueId(), expected, cancel);
        var done = told == 1
            ? $"Eén huishouden weet het, per brief van {InWords.Full(On.Value)}."
            : $"{InWords.Number(told)} huishoudens weten het, per brief van {InWords.Full(On.Value)}.";

        return Next(done, "SendLetters", new { Occasion });
    }

    public async Task<IActionResult> OnPostUndoAsync(MailingId mailing, CancellationToken cancel)
    {
        if (await db.Mailings.SingleOrDefaultAsync(m => m.Id == mailing && m.Occasion == Occasion, cancel) is not { } sent)
        {
            return NotFound();
        }

        await room.UndoAsync(sent, cancel);

        return Next("Teruggedraaid. Deze huishoudens wachten weer op antwoord.", "SendLetters", new { Occasion });
    }

    public sealed record Row(MailingId Id, DateOnly SentOn, int Letters, bool IsUndone);
}
