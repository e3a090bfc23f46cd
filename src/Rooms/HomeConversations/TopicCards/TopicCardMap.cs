using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.TopicCards;

internal sealed class TopicCardMap : IEntityTypeConfiguration<TopicCard>
{
    public void Configure(EntityTypeBuilder<TopicCard> card)
    {
        card.HasKey(c => c.Id);
        card.Property(c => c.Word).HasMaxLength(TopicCard.LongestWord);
        card.Property(c => c.Question).HasMaxLength(TopicCard.LongestLine);
        card.Property(c => c.Help).HasMaxLength(TopicCard.LongestLine);
        card.HasIndex(c => c.Place);
    }
}

internal static class TopicCardTable
{
    extension(HouseDb db)
    {
        internal DbSet<TopicCard> TopicCards => db.Set<TopicCard>();

        /// <summary>The cards that are in the deck, in their order, to be looked at.</summary>
        internal IQueryable<TopicCard> Deck =>
            db.Set<TopicCard>().AsNoTracking().Where(card => card.RemovedAt == null).OrderBy(card => card.Place);
    }
}
