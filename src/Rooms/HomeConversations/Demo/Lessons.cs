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
internal sealed class Lessons(HouseDb db, IInterpret interpret, IDecide decide, IColleagues staff)
{
    private const string Opening = "Het was fijn om bij u aan tafel te zitten. Wij hoorden wat goed gaat, en ook wat beter moet.";

    private const string Director = "directeur-bestuurder";

    private static readonly string[] Answerable =
        [Director, "manager wonen", "manager vastgoed", "adviseur bewoners", "beleidsadviseur", "projectleider renovatie", "teamleider klantcontact"];

    /// <summary>Answers which of the decisions will be carried out in time, with the day on which.</summary>
    internal async Task<IReadOnlyList<KeptDecision>> DrawAsync(
        DemoHouse demo, Round round, RehearsedStory story, CancellationToken cancel)
    {
        var insights = await InsightsAsync(round, Stories.LessonsOf(story), cancel);
        var (signer, owners) = await WhoAnswerAsync(round, cancel);
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
            new NewFeedbackPlan(round.Occasion, FeedbackWay.Letter, on.AddDays(21), signer, Opening)
            {
                DecidedOn = on,
            },
            cancel);
        await demo.SaveAsync(cancel);
        return kept;
    }

    /// <summary>Who signs the letters, and who may be asked to carry out a decision.</summary>
    private async Task<(ColleagueId Signer, IReadOnlyList<ColleagueId> Owners)> WhoAnswerAsync(Round round, CancellationToken cancel)
    {
        var going = (await db.Participants.Where(p => p.Round == round.Id).Select(p => p.Colleague).ToListAsync(cancel)).ToHashSet();
        var cards = (await staff.AtWorkAsync(cancel)).Where(card => going.Contains(card.Id)).ToList();
        var answerable = cards.Where(card => Answerable.Contains(card.JobTitle)).ToList();
        var owners = answerable.Count > 0 ? answerable : cards;

        return ((owners.Find(card => card.JobTitle == Director) ?? owners[0]).Id, [.. owners.Select(card => card.Id)]);
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
