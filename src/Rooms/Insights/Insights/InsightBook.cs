using System.Linq.Expressions;
using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Occasions;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Insights;

/// <summary>What was learned, as other rooms ask for it.</summary>
internal sealed class InsightBook(HouseDb db) : IInsights
{
    public async Task<IReadOnlyList<InsightCard>> OfAsync(OccasionId occasion, CancellationToken cancel) =>
        await Cards(insight => insight.Occasion == occasion).ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<InsightId, InsightCard>> FindAsync(
        IReadOnlyCollection<InsightId> ids, CancellationToken cancel) =>
        await Cards(insight => ids.Contains(insight.Id)).ToDictionaryAsync(card => card.Id, cancel);

    public async Task<IReadOnlyList<OccasionCard>> OccasionsAsync(CancellationToken cancel) =>
        await db.Occasions
            .OrderByDescending(occasion => occasion.From)
            .ThenBy(occasion => occasion.Id)
            .Select(occasion => new OccasionCard(occasion.Id, occasion.Title, occasion.From))
            .ToListAsync(cancel);

    private IQueryable<InsightCard> Cards(Expression<Func<Insight, bool>> which) => db.Insights
        .Where(which)
        .OrderByDescending(insight => insight.MadeAt)
        .ThenBy(insight => insight.Id)
        .Select(insight => new InsightCard(
            insight.Id,
            insight.Occasion,
            insight.Statement,
            db.Set<InsightFragment>().Count(ground => ground.Insight == insight.Id && ground.Stance == Stance.For),
            db.Set<InsightFragment>().Count(ground => ground.Insight == insight.Id && ground.Stance == Stance.Against),
            db.Set<InsightFragment>()
                .Where(ground => ground.Insight == insight.Id)
                .Join(db.Set<Fragment>(), ground => ground.Fragment, fragment => fragment.Id, (_, fragment) => fragment.Voice)
                .Distinct()
                .Count()));
}
