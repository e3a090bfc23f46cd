using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Foundation.Facts;

/// <summary>A fact as it waits to be heard (the outbox). Facts carry ids, never names or words of people.</summary>
public sealed class FactRow
{
    private const int AtOnce = 10;

    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>The fact's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The kind of fact, by the full name of its type.</summary>
    [NotPersonal]
    public required string Kind { get; init; }

    /// <summary>The fact as JSON.</summary>
    [NotPersonal]
    public required string Body { get; init; }

    /// <summary>When every listener had heard it.</summary>
    public DateTimeOffset? HeardAt { get; set; }

    /// <summary>How often hearing it failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Until when it rests after a failure.</summary>
    public DateTimeOffset? RestsUntil { get; private set; }

    /// <summary>Failed again: it is tried at once a few times, and then every hour until somebody mended the listener.</summary>
    internal void Failed(DateTimeOffset now)
    {
        Failures++;
        RestsUntil = Failures < AtOnce ? null : now + Rest;
    }
}

internal sealed class FactRowMap : IEntityTypeConfiguration<FactRow>
{
    public void Configure(EntityTypeBuilder<FactRow> fact)
    {
        fact.ToTable("foundation_fact");
        fact.HasKey(f => f.Id);
        fact.Property(f => f.Kind).HasMaxLength(200);
        fact.HasIndex(f => new { f.HeardAt, f.At });
    }
}
