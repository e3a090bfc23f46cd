using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>Keeps the notes of a visit and puts their lines, without name, among the insights.</summary>
internal sealed class NoteShelf(HouseDb db, Ids ids, TimeProvider clock, IHouseholds households, IFragmentShelf fragments)
{
    /// <summary>Writes the note of one author; the caller saves.</summary>
    internal async Task WriteAsync(Visit visit, ColleagueId author, TalkNotes notes, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var note = await db.Notes.SingleOrDefaultAsync(n => n.Visit == visit.Id && n.Author == author, cancel)
            ?? db.Notes.Add(new Note(ids.Next<NoteId>(), visit.Id, author, "", now)).Entity;
        var lines = await db.NoteLines.Where(line => line.Note == note.Id).OrderBy(line => line.Place).ToListAsync(cancel);
        var doubtful = Doubtful(note, lines);

        note.Says(notes, now);

        if (!Doubtful(note, Lines(note, lines, notes)).IsSubsetOf(doubtful))
        {
            note.IsToBeLookedAt();
        }

        await ExperienceAsync(visit.Id, author, notes.Experience.Trim(), cancel);
    }

    /// <summary>Makes the fragments of this visit equal to the lines of both notes; the caller saves.</summary>
    internal async Task PutAsync(Visit visit, Round round, CancellationToken cancel)
    {
        // What was just written is not in the database yet, so the tracked notes are asked beside the stored ones.
        var notes = db.Notes.Where(note => note.Visit == visit.Id);
        await notes.LoadAsync(cancel);
        await db.NoteLines.Where(line => notes.Any(note => note.Id == line.Note)).LoadAsync(cancel);
        var household = (await households.FindAsync([visit.Household], cancel)).GetValueOrDefault(visit.Household);
        var known = household is null ? [] : KnownWords.Of(household, await households.NamesAsync(visit.Household, cancel));

        var shared = db.Notes.Local.Where(note => note.Visit == visit.Id).OrderBy(note => note.Id.Value)
            .SelectMany(note => Sharing.Of(note, db.NoteLines.Local.Where(line => line.Note == note.Id), known))
            .Where(line => !line.Waits)
            .DistinctBy(line => (line.Kind, line.Text))
            .Select(line => new NewFragment(line.Kind, line.Text, visit.Neighbourhood, visit.Voice) { LeaveOut = known })
            .ToList();

        await fragments.OpenAsync(round.Occasion, round.Question, round.From, cancel);
        await fragments.RewriteAsync(round.Occasion, visit.Voice, shared, cancel);
    }

    private List<NoteLine> Lines(Note note, List<NoteLine> before, TalkNotes notes)
    {
        var now = NoteLine.Of(notes);

        foreach (var (line, (kind, text)) in before.Zip(now))
        {
            line.Says(kind, text);
        }

        var more = now.Skip(before.Count).Select((line, i) => new NoteLine(note.Id, before.Count + i, line.Kind, line.Text)).ToList();
        db.NoteLines.AddRange(more);
        db.NoteLines.RemoveRange(before.Skip(now.Count));
        return [.. before.Take(now.Count), .. more];
    }

    private static HashSet<string> Doubtful(Note note, IEnumerable<NoteLine> lines) =>
        [.. Sharing.Of(note, lines, []).Where(line => line.Hints.Count > 0).Select(line => line.Text)];

    private async Task ExperienceAsync(VisitId visit, ColleagueId author, string text, CancellationToken cancel)
    {
        var own = await db.Experiences.SingleOrDefaultAsync(e => e.Visit == visit && e.Colleague == author, cancel);

        if (own is null && text.Length > 0)
        {
            db.Experiences.Add(new Experience(visit, author, text));
        }
        else if (own is not null && text.Length > 0)
        {
            own.Says(text);
        }
        else if (own is not null)
        {
            db.Experiences.Remove(own);
        }
    }
}
