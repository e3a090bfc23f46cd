using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.House.Commands;

/// <summary>What a round came to, on paper: the question, what was heard, what is done with it, and the figures.</summary>
public sealed record RoundReport(
    AssociationCard Us,
    string Question,
    string Purpose,
    DateOnly From,
    DateOnly Until,
    RehearsalCounts Counts,
    IReadOnlyList<InsightCard> Insights,
    IReadOnlyList<AnswerCard> Answers,
    DateOnly Today)
{
    /// <summary>"van 1 maart tot en met 30 april 2027"</summary>
    public string Period => InWords.Period(From, Until);

    /// <summary>What was heard, for an answer that rests on it.</summary>
    public IEnumerable<InsightCard> HeardFor(AnswerCard answer) => Insights.Where(insight => answer.Insights.Contains(insight.Id));

    /// <summary>How far the telling is, in a sentence.</summary>
    public string ToldInWords => (Counts.Told, Counts.StillToTell) switch
    {
        (_, 0) => "Iedereen die meedeed, heeft van ons gehoord wat wij ermee doen.",
        (0, var left) => $"{InWords.Count(left, "huishouden wacht", "huishoudens wachten")} nog op ons antwoord.",
        var (told, left) => $"{InWords.Number(told)} huishoudens hebben van ons gehoord wat wij ermee doen; {InWords.Number(left)} nog niet.",
    };

    /// <summary>How wide a number is drawn beside the greatest of them, of a hundred.</summary>
    public int Width(int number) => 100 * number / Math.Max(1, Insights.Where(insight => insight.MayBeCounted).Max(i => Math.Max(i.For, i.Against)));

    /// <summary>The rows of the table, in the order of the round.</summary>
    public static IReadOnlyList<(string Words, int Number)> Rows(RehearsalCounts counts) =>
    [
        ("uitgenodigd", counts.Invited),
        ("ja", counts.Yes),
        ("tweetallen", counts.Pairs),
        ("bezoeken", counts.Visits),
        ("niemand thuis", counts.NotHome),
        ("gesprekken", counts.Talks),
        ("uitspraken", counts.Fragments),
        ("inzichten", counts.Insights),
        ("besluiten", counts.Decisions),
        ("verteld", counts.Told),
        ("nog te vertellen", counts.StillToTell),
    ];
}
