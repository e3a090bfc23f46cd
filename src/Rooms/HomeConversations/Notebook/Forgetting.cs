using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Facts;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>Takes the words of visits away and cuts what leads from them to the fragments; the caller saves.</summary>
internal sealed class Forgetting(HouseDb db, Ids ids, TimeProvider clock)
{
    internal async Task OfAsync(IReadOnlyCollection<Visit> visits, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var which = visits.Select(visit => visit.Id).ToList();
        var notes = await db.Notes.Where(note => which.Contains(note.Visit)).ToListAsync(cancel);
        var written = notes.Select(note => note.Id).ToList();

        notes.ForEach(note => note.Forget(now));
        db.NoteLines.RemoveRange(await db.NoteLines.Where(line => written.Contains(line.Note)).ToListAsync(cancel));
        db.Experiences.RemoveRange(await db.Experiences.Where(own => which.Contains(own.Visit)).ToListAsync(cancel));

        foreach (var visit in visits)
        {
            visit.LosesItsVoice(ids.NextBlind<VoiceId>());
        }
    }
}

/// <summary>A household is to be forgotten: its notes go, and nothing leads to its words any more.</summary>
internal sealed class ForgetNotesOfHousehold(HouseDb db, Forgetting forgetting) : IHear<HouseholdForgotten>
{
    public async Task HearAsync(HouseholdForgotten fact, CancellationToken cancel)
    {
        var visits = await db.Visits.Where(visit => visit.Household == fact.Household).ToListAsync(cancel);
        await forgetting.OfAsync(visits, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
