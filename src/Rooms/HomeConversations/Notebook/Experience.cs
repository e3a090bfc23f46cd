using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>How a visit was for one colleague (eigen ervaring). Nobody else ever reads it.</summary>
internal sealed class Experience(VisitId visit, ColleagueId colleague, string text)
{
    internal const int MostText = 4000;

    public VisitId Visit { get; private set; } = visit;

    public ColleagueId Colleague { get; private set; } = colleague;

    [Personal(keptFor: Note.Kept)]
    public string Text { get; private set; } = text;

    internal void Says(string text) => Text = text;
}
