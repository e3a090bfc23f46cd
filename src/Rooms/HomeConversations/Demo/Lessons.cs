using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>What is learned from the talks of a rehearsed round, and what is decided with it.</summary>
internal sealed class Lessons(HouseDb db, IInterpret interpret, IDecide decide)
{
    /// <summary>Answers which of the decisions will be carried out in time, with the day on which.</summary>
    internal async Task<IReadOnlyList<KeptDecision>> DrawAsync(
        DemoHouse demo, Round round, RehearsedStory story, CancellationToken cancel)
    {
        var insights = await InsightsAsync(round, Stories.LessonsOf(story), cancel);
        var owners = await db.Participants.Where(p => p.Round == round.Id).OrderBy(p => p.Colleague).Select(p => p.Colleague).ToListAsync(cancel);
        var on = round.Until.AddDays(14);
        var kept = new List<KeptDecision>();

        foreach (var (lesson, insight) in insights)
        {
            var due = on.AddDays(lesson.Days);
            var made = await decide.DecideAsync(
                new NewDecision(round.Occasion, lesson.Kind, lesson.Answer, lesson.Because, demo.Pick(owners), due, [insight]) { MadeOn = on },
                cancel);
            kept.AddRange(lesson.IsKept ? [new KeptDecision(made, due.AddDays(-3))] : []);
        }

        await decide.PlanFeedbackAsync(
            new NewFeedbackPlan(round.Occasion, FeedbackWay.Letter, on.AddDays(21), demo.Pick(owners), "Dank u wel dat wij bij u aan tafel mochten zitten.")
            {
                DecidedOn = on,
            },
            cancel);
        await demo.SaveAsync(cancel);
        return kept;
    }

    private async Task<List<(Lesson Lesson, InsightId Insight)>> InsightsAsync(
        Round round, IReadOnlyList<Lesson> lessons, CancellationToken cancel)
    {
        var fragments = await interpret.FragmentsAsync(round.Occasion, cancel);
        var coded = fragments.Where(fragment => TalkLines.ThemeOf(fragment.Text) is not null).ToLookup(f => TalkLines.ThemeOf(f.Text)!);
        await interpret.CodeAsync(
            coded.SelectMany(theme => theme.Select(f => (f.Id, theme.Key)))
                .ToDictionary(pair => pair.Id, pair => (IReadOnlyCollection<string>)[pair.Key]),
            cancel);
        var made = new List<(Lesson, InsightId)>();

        foreach (var lesson in lessons)
        {
            var pro = coded[lesson.Theme].Where(f => f.Kind is not FragmentKind.GoesWell).Select(f => f.Id).ToList();
            var contra = coded[lesson.Theme].Where(f => f.Kind is FragmentKind.GoesWell).Select(f => f.Id).ToList();

            if (pro.Count > 0)
            {
                made.Add((lesson, await interpret.MakeAsync(new NewInsight(round.Occasion, lesson.Statement, pro, contra), cancel)));
            }
        }

        await db.SaveChangesAsync(cancel);
        return made;
    }
}
