using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>What is learned from the talks of a rehearsed round, and what is decided with it.</summary>
internal sealed class Lessons(HouseDb db, IInterpret interpret, IDecide decide)
{
    internal async Task DrawAsync(DemoHouse demo, Round round, CancellationToken cancel)
    {
        var insights = await InsightsAsync(round, cancel);
        var owners = await db.Participants.Where(p => p.Round == round.Id).OrderBy(p => p.Colleague).Select(p => p.Colleague).ToListAsync(cancel);
        var on = round.Until.AddDays(14);

        foreach (var (number, insight) in insights.Index())
        {
            var kind = number == 1 ? DecisionKind.No : DecisionKind.Yes;
            await decide.DecideAsync(
                new NewDecision(
                    round.Occasion, kind, Deed(insight.Theme), Because(kind), demo.Pick(owners), on.AddDays(90), [insight.Id])
                { MadeOn = on },
                cancel);
        }

        await decide.PlanFeedbackAsync(
            new NewFeedbackPlan(round.Occasion, FeedbackWay.Letter, on.AddDays(21), demo.Pick(owners), "Dank u wel dat wij bij u aan tafel mochten zitten.")
            {
                DecidedOn = on,
            },
            cancel);
        await demo.SaveAsync(cancel);
    }

    private async Task<List<(string Theme, InsightId Id)>> InsightsAsync(Round round, CancellationToken cancel)
    {
        var fragments = await interpret.FragmentsAsync(round.Occasion, cancel);
        var coded = fragments.Where(fragment => TalkLines.ThemeOf(fragment.Text) is not null).ToLookup(f => TalkLines.ThemeOf(f.Text)!);
        await interpret.CodeAsync(
            coded.SelectMany(theme => theme.Select(f => (f.Id, theme.Key)))
                .ToDictionary(pair => pair.Id, pair => (IReadOnlyCollection<string>)[pair.Key]),
            cancel);
        var made = new List<(string, InsightId)>();

        foreach (var (theme, statement) in TalkLines.Insights)
        {
            var pro = coded[theme].Where(f => f.Kind is not FragmentKind.GoesWell).Select(f => f.Id).ToList();
            var contra = coded[theme].Where(f => f.Kind is FragmentKind.GoesWell).Select(f => f.Id).ToList();

            if (pro.Count > 0)
            {
                made.Add((theme, await interpret.MakeAsync(new NewInsight(round.Occasion, statement, pro, contra), cancel)));
            }
        }

        await db.SaveChangesAsync(cancel);
        return made;
    }

    private static string Deed(string theme) => theme switch
    {
        TalkLines.Energy => "Elke straat krijgt voor de zomer een brief met het jaar waarin zij aan de beurt is.",
        TalkLines.Listening => "Elke vraag krijgt binnen een werkdag een persoonlijk antwoord.",
        TalkLines.Repairs => "Komt een monteur later dan afgesproken? Dan bellen wij u, zodra wij het zelf weten.",
        _ => "Wij zetten samen met bewoners een bankje bij het veldje, en drinken er elke maand koffie.",
    };

    private static string? Because(DecisionKind kind) => kind is DecisionKind.No
        ? "dat kunnen wij nu niet waarmaken. Wij beloven wel dat wij terugbellen als wij dat zeggen, en houden bij of dat lukt."
        : null;
}
