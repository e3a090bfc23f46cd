using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>The ten half-days of a working week, as a household ticks them.</summary>
internal static class HalfDays
{
    private static readonly string[] Days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"];

    /// <summary>All ten, with the number a form sends and the words beside the box.</summary>
    internal static IReadOnlyList<(int Number, string Words)> All { get; } =
        [.. Enumerable.Range(0, 10).Select(number => (number, $"{Days[number / 2]}{((HalfDay)(number % 2)).InWords()}"))];

    internal static WorkingWeek Week(IEnumerable<int> numbers) => numbers
        .Where(number => number is >= 0 and < 10)
        .Aggregate(WorkingWeek.None, (week, number) => week | (WorkingWeek)(1 << number));

    internal static List<int> Numbers(WorkingWeek week) =>
        [.. All.Select(half => half.Number).Where(number => week.HasFlag((WorkingWeek)(1 << number)))];
}

/// <summary>What is said of an answer.</summary>
internal static class ReplyWords
{
    internal static string InWords(this Reply? reply) => reply is { } given ? given.InWords() : "nog geen antwoord";

    internal static string InWords(this Reply reply) => reply switch
    {
        Reply.Yes => "ja",
        Reply.No => "liever niet",
        Reply.RatherNotAgain => "liever niet meer vragen",
    };
}
