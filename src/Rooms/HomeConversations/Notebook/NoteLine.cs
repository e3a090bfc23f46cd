using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Insights.Door;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>One short line of a note: a quote, something that goes well, something that hurts (regel uit een verslag).</summary>
internal sealed class NoteLine
{
    internal const int MostText = 1000;

    private NoteLine()
    {
        Text = "";
    }

    internal NoteLine(NoteId note, int place, FragmentKind kind, string text)
    {
        Note = note;
        Place = place;
        Kind = kind;
        Text = text;
    }

    public NoteId Note { get; private set; }

    /// <summary>The how-manieth line of its note, from 0.</summary>
    public int Place { get; private set; }

    public FragmentKind Kind { get; private set; }

    [Personal(keptFor: Notebook.Note.Kept)]
    public string Text { get; private set; }

    internal static Refusal? WhyNot(IEnumerable<string> lines, string field) =>
        lines.Any(line => line.Length > MostText) ? NoteRefusals.LineTooLong(field) : null;

    /// <summary>All lines of what was written, in order and without empty ones.</summary>
    internal static IReadOnlyList<(FragmentKind Kind, string Text)> Of(TalkNotes notes) =>
    [
        .. notes.Quotes.Select(text => (FragmentKind.Quote, text.Trim()))
            .Concat(notes.GoesWell.Select(text => (FragmentKind.GoesWell, text.Trim())))
            .Concat(notes.PainPoints.Select(text => (FragmentKind.PainPoint, text.Trim())))
            .Where(line => line.Item2.Length > 0),
    ];

    internal void Says(FragmentKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }
}
