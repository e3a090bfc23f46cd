using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>What a colleague wrote down after a visit (verslag). Only the pair reads it.</summary>
internal sealed class Note
{
    internal const string Kept = "tot 3 maanden na de terugkoppeling";
    internal const int MostText = 8000;
    internal const int MostAnswer = 1000;

    private Note()
    {
        Text = "";
        Need = "";
        Brought = "";
        Took = "";
    }

    internal Note(NoteId id, VisitId visit, ColleagueId author, string text, DateTimeOffset writtenAt)
        : this()
    {
        Id = id;
        Visit = visit;
        Author = author;
        Text = text;
        WrittenAt = writtenAt;
    }

    public NoteId Id { get; private set; }

    public VisitId Visit { get; private set; }

    public ColleagueId Author { get; private set; }

    /// <summary>Free text: the one required line.</summary>
    [Personal(keptFor: Kept)]
    public string Text { get; private set; }

    /// <summary>Wat heeft deze huurder nu écht nodig?</summary>
    [Personal(keptFor: Kept)]
    public string Need { get; private set; }

    /// <summary>What did we bring?</summary>
    [Personal(keptFor: Kept)]
    public string Brought { get; private set; }

    /// <summary>What did we take with us?</summary>
    [Personal(keptFor: Kept)]
    public string Took { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The writer looked again at the lines that seem to lead to somebody and left them as they are.</summary>
    public bool IsLookedAt { get; private set; }

    /// <summary>When the words were taken away; that the visit took place stays.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    internal static Refusal? WhyNotWrite(TalkNotes notes) => notes switch
    {
        { Text: var text } when string.IsNullOrWhiteSpace(text) => NoteRefusals.NoText,
        { Text.Length: > MostText } => NoteRefusals.TooLong(nameof(TalkNotes.Text), MostText),
        { Need.Length: > MostAnswer } => NoteRefusals.TooLong(nameof(TalkNotes.Need), MostAnswer),
        { Brought.Length: > MostAnswer } => NoteRefusals.TooLong(nameof(TalkNotes.Brought), MostAnswer),
        { Took.Length: > MostAnswer } => NoteRefusals.TooLong(nameof(TalkNotes.Took), MostAnswer),
        { Experience.Length: > Notebook.Experience.MostText } => NoteRefusals.TooLong(nameof(TalkNotes.Experience), Notebook.Experience.MostText),
        _ => NoteLine.WhyNot(notes.Quotes, nameof(TalkNotes.Quotes))
            ?? NoteLine.WhyNot(notes.GoesWell, nameof(TalkNotes.GoesWell))
            ?? NoteLine.WhyNot(notes.PainPoints, nameof(TalkNotes.PainPoints)),
    };

    internal void Says(TalkNotes notes, DateTimeOffset now)
    {
        Refused.If(WhyNotWrite(notes));

        Text = notes.Text.Trim();
        Need = notes.Need.Trim();
        Brought = notes.Brought.Trim();
        Took = notes.Took.Trim();
        WrittenAt = now;
        ForgottenAt = null;
    }

    internal void IsToBeLookedAt() => IsLookedAt = false;

    internal void LookedAt() => IsLookedAt = true;

    internal void Forget(DateTimeOffset now)
    {
        Text = Need = Brought = Took = "";
        ForgottenAt = now;
    }
}

/// <summary>Why something cannot be written down like this.</summary>
internal static class NoteRefusals
{
    internal static readonly Refusal NoText = new(
        "note.no-text", "Schrijf in één zin op waar het over ging. Meer hoeft niet.", nameof(TalkNotes.Text));

    internal static readonly Refusal RoundIsClosed = new(
        "note.round-is-closed", "Deze ronde is gesloten. Aan het verslag kan niets meer veranderen.");

    internal static readonly Refusal PromiseOfSomebodyElse = new(
        "note.promise-of-somebody-else", "Kies wie van jullie twee de toezegging nakomt.", nameof(TalkNotes.Promises));

    internal static Refusal TooLong(string field, int most) => new(
        "note.too-long",
        $"Dit is langer dan er past: hooguit {Foundation.Time.InWords.Number(most)} tekens. Wat je schreef staat er nog; maak het iets korter.",
        field);

    internal static Refusal LineTooLong(string field) => new(
        "note.line-too-long",
        $"Een van de regels is erg lang. Zet elke gedachte op een eigen regel, hooguit {Foundation.Time.InWords.Number(NoteLine.MostText)} tekens.",
        field);
}
