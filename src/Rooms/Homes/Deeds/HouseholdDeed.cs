using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Deeds;

/// <summary>
/// What a colleague did to one or two households (ingreep), such as merging them. For some time it can be taken back; so long
/// it keeps how everything was.
/// </summary>
internal sealed class HouseholdDeed
{
    private HouseholdDeed()
    {
    }

    internal HouseholdDeed(HouseholdDeedId id, int number, NewDeed deed, DateTimeOffset at, byte[] rows)
    {
        (Id, Number, Kind, Household, Other, By) = (id, number, deed.Kind, deed.Household, deed.Other, deed.By);
        (At, Until, Rows) = (at, at.AddDays(DaysToTakeBack(deed.Kind)), rows);
    }

    public HouseholdDeedId Id { get; private set; }

    /// <summary>Deeds in the order in which they were done.</summary>
    public int Number { get; private set; }

    public DeedKind Kind { get; private set; }

    /// <summary>The household it was done to; of two that became one, the one that stayed.</summary>
    public HouseholdId Household { get; private set; }

    /// <summary>The other one: that went, or that came of it.</summary>
    public HouseholdId? Other { get; private set; }

    public ColleagueId? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>From this moment on it is not taken back any more.</summary>
    public DateTimeOffset Until { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>How everything was and how it became, packed. It is about people; gone when it was taken back.</summary>
    public byte[]? Rows { get; private set; }

    /// <summary>A mistake in whom we think somebody is comes out later than a mistake in what happened to them.</summary>
    internal static int DaysToTakeBack(DeedKind kind) => kind switch
    {
        DeedKind.Merge or DeedKind.Join => 30,
        DeedKind.Move or DeedKind.Leave or DeedKind.Split or DeedKind.Death => 7,
    };

    internal Refusal? WhyNotTakeBack(DateTimeOffset now) => this switch
    {
        { TakenBackAt: not null } or { Rows: null } => DeedRefusals.AlreadyTakenBack,
        _ when now >= Until => DeedRefusals.TooLate,
        _ => null,
    };

    internal void IsTakenBack(DateTimeOffset now) => (TakenBackAt, Rows) = (now, null);
}

/// <summary>What is about to be done to households.</summary>
/// <param name="Kind">What.</param>
/// <param name="Household">To which household; of two that become one, the one that stays.</param>
/// <param name="Other">The other one, when there is one.</param>
/// <param name="By">Who does it.</param>
internal sealed record NewDeed(DeedKind Kind, HouseholdId Household, HouseholdId? Other, ColleagueId? By);

/// <summary>What can be done to households.</summary>
internal enum DeedKind
{
    /// <summary>Two turned out to be the same household.</summary>
    Merge,

    /// <summary>Two households went to live together.</summary>
    Join,

    /// <summary>A household moved to another home.</summary>
    Move,

    /// <summary>A household left.</summary>
    Leave,

    /// <summary>Some of a household went to live by themselves.</summary>
    Split,

    /// <summary>Somebody of a household died.</summary>
    Death,
}

/// <summary>A deed on households.</summary>
internal readonly record struct HouseholdDeedId(Guid Value) : IId<HouseholdDeedId>
{
    public static HouseholdDeedId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Why a deed is not taken back, said to a colleague.</summary>
internal static class DeedRefusals
{
    internal static readonly Refusal AlreadyTakenBack = new("deed.already-taken-back", "Dit is al teruggedraaid.");

    internal static readonly Refusal TooLate = new("deed.too-late", "Dit kan niet meer terug: hoe het was, bewaren we niet langer.");

    internal static readonly Refusal LaterFirst = new(
        "deed.later-first", "Daarna is er met dit huishouden nog iets gedaan. Draai dat eerst terug; dan kan dit ook terug.");

    internal static readonly Refusal LetSince = new(
        "deed.let-since",
        "In de woning van daarvoor huurt sindsdien iemand anders. Daarom kan dit niet meer terug. Schrijf op waar ze nu wonen.");

    internal static readonly Refusal UsedSince = new(
        "deed.used-since",
        "Met wat er toen bij kwam is sindsdien iets gedaan, zoals een gesprek of een afspraak. Dat zou verdwijnen. Daarom kan dit niet meer terug.");
}

internal sealed class HouseholdDeedMap : IEntityTypeConfiguration<HouseholdDeed>
{
    public void Configure(EntityTypeBuilder<HouseholdDeed> deed)
    {
        deed.HasKey(d => d.Id);
        deed.HasOne<Household>().WithMany().HasForeignKey(d => d.Household).OnDelete(DeleteBehavior.Cascade);
        deed.HasIndex(d => d.Other);
        deed.HasIndex(d => d.Until);
    }
}

internal static class HouseholdDeedTable
{
    extension(HouseDb db)
    {
        internal DbSet<HouseholdDeed> HouseholdDeeds => db.Set<HouseholdDeed>();
    }
}
