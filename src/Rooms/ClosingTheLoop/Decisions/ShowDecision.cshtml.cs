using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Decisions;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class ShowDecisionPage(HouseDb db, TimeProvider clock, IInsights insights, IColleagues colleagues)
    : DecisionForm(insights, colleagues)
{
    private const string Loop = "/ClosingTheLoop/Feedback/ShowLoop";
    private readonly IColleagues _colleagues = colleagues;

    [BindProperty(SupportsGet = true)]
    public DecisionId Id { get; set; }

    public Decision Decision { get; private set; } = null!;

    public string OwnerName { get; private set; } = "";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Decisions.SingleOrDefaultAsync(decision => decision.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Decision = found;
        OwnerName = (await _colleagues.FindAsync([found.Owner], cancel)).TryGetValue(found.Owner, out var card) ? card.Name : "Een oud-collega";
        await FillAsync(found.Occasion, cancel);

        if (HttpMethods.IsGet(Request.Method))
        {
            (Kind, Text, Because, Owner, DueOn) = (found.Kind, found.Text, found.Because, found.Owner, found.DueOn);
            Insights = await db.DecisionInsights.Where(g => g.Decision == Id).Select(g => g.Insight).ToListAsync(cancel);
        }

        return true;
    }

    public async Task<IActionResult> OnPostFinishAsync(int version, CancellationToken cancel)
    {
        db.ShownAs(Decision, version);
        Decision.Finish(clock.Today());
        await db.SaveChangesAsync(cancel);

        return Next("Mooi: dit is gedaan.", Loop, new { Decision.Occasion });
    }

    public async Task<IActionResult> OnPostChangeAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        // Also when only its insights change, it is another decision for who reads it.
        db.Touches(Decision, version);
        Decision.Change(Filled(Decision.Occasion), clock.Today());
        db.RemoveRange(await db.DecisionInsights.Where(g => g.Decision == Id && !Insights.Contains(g.Insight)).ToListAsync(cancel));
        var kept = await db.DecisionInsights.Where(g => g.Decision == Id).Select(g => g.Insight).ToListAsync(cancel);
        db.DecisionInsights.AddRange(Insights.Except(kept).Select(insight => new DecisionInsight(Id, insight)));
        await db.SaveChangesAsync(cancel);

        return Next("Het besluit is gewijzigd.", Loop, new { Decision.Occasion });
    }

    public async Task<IActionResult> OnPostRemoveAsync(int version, CancellationToken cancel)
    {
        db.ShownAs(Decision, version);
        db.Decisions.Remove(Decision);
        await db.SaveChangesAsync(cancel);

        return Next("Het besluit is weggehaald.", Loop, new { Decision.Occasion });
    }
}
