using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Intervals;

/// <summary>How often at least we want to speak with some of our households (streeftermijn). Nobody is chased by it.</summary>
internal sealed class TargetInterval : IVersioned
{
    internal const int MostMonths = 120;

    private TargetInterval()
    {
        Segment = "";
    }

    internal TargetInterval(Segment segment, int months)
    {
        Segment = segment.Key;
        Becomes(months);
    }

    /// <summary>For whom, as <see cref="Intervals.Segment.Key"/>.</summary>
    [NotPersonal]
    public string Segment { get; private set; }

    /// <summary>At least once in so many months.</summary>
    public int Months { get; private set; }

    public int Version { get; private set; }

    /// <summary>"elk jaar", "elke 18 maanden"</summary>
    public string InWords => Months switch
    {
        1 => "elke maand",
        12 => "elk jaar",
        _ when Months % 12 == 0 => $"elke {Months / 12} jaar",
        _ => $"elke {Months} maanden",
    };

    internal static Refusal? WhyNot(int months) => months is < 1 or > MostMonths ? TargetIntervalRefusals.OutOfReach : null;

    /// <summary>The last day on which we are in time with whom we spoke on this day, or who rents since then.</summary>
    internal DateOnly DueOn(DateOnly since) => since.AddMonths(Months);

    /// <summary>
    /// The same rule turned around, for the database: with whom we spoke before this day we are over time today, with anybody later
    /// we are not.
    /// </summary>
    internal DateOnly InTimeSince(DateOnly today)
    {
        var day = today.AddMonths(-Months);

        // A month before 31 May is 30 April; but a month after 30 April is 30 May, and over on the 31st.
        return DueOn(day) < today ? day.AddDays(1) : day;
    }

    internal void Becomes(int months)
    {
        Refused.If(WhyNot(months));

        Months = months;
    }
}

/// <summary>Why an interval cannot be so.</summary>
internal static class TargetIntervalRefusals
{
    internal static readonly Refusal OutOfReach = new(
        "target-interval.out-of-reach", "Kies een aantal maanden van 1 tot en met 120.", "Months");
}

internal sealed class TargetIntervalMap : IEntityTypeConfiguration<TargetInterval>
{
    public void Configure(EntityTypeBuilder<TargetInterval> interval)
    {
        interval.HasKey(i => i.Segment);
        interval.Property(i => i.Segment).HasMaxLength(60);
    }
}

internal static class TargetIntervalTable
{
    extension(HouseDb db)
    {
        internal DbSet<TargetInterval> TargetIntervals => db.Set<TargetInterval>();

        /// <summary>How often we want to speak with whom.</summary>
        internal async Task<TargetIntervals> IntervalsAsync(CancellationToken cancel) =>
            new(await db.TargetIntervals.AsNoTracking().ToListAsync(cancel));
    }
}
