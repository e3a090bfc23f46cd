using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Occasions;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Insights;

[Allow(Role.Interpreter, Role.RoundLeader, Role.Director)]
internal sealed class ShowInsightPage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public InsightId Id { get; set; }

    public Insight Insight { get; private set; } = null!;

    public Occasion Occasion { get; private set; } = null!;

    public IReadOnlyList<Ground> Grounds { get; private set; } = [];

    public int Voices { get; private set; }

    public bool MayChange => User.Is(Role.Interpreter);

    public IReadOnlyList<Ground> That(Stance stance) => [.. Grounds.Where(ground => ground.Stance == stance)];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Insights.AsNoTracking().SingleOrDefaultAsync(insight => insight.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Insight = found;
        Occasion = await db.Occasions.AsNoTracking().SingleAsync(occasion => occasion.Id == found.Occasion, cancel);
        var grounds = db.InsightFragments
            .Where(ground => ground.Insight == Id)
            .Join(db.Fragments, ground => ground.Fragment, f => f.Id, (ground, fragment) => new { ground.Stance, fragment });
        Grounds = await grounds
            .OrderBy(both => both.fragment.Place)
            .ThenBy(both => both.fragment.Id)
            .Select(both => new Ground(both.Stance, both.fragment.Kind, both.fragment.Text))
            .ToListAsync(cancel);
        Voices = await grounds.Select(both => both.fragment.Voice).Distinct().CountAsync(cancel);
        return true;
    }

    public sealed record Ground(Stance Stance, FragmentKind Kind, string Text);
}
