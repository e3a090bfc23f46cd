using Huiskamer.Insights.Door;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>What we answer to what was said, for papers that anybody may read: no name of a tenant or a colleague.</summary>
public interface IAnswers
{
    /// <summary>The answers of an occasion: first what we do, then what we do not.</summary>
    Task<IReadOnlyList<AnswerCard>> OfAsync(OccasionId occasion, DateOnly today, CancellationToken cancel);
}

/// <summary>One answer: "u zei – wij doen".</summary>
/// <param name="Insights">What it rests on.</param>
/// <param name="Heading">What kind of answer it is: "Wij doen".</param>
/// <param name="Text">What we do or do not.</param>
/// <param name="Reason">Why; empty when that was not written down.</param>
/// <param name="When">When it is ready; empty when there is nothing to wait for.</param>
public sealed record AnswerCard(IReadOnlyList<InsightId> Insights, string Heading, string Text, string Reason, string When);
