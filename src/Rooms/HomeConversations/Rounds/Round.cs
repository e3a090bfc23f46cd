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

    internal const int MostTalks = 5000;

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

    /// <summary>Whether its five steps are still being walked; a draft is not yet a round.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>When households were drawn; the draw's seed and manner stand in the draw itself.</summary>
    public DateTimeOffset? DrawnAt { get; private set; }

    /// <summary>When the first letters were printed: from then on the round stands in other people's homes.</summary>
    public DateTimeOffset? PrintedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => !IsDraft && ClosedAt is null;

    internal static Refusal? WhyNotOpen(DateOnly from, DateOnly until) => (until.DayNumber - from.DayNumber) switch
    {
        < 0 => RoundRefusals.EndsBeforeItBegins,
        > MostDays => RoundRefusals.LastsTooLong,
        _ => null,
    };

    /// <summary>Begins a draft, with days that leave time for letters, answers and planning.</summary>
    internal static Round Draft(RoundId id, string question, string purpose, DateOnly today)
    {
        var from = MondayFrom(today.AddDays(42));
        var round = new Round
        {
            Id = id,
            IsDraft = true,
            From = from,
            Until = from.AddDays(53),
            ReplyBy = from.AddDays(-14),
            Talks = 40,
        };
        round.Asks(question, purpose);
        return round;
    }

    /// <summary>A round that is open at once.</summary>
    internal static Round Open(
        RoundId id,
        string question,
        string purpose,
        DateOnly from,
        DateOnly until,
        DateOnly? replyBy = null,
        int talks = 40)
    {
        Refused.If(WhyNotOpen(from, until));

        var round = new Round { Id = id, From = from, Until = until, ReplyBy = replyBy ?? from, Talks = talks };
        round.Asks(question, purpose);
        return round;
    }

    /// <summary>Until the letters are printed everything may still become better.</summary>
    internal Refusal? WhyNotChange() => this switch
    {
        { ClosedAt: not null } => RoundRefusals.AlreadyClosed,
        { PrintedAt: not null } => RoundRefusals.LettersArePrinted,
        _ => null,
    };

    internal void Asks(string question, string purpose)
    {
        Refused.If(WhyNotChange());

        Question = question.Trim();
        Purpose = purpose.Trim();
    }

    /// <summary>Whether the days may change: once letters are printed they only become later.</summary>
    internal Refusal? WhyNotPostpone() => ClosedAt is null ? null : RoundRefusals.AlreadyClosed;

    internal Refusal? WhyNotTakePlace(DateOnly from, DateOnly until, DateOnly replyBy, DateOnly today) =>
        WhyNotPostpone() ?? WhyNotOpen(from, until) ?? (PrintedAt is null ? null : WhyNotAfterLetters(from, until, replyBy)) ?? replyBy switch
        {
            _ when replyBy <= today && (PrintedAt is null || replyBy != ReplyBy) => RoundRefusals.ReplyByHasPassed,
            _ when replyBy >= until => RoundRefusals.ReplyByTooLate,
            _ => null,
        };

    internal void TakesPlace(DateOnly from, DateOnly until, DateOnly replyBy, DateOnly today)
    {
        Refused.If(WhyNotTakePlace(from, until, replyBy, today));

        From = from;
        Until = until;
        ReplyBy = replyBy;
    }

    /// <summary>Whether the number of talks and the neighbourhoods may change: not any more after the draw.</summary>
    internal Refusal? WhyNotMove() => WhyNotChange() ?? (DrawnAt is null ? null : RoundRefusals.AlreadyDrawn);

    /// <summary>Who takes part stands in no letter: colleagues may still come in or fall out until the round is closed.</summary>
    internal Refusal? WhyNotJoin() => ClosedAt is null ? null : RoundRefusals.AlreadyClosed;

    internal void HopesFor(int talks)
    {
        Refused.If(WhyNotMove() ?? (talks is < 1 or > MostTalks ? RoundRefusals.TalksOutOfReach : null));

        Talks = talks;
    }

    internal Refusal? WhyNotBegin(int areas, int participants) => this switch
    {
        { ClosedAt: not null } => RoundRefusals.AlreadyClosed,
        { IsDraft: false } => RoundRefusals.AlreadyOpen,
        _ when areas == 0 => RoundRefusals.NoNeighbourhoods,
        _ when participants < 2 => RoundRefusals.TooFewColleagues,
        _ => null,
    };

    /// <summary>The draft becomes a round.</summary>
    internal void Begin(int areas, int participants)
    {
        Refused.If(WhyNotBegin(areas, participants));

        IsDraft = false;
    }

    internal void WasDrawn(DateTimeOffset now) => DrawnAt ??= now;

    internal void DrawWasTakenBack() => DrawnAt = null;

    internal void WasPrinted(DateTimeOffset now) => PrintedAt ??= now;

    /// <summary>Whether the days of its conversations have come and it is not closed.</summary>
    internal bool HasBegun(DateOnly today) => IsOpen && today >= From;

    /// <summary>A visit that is still planned would find its round closed, and nobody could write down what was said.</summary>
    internal Refusal? WhyNotClose(DateOnly today, int planned) => this switch
    {
        { IsDraft: true } => RoundRefusals.NotOpenYet,
        { IsOpen: false } => RoundRefusals.AlreadyClosed,
        _ when today < From => RoundRefusals.NotStarted,
        _ when planned > 0 => RoundRefusals.StillPlanned(planned),
        _ => null,
    };

    internal void Close(DateOnly today, DateTimeOffset now, int planned)
    {
        Refused.If(WhyNotClose(today, planned));

        ClosedAt = now;
    }

    private Refusal? WhyNotAfterLetters(DateOnly from, DateOnly until, DateOnly replyBy) => this switch
    {
        _ when from != From => RoundRefusals.FirstDayIsInLetters,
        _ when until < Until => RoundRefusals.LastDayIsInLetters,
        _ when replyBy < ReplyBy => RoundRefusals.ReplyByIsInLetters,
        _ => null,
    };

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
