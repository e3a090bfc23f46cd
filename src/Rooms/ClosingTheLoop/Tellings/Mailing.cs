using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary>Letters that went out together on one day (verzending).</summary>
internal sealed class Mailing
{
    private Mailing()
    {
    }

    internal Mailing(MailingId id, OccasionId occasion, DateOnly sentOn, int letters, ColleagueId? by)
    {
        Id = id;
        Occasion = occasion;
        SentOn = sentOn;
        Letters = letters;
        By = by;
    }

    public MailingId Id { get; private set; }

    public OccasionId Occasion { get; private set; }

    public DateOnly SentOn { get; private set; }

    public int Letters { get; private set; }

    public ColleagueId? By { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    internal void Undo(DateTimeOffset now)
    {
        Refused.If(UndoneAt is null ? null : MailingRefusals.AlreadyUndone);

        UndoneAt = now;
    }
}

/// <summary>A mailing.</summary>
internal readonly record struct MailingId(Guid Value) : IId<MailingId>
{
    /// <inheritdoc />
    public static MailingId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Why a mailing cannot be done or undone.</summary>
internal static class MailingRefusals
{
    internal static readonly Refusal NobodyLeft = new(
        "mailing.nobody-left", "Iedereen heeft al iets gehoord. Er is niemand meer om te schrijven.");

    internal static readonly Refusal AlreadyUndone = new("mailing.already-undone", "Deze verzending is al teruggedraaid.");

    internal static readonly Refusal JustWritten = new(
        "mailing.just-written",
        "Net op dit moment is dit al opgeschreven, door een collega of door een tweede klik. Er is niets dubbel opgeschreven. "
            + "Hieronder staat hoe het nu is.");

    internal static readonly Refusal CountChanged = new(
        "mailing.count-changed",
        "Het aantal huishoudens is intussen veranderd. Kijk of de brieven nog kloppen en bevestig het dan opnieuw.");
}
