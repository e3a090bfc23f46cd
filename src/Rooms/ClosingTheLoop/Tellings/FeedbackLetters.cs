using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary>Makes the letters that tell who took part what was done with it.</summary>
internal sealed class FeedbackLetters(
    HouseDb db, LoopReader reader, MailingRoom room, IAssociation association, IColleagues colleagues, TimeProvider clock)
{
    /// <summary>Where the letters stand as a view.</summary>
    public const string View = "/Rooms/ClosingTheLoop/Tellings/LettersPaper.cshtml";

    /// <summary>The letters; nothing when the occasion is not known. Refuses without a plan or with nobody to write to.</summary>
    public async Task<LettersPaper?> MakeAsync(OccasionId occasion, CancellationToken cancel)
    {
        if (await reader.ReadAsync(occasion, cancel) is not { } loop)
        {
            return null;
        }

        Refused.If(loop.Plan is null ? LoopRefusals.NoFeedbackDecided : null);

        var post = await room.SortAsync(occasion, cancel);
        Refused.If(post.Reached.Count == 0 ? MailingRefusals.NobodyLeft : null);

        foreach (var envelope in post.Reached)
        {
            db.Saw("household", envelope.To.Id.Value, "naam en adres in een brief met terugkoppeling");
        }

        await db.SaveChangesAsync(cancel);
        var signer = (await colleagues.FindAsync([loop.Plan!.SignedBy], cancel)).GetValueOrDefault(loop.Plan.SignedBy);
        return new LettersPaper(loop, post.Reached, await association.CardAsync(cancel), signer, clock.Today());
    }
}

/// <summary>What stands in the letters.</summary>
internal sealed record LettersPaper(
    Loop Loop, IReadOnlyList<Envelope> Envelopes, AssociationCard Us, ColleagueCard? Signer, DateOnly Today)
{
    public IEnumerable<IGrouping<DecisionKind, Answer>> ByKind => Loop.Answers.GroupBy(answer => answer.Kind).OrderBy(kind => kind.Key);

    public int Others => Loop.Stand.Told + Loop.Stand.NotToldWithReason + Loop.Stand.StillToTell - 1;
}
