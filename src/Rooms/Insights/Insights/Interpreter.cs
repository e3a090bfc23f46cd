using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Insights;

/// <summary>Makes insights, for a page and for whoever has none.</summary>
internal sealed class Interpreter(HouseDb db, Ids ids, TimeProvider clock, ThemeBook themes) : IInterpret
{
    public async Task<IReadOnlyList<ShelvedFragment>> FragmentsAsync(OccasionId occasion, CancellationToken cancel) =>
        await db.Fragments
            .Where(fragment => fragment.Occasion == occasion)
            .OrderBy(fragment => fragment.Place)
            .ThenBy(fragment => fragment.Id)
            .Select(fragment => new ShelvedFragment(fragment.Id, fragment.Kind, fragment.Text))
            .ToListAsync(cancel);

    public async Task CodeAsync(IReadOnlyDictionary<FragmentId, IReadOnlyCollection<string>> coding, CancellationToken cancel)
    {
        var called = new Dictionary<string, ThemeId>(StringComparer.OrdinalIgnoreCase);

        foreach (var name in coding.Values.SelectMany(names => names).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            called[name] = (await themes.CalledAsync(name, cancel)).Id;
        }

        foreach (var (fragment, names) in coding)
        {
            await themes.CodeAsync(fragment, [.. names.Select(name => called[name])], cancel);
        }
    }

    public async Task<InsightId> MakeAsync(NewInsight insight, CancellationToken cancel) =>
        (await MakeAsync(insight, asks: null, cancel)).Id;

    internal async Task<Insight> MakeAsync(NewInsight insight, AsksOfUs? asks, CancellationToken cancel)
    {
        var grounds = insight.For.Select(fragment => (fragment, Stance.For))
            .Concat(insight.Against.Except(insight.For).Select(fragment => (fragment, Stance.Against)))
            .Distinct()
            .ToDictionary(ground => ground.fragment, ground => ground.Item2);
        Refused.If(Insight.WhyNotMake(grounds.Values));

        var made = new Insight(ids.Next<InsightId>(), insight.Occasion, insight.Statement, asks, clock.GetUtcNow());
        db.Insights.Add(made);
        await RestAsync(made, grounds, cancel);
        return made;
    }

    /// <summary>Lets an insight rest on exactly these fragments, as far as they are of its own occasion.</summary>
    internal async Task RestAsync(Insight insight, IReadOnlyDictionary<FragmentId, Stance> grounds, CancellationToken cancel)
    {
        Refused.If(Insight.WhyNotMake(grounds.Values));

        var asked = grounds.Keys.ToList();
        var own = await db.Fragments
            .Where(fragment => fragment.Occasion == insight.Occasion && asked.Contains(fragment.Id))
            .Select(fragment => fragment.Id)
            .ToListAsync(cancel);
        var before = await db.InsightFragments.Where(ground => ground.Insight == insight.Id).ToListAsync(cancel);

        db.InsightFragments.RemoveRange(before.Where(ground => !grounds.ContainsKey(ground.Fragment)));
        before.Where(ground => grounds.ContainsKey(ground.Fragment)).ToList().ForEach(ground => ground.Turns(grounds[ground.Fragment]));
        db.InsightFragments.AddRange(own
            .Except(before.Select(ground => ground.Fragment))
            .Select(fragment => new InsightFragment(insight.Id, fragment, grounds[fragment])));
    }
}
