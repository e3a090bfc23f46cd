using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Merging;

/// <summary>Two households that may be the same (dubbelgangers): found every night, and looked at by somebody.</summary>
internal sealed class Lookalike
{
    private Lookalike()
    {
    }

    internal Lookalike(LookalikeId id, HouseholdId one, HouseholdId other, Alikeness alike)
    {
        (Id, One, Other) = (id, one, other);
        IsFoundAgain(alike);
    }

    public LookalikeId Id { get; private set; }

    public HouseholdId One { get; private set; }

    public HouseholdId Other { get; private set; }

    /// <summary>How sure it is; the surest stand first.</summary>
    public int Score { get; private set; }

    /// <summary>Why, as a sum of <see cref="AlikeReasons"/>.</summary>
    public int Reasons { get; private set; }

    /// <summary>When somebody said that they are not the same: they are not found again.</summary>
    public DateTimeOffset? NotTheSameAt { get; private set; }

    public ColleagueId? NotTheSameBy { get; private set; }

    internal string InWords => ((AlikeReasons)Reasons).InWords();

    internal void IsFoundAgain(Alikeness alike) => (Score, Reasons) = (alike.Score, (int)alike.Reasons);

    internal void IsNotTheSame(DateTimeOffset now, ColleagueId? by) => (NotTheSameAt, NotTheSameBy) = (now, by);

    /// <summary>That was a slip of the finger.</summary>
    internal void MayBeTheSame() => (NotTheSameAt, NotTheSameBy) = (null, null);
}

/// <summary>Two households that may be the same.</summary>
internal readonly record struct LookalikeId(Guid Value) : IId<LookalikeId>
{
    public static LookalikeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal sealed class LookalikeMap : IEntityTypeConfiguration<Lookalike>
{
    public void Configure(EntityTypeBuilder<Lookalike> pair)
    {
        pair.HasKey(p => p.Id);
        pair.HasOne<Household>().WithMany().HasForeignKey(p => p.One).OnDelete(DeleteBehavior.Cascade);
        pair.HasOne<Household>().WithMany().HasForeignKey(p => p.Other).OnDelete(DeleteBehavior.Cascade);
        pair.HasIndex(p => new { p.One, p.Other }).IsUnique();
        pair.HasIndex(p => new { p.Score, p.Id });
    }
}

internal static class LookalikeTable
{
    extension(HouseDb db)
    {
        internal DbSet<Lookalike> Lookalikes => db.Set<Lookalike>();
    }
}
