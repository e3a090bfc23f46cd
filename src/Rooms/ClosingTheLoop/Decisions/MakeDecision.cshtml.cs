using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.ClosingTheLoop.Decisions;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class MakeDecisionPage(
    HouseDb db, LoopReader reader, IDecide decide, IInsights insights, IColleagues colleagues) : DecisionForm(insights, colleagues)
{
    [BindProperty(SupportsGet = true)]
    public OccasionId Occasion { get; set; }

    [BindProperty(SupportsGet = true, Name = "inzicht")]
    public InsightId? Insight { get; set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.OccasionAsync(Occasion, cancel) is null)
        {
            return false;
        }

        await FillAsync(Occasion, cancel);

        if (HttpMethods.IsGet(Request.Method))
        {
            Insights = Insight is { } chosen ? [chosen] : [];
            Owner = User.ColleagueId();
        }

        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        await decide.DecideAsync(Filled(Occasion), cancel);
        await db.SaveChangesAsync(cancel);

        return Next("Het besluit is bewaard.", "/ClosingTheLoop/Feedback/ShowLoop", new { Occasion });
    }
}
