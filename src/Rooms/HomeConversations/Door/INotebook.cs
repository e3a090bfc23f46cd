using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Door;

/// <summary>Writing up what was said at a table. One deed, whoever writes: a page, a phone, the command line.</summary>
public interface INotebook
{
    /// <summary>
    /// Writes up a visit and saves: the note, the contact moment, the fragments without names, the promises and that the
    /// household took part. All of it or nothing; again rewrites and doubles nothing.
    /// </summary>
    Task WriteUpAsync(VisitId visit, ColleagueId author, TalkNotes notes, CancellationToken cancel);

    /// <summary>The bell was rung and nobody opened. Saves.</summary>
    Task NobodyHomeAsync(VisitId visit, CancellationToken cancel);
}

/// <summary>What somebody writes after a talk. Only the text is asked.</summary>
/// <param name="Text">In their own words.</param>
public sealed record TalkNotes(string Text)
{
    /// <summary>What was said literally.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <summary>What goes well.</summary>
    public IReadOnlyList<string> GoesWell { get; init; } = [];

    /// <summary>What hurts.</summary>
    public IReadOnlyList<string> PainPoints { get; init; } = [];

    /// <summary>Wat heeft deze huurder nu écht nodig?</summary>
    public string Need { get; init; } = "";

    /// <summary>What did we bring?</summary>
    public string Brought { get; init; } = "";

    /// <summary>What did we take with us?</summary>
    public string Took { get; init; } = "";

    /// <summary>How it was for the writer; nobody else ever reads it.</summary>
    public string Experience { get; init; } = "";

    /// <summary>What was promised.</summary>
    public IReadOnlyList<TalkPromise> Promises { get; init; } = [];
}

/// <summary>Something promised at the table.</summary>
public sealed record TalkPromise(string Text, ColleagueId Owner, DateOnly DueOn);
