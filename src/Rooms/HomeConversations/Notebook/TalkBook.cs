using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>Writes a talk up, with everything that follows from it.</summary>
internal sealed class TalkBook(
    HouseDb db,
    Ids ids,
    TimeProvider clock,
    IColleagues colleagues,
    IContactBook contacts,
    ILoops loops,
    IPromises promises,
    NoteShelf shelf) : INotebook
{
    public async Task WriteUpAsync(VisitId visit, ColleagueId author, TalkNotes notes, CancellationToken cancel)
    {
        Refused.If(Note.WhyNotWrite(notes));

        await TogetherAsync(() => WriteAsync(visit, author, notes, cancel), cancel);
    }

    public Task ShareAsItIsAsync(VisitId visit, ColleagueId author, CancellationToken cancel) => TogetherAsync(
        async () =>
        {
            var round = await OneAtATimeAsync(visit, cancel);
            Refused.If(round.IsOpen ? null : NoteRefusals.RoundIsClosed);

            (await db.Notes.SingleAsync(n => n.Visit == visit && n.Author == author, cancel)).LookedAt();
            await shelf.PutAsync(await db.Visits.SingleAsync(v => v.Id == visit, cancel), round, cancel);
            await db.SaveChangesAsync(cancel);
        },
        cancel);

    public async Task NobodyHomeAsync(VisitId visit, CancellationToken cancel)
    {
        var found = await db.Visits.SingleAsync(v => v.Id == visit, cancel);
        var pair = await db.Pairs.AsNoTracking().SingleAsync(p => p.Id == found.Pair, cancel);
        found.FindsNobodyHome(pair.Day, clock.Today());
        await db.SaveChangesAsync(cancel);
    }

    private async Task WriteAsync(VisitId id, ColleagueId author, TalkNotes notes, CancellationToken cancel)
    {
        var round = await OneAtATimeAsync(id, cancel);
        var visit = await db.Visits.SingleAsync(v => v.Id == id, cancel);
        var pair = await db.Pairs.AsNoTracking().SingleAsync(p => p.Id == visit.Pair, cancel);
        Refused.If(WhyNot(round, pair, notes) ?? visit.WhyNotHold(pair.Day, clock.Today()));

        if (visit.Hold(pair.Day, clock.Today()))
        {
            await contacts.WriteAsync(
                new NewContact(visit.Household, pair.Day, ContactKind.HomeConversation, author, await DepartmentsAsync(pair, author, cancel)),
                cancel);
            db.Tell(new ConversationHeld(ids.Next(), clock.GetUtcNow(), visit.Id, visit.Round, visit.Household));
        }

        await shelf.WriteAsync(visit, author, notes, cancel);
        await shelf.PutAsync(visit, round, cancel);
        await PromiseAsync(visit, pair, notes, cancel);
        await loops.TookPartAsync(round.Occasion, visit.Household, pair.Day, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static Refusal? WhyNot(Round round, Pair pair, TalkNotes notes) => round switch
    {
        { IsOpen: false } => NoteRefusals.RoundIsClosed,
        _ when notes.Promises.Any(promise => !pair.Includes(promise.Owner)) => NoteRefusals.PromiseOfSomebodyElse,
        _ => null,
    };

    /// <summary>A form that is sent twice promises once.</summary>
    private async Task PromiseAsync(Visit visit, Pair pair, TalkNotes notes, CancellationToken cancel)
    {
        var made = (await promises.OpenForAsync(visit.Household, cancel))
            .Select(promise => (promise.Text, promise.Owner, promise.DueOn))
            .ToHashSet();

        foreach (var promise in notes.Promises.Where(p => made.Add((p.Text.Trim(), p.Owner, p.DueOn))))
        {
            await promises.MakeAsync(
                new NewPromise(
                    visit.Household, visit.Round.Occasion, promise.Text.Trim(), promise.Owner, pair.Day, promise.DueOn),
                cancel);
        }
    }

    private async Task<string?> DepartmentsAsync(Pair pair, ColleagueId author, CancellationToken cancel)
    {
        var two = await colleagues.FindAsync([pair.First, pair.Second], cancel);
        var names = two.Values.OrderByDescending(c => c.Id == author).Select(c => c.DepartmentName).Distinct().ToList();
        var together = string.Join(" en ", names);
        return together.Length <= 100 ? together : names[0];
    }

    /// <summary>
    /// Two of a pair may save in the same second, and a leader may close the round in that second: the row of the round makes
    /// the second one wait. The round as it is from here on.
    /// </summary>
    private async Task<Round> OneAtATimeAsync(VisitId visit, CancellationToken cancel)
    {
        var round = await db.Visits.Where(v => v.Id == visit).Select(v => v.Round).SingleAsync(cancel);
        await db.HoldAsync(round, cancel);
        return await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == round, cancel);
    }

    private Task TogetherAsync(Func<Task> deed, CancellationToken cancel) =>
        db.Database.CurrentTransaction is null ? db.AllOrNothingAsync(deed, cancel) : deed();
}
