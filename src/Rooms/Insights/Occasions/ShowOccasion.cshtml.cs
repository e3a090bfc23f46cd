using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Occasions;

[Allow(Role.Interpreter, Role.RoundLeader, Role.Director)]
internal sealed class ShowOccasionPage(HouseDb db, IInsights insights, IFragmentShelf shelf) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public OccasionId Id { get; set; }

    public Occasion Occasion { get; private set; } = null!;

    public HarvestCounts Harvest { get; private set; } = null!;

    public int Uncoded { get; private set; }

    public IReadOnlyList<InsightCard> Insights { get; private set; } = [];

    public bool MayInterpret => User.Is(Role.Interpreter);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Occasions.AsNoTracking().SingleOrDefaultAsync(occasion => occasion.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Occasion = found;
        Harvest = await shelf.CountAsync(Id, cancel);
        Insights = await insights.OfAsync(Id, cancel);
        var coded = db.FragmentThemes;
        Uncoded = await db.Fragments.CountAsync(f => f.Occasion == Id && !coded.Any(c => c.Fragment == f.Id), cancel);
        return true;
    }
}
