using Huiskamer.Insights.Door;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>The headings under which a note is read.</summary>
internal static class NoteWords
{
    internal static string Of(FragmentKind kind) => kind switch
    {
        FragmentKind.Quote => "Wat de huurder letterlijk zei",
        FragmentKind.GoesWell => "Wat goed gaat",
        FragmentKind.PainPoint => "Waar de pijn zit",
        FragmentKind.Need => "Wat deze huurder nu echt nodig heeft",
    };

    internal static IEnumerable<(string Question, string Answer)> Answers(Note note) =>
        new[]
        {
            ("Wat deze huurder nu echt nodig heeft", note.Need),
            ("Wat jullie brachten", note.Brought),
            ("Wat jullie meenamen", note.Took),
        }.Where(pair => pair.Item2.Length > 0);
}
