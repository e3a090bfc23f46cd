using Huiskamer.Insights.Door;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>Which lines of a note go to the insights, and which wait until their writer looked again.</summary>
internal static class Sharing
{
    /// <summary>Every line of a note that may become a fragment, and what in it seems to lead to somebody.</summary>
    internal static IReadOnlyList<SharedLine> Of(
        Note note, IEnumerable<NoteLine> lines, IReadOnlyCollection<string> known) =>
    [
        .. lines.OrderBy(line => line.Place).Select(line => (line.Kind, line.Text))
            .Concat(note.Need.Length > 0 ? [(FragmentKind.Need, note.Need)] : [])
            .Select(line => new SharedLine(line.Kind, line.Text, LooksPersonal.In(line.Text, known)))
            .Select(line => line with { Waits = line.Hints.Count > 0 && !note.IsLookedAt }),
    ];
}

/// <summary>A line that may become a fragment.</summary>
internal sealed record SharedLine(FragmentKind Kind, string Text, IReadOnlyList<PersonalHint> Hints)
{
    public bool Waits { get; init; }

    public string HintsInWords => string.Join(" en ", Hints.Select(hint => hint.InWords()));
}
