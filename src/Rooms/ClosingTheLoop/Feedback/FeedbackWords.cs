using Huiskamer.ClosingTheLoop.Door;

namespace Huiskamer.ClosingTheLoop.Feedback;

/// <summary>How a way of giving feedback is called.</summary>
internal static class FeedbackWords
{
    internal static string InWords(this FeedbackWay way) => way switch
    {
        FeedbackWay.Letter => "met een brief",
        FeedbackWay.ReturnEvening => "op een terugkomavond",
        FeedbackWay.Visit => "met een bezoek aan huis",
        FeedbackWay.Telephone => "met een telefoontje",
    };

    internal static string AsChoice(this FeedbackWay way) => way switch
    {
        FeedbackWay.Letter => "Met een brief",
        FeedbackWay.ReturnEvening => "Op een terugkomavond; de brief is de uitnodiging",
        FeedbackWay.Visit => "Met een bezoek aan huis",
        FeedbackWay.Telephone => "Met een telefoontje",
    };

    /// <summary>Whether everybody gets a letter.</summary>
    internal static bool BringsALetter(this FeedbackWay way) => way is FeedbackWay.Letter or FeedbackWay.ReturnEvening;
}
