using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>How a round leader last wanted the pairs of a round to be made (wens voor de tweetallen).</summary>
internal sealed class RoundWish
{
    private RoundWish()
    {
    }

    internal RoundWish(RoundId round, PlanWish wish)
    {
        Round = round;
        Becomes(wish);
    }

    public RoundId Round { get; private set; }

    public int MinutesPerVisit { get; private set; }

    public int VisitsPerOuting { get; private set; }

    public int OutingsEach { get; private set; }

    public TravelBy Travel { get; private set; }

    public int Seed { get; private set; }

    internal PlanWish Wish => new(MinutesPerVisit, VisitsPerOuting, OutingsEach, Travel, Seed);

    internal void Becomes(PlanWish wish) =>
        (MinutesPerVisit, VisitsPerOuting, OutingsEach, Travel, Seed) = wish;
}

internal sealed class RoundWishMap : IEntityTypeConfiguration<RoundWish>
{
    public void Configure(EntityTypeBuilder<RoundWish> wish)
    {
        wish.HasKey(w => w.Round);
        wish.HasOne<Round>().WithOne().HasForeignKey<RoundWish>(w => w.Round);
    }
}

internal static class RoundWishTable
{
    extension(HouseDb db)
    {
        internal DbSet<RoundWish> RoundWishes => db.Set<RoundWish>();

        /// <summary>What was wished for this round, or the usual.</summary>
        internal async Task<PlanWish> WishOfAsync(RoundId round, CancellationToken cancel) =>
            (await db.RoundWishes.AsNoTracking().SingleOrDefaultAsync(wish => wish.Round == round, cancel))?.Wish ?? new PlanWish();

        /// <summary>Remembers what is wished; the caller saves.</summary>
        internal async Task WishesAsync(RoundId round, PlanWish wish, CancellationToken cancel)
        {
            if (await db.RoundWishes.FindAsync([round], cancel) is { } known)
            {
                known.Becomes(wish);
            }
            else
            {
                db.RoundWishes.Add(new RoundWish(round, wish));
            }
        }
    }
}
