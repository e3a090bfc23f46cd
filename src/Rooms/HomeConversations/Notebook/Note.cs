using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>What a colleague wrote down after a visit (verslagje). Only the pair reads it.</summary>
internal sealed class Note
{
    private const string Kept = "tot 3 maanden na de terugkoppeling";

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
}
