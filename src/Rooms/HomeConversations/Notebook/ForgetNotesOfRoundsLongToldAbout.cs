using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>Three months after a round was closed its words go; that somebody was there stays.</summary>
internal sealed class ForgetNotesOfRoundsLongToldAbout(HouseDb db, Forgetting forgetting, TimeProvider clock) : IRoutine
{
    private const int AtATime = 200;

    public static string When => "0 30 3 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddMonths(-3);
        var over = db.Rounds.Where(round => round.ClosedAt != null && round.ClosedAt <= before).Select(round => round.Id);
        var notes = db.Notes.Where(note => note.ForgottenAt == null);
        var experiences = db.Experiences;
        var waiting = db.Visits
            .Where(visit => over.Contains(visit.Round))
            .Where(visit => notes.Any(note => note.Visit == visit.Id) || experiences.Any(own => own.Visit == visit.Id))
            .OrderBy(visit => visit.Id);

        while (await waiting.Take(AtATime).ToListAsync(cancel) is { Count: > 0 } visits)
        {
            await forgetting.OfAsync(visits, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
