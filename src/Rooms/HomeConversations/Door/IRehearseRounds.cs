using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Demo;

namespace Huiskamer.HomeConversations.Door;

/// <summary>
/// Walks a whole round in a demo house, with answers and talks by chance. Every step is done by what does it in a real
/// house, so nothing here is written past a rule; the demo house's clock walks along.
/// </summary>
public interface IRehearseRounds
{
    /// <summary>Opens a round, draws, sends letters and hears answers. Ends on the day after the last answer.</summary>
    Task<RoundId> InviteAsync(DemoHouse demo, Rehearsal rehearsal, CancellationToken cancel);

    /// <summary>Makes and settles the pairs and visits.</summary>
    Task PlanAsync(DemoHouse demo, RoundId round, CancellationToken cancel);

    /// <summary>Goes out, day by day: talks are written up, and some find nobody home. Ends after the last day.</summary>
    Task TalkAsync(
        DemoHouse demo, RoundId round, RehearsedStory story, IProgress<(int Done, int Total)>? progress, CancellationToken cancel);

    /// <summary>
    /// Makes insights of what was said, and decisions of the insights: yes, and no because. Answers which of them will be
    /// carried out in time.
    /// </summary>
    Task<IReadOnlyList<KeptDecision>> DecideAsync(DemoHouse demo, RoundId round, RehearsedStory story, CancellationToken cancel);

    /// <summary>Tells everybody who took part by letter, and closes the round.</summary>
    Task TellAndCloseAsync(DemoHouse demo, RoundId round, CancellationToken cancel);

    /// <summary>What the round came to.</summary>
    Task<RehearsalCounts> CountAsync(RoundId round, CancellationToken cancel);

    /// <summary>The pairs and their visits in the order of the calendar, without a name of a tenant.</summary>
    Task<IReadOnlyList<RehearsedVisit>> VisitsAsync(RoundId round, CancellationToken cancel);
}

/// <summary>What a rehearsed round is about, and when.</summary>
/// <param name="Question">Its question.</param>
/// <param name="Purpose">Why we ask.</param>
/// <param name="DrawnOn">The day of the draw; letters go the next day, visits begin four weeks later.</param>
/// <param name="Invited">How many are invited.</param>
/// <param name="Talks">How many talks are hoped for.</param>
public sealed record Rehearsal(string Question, string Purpose, DateOnly DrawnOn, int Invited, int Talks);

/// <summary>What the tenants of a rehearsed round mostly speak of.</summary>
public enum RehearsedStory
{
    /// <summary>How it is to live in their home.</summary>
    AtHome,

    /// <summary>What they need of us, and what not.</summary>
    WhatIsNeeded,

    /// <summary>What they would do in our place.</summary>
    InCharge,
}

/// <summary>A decision that will be carried out in time, and the day on which.</summary>
public sealed record KeptDecision(DecisionId Decision, DateOnly On);

/// <summary>What a round came to, as the table at its end says it.</summary>
public sealed record RehearsalCounts(
    int Invited,
    int Yes,
    int Pairs,
    int Visits,
    int NotHome,
    int Talks,
    int Fragments,
    int Insights,
    int Decisions,
    int Told,
    int StillToTell);

/// <summary>One visit of a plan.</summary>
public sealed record RehearsedVisit(
    DateOnly Day, TimeOnly StartsAt, string First, string Second, string Why, string Neighbourhood, string Street);
