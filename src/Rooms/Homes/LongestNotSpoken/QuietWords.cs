using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>What the list says.</summary>
internal static class QuietWords
{
    internal static string Of(QuietRow row, string? who, DateOnly today)
    {
        var silence = LastTalk(row.LastSpokenOn, row.Kind, who, row.Department, today);
        var since = row.LastSpokenOn is null ? $" Huurt sinds {InWords.Month(row.TenantSince)}." : "";

        return silence + since + row.Rest.InWords();
    }

    /// <summary>"Voor het laatst gesproken in mei 2024, aan de deur, door Wijkbeheer.": all of the same moment.</summary>
    internal static string LastTalk(DateOnly? on, ContactKind? kind, string? who, string? department, DateOnly today) => (on, kind) is ({ } day, { } how)
        ? $"Voor het laatst gesproken {InWords.Ago(day, today)}, {how.InWords()}{By(who, department)}."
        : "Nog nooit gesproken.";

    /// <summary>"3 maanden over tijd", or nothing while there is time. Beyond ten years the number says nothing more.</summary>
    internal static string? Overdue(DateOnly? due, DateOnly today) => due switch
    {
        { } day when day < today.AddYears(-10) => "meer dan 10 jaar over tijd",
        { } day when day < today => $"{InWords.Span(today.DayNumber - day.DayNumber)} over tijd",
        _ => null,
    };

    /// <summary>"meer dan 1.000", "312", "geen"</summary>
    internal static string Number(int number) => number switch
    {
        0 => "Geen",
        > QuietList.MostCounted => $"Meer dan {InWords.Number(QuietList.MostCounted)}",
        _ => InWords.Number(number),
    };

    /// <summary>The name of who spoke; nothing when nobody knows, or when they were forgotten.</summary>
    internal static string? Who(QuietRow row, IReadOnlyDictionary<ColleagueId, ColleagueCard> people) =>
        row.By is { } by && people.TryGetValue(by, out var card) && card.LastName.Length > 0 ? card.Name : null;

    /// <summary>", door Yusuf Demir van Wijkbeheer", or nothing when nobody knows.</summary>
    internal static string By(string? who, string? department) => (who, department) switch
    {
        (null, null) => "",
        (null, _) => $", door {department}",
        (_, null) => $", door {who}",
        _ => $", door {who} van {department}",
    };
}
