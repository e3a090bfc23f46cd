using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>A season of home conversations around one question (gespreksronde).</summary>
internal sealed class Round : IVersioned
{
    /// <summary>The longest a round may last: after that nobody remembers the letter.</summary>
    internal const int MostDays = 366;

    private Round()
    {
    }

    public RoundId Id { get; private set; }

    /// <summary>The question at the heart of every conversation in this round.</summary>
    [NotPersonal]
    public string Question { get; private set; } = "";

    /// <summary>Why we ask, in the tenant's own language. It stands in the letter and is said at the door.</summary>
    [NotPersonal]
    public string Purpose { get; private set; } = "";

    /// <summary>The first day on which visits may take place.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day on which visits may take place.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>How many conversations we hope for.</summary>
    public int Talks { get; private set; }

    /// <summary>The last day on which an answer to the invitation helps.</summary>
    public DateOnly ReplyBy { get; private set; }

    /// <summary>When households were drawn; the draw's seed and manner stand in the draw itself.</summary>
    public DateTimeOffset? DrawnAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => ClosedAt is null;

    internal static Refusal? WhyNotOpen(DateOnly from, DateOnly until) => (until.DayNumber - from.DayNumber) switch
    {
        < 0 => RoundRefusals.EndsBeforeItBegins,
        > MostDays => RoundRefusals.LastsTooLong,
        _ => null,
    };

    internal static Round Open(RoundId id, string question, string purpose, DateOnly from, DateOnly until)
    {
        Refused.If(WhyNotOpen(from, until));

        return new Round { Id = id, Question = question.Trim(), Purpose = purpose.Trim(), From = from, Until = until };
    }

    internal Refusal? WhyNotClose(DateOnly today) => this switch
    {
        { IsOpen: false } => RoundRefusals.AlreadyClosed,
        _ when today < From => RoundRefusals.NotStarted,
        _ => null,
    };

    internal void Close(DateOnly today, DateTimeOffset now)
    {
        Refused.If(WhyNotClose(today));

        ClosedAt = now;
    }
}

/// <summary>Why something with a round cannot be done, said to the round leader.</summary>
internal static class RoundRefusals
{
    internal static readonly Refusal EndsBeforeItBegins = new(
        "round.ends-before-it-begins", "De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.", nameof(Round.Until));

    internal static readonly Refusal LastsTooLong = new(
        "round.lasts-too-long", "Een ronde duurt hooguit een jaar. Kies een eerdere laatste dag.", nameof(Round.Until));

    internal static readonly Refusal AlreadyClosed = new("round.already-closed", "Deze ronde is al gesloten.");

    internal static readonly Refusal NotStarted = new(
        "round.not-started", "Deze ronde is nog niet begonnen. Sluiten kan vanaf de eerste dag.");
}
