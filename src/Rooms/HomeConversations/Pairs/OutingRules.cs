using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>What is asked before two colleagues go out on a half-day that somebody chose by hand.</summary>
/// <param name="Round">The round.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Others">All other outings of this round, and those that are settled of any other.</param>
internal sealed record OutingRules(Round Round, DateOnly Today, IReadOnlyList<Pair> Others)
{
    /// <summary>Why nobody goes out then.</summary>
    internal Refusal? WhyNotOn(PartOfDay when) => when.Day switch
    {
        var day when DutchHolidays.NameOf(day) is { } holiday => OutingRefusals.Holiday(day, holiday),
        { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } day => OutingRefusals.Weekend(day),
        var day when day < Round.From || day > Round.Until => OutingRefusals.OutsideRound(Round),
        var day when day < Today => OutingRefusals.Past,
        _ => null,
    };

    /// <summary>Why these two do not go out then.</summary>
    internal Refusal? WhyNotTogether(ColleagueCard first, ColleagueCard second, PartOfDay when)
    {
        if (first.Id == second.Id)
        {
            return OutingRefusals.SamePerson;
        }

        return WhyNotGo(first, when)
            ?? WhyNotGo(second, when)
            ?? (Others.Any(pair => pair.Includes(first.Id) && pair.Includes(second.Id)) ? OutingRefusals.MetBefore(first, second) : null);
    }

    /// <summary>Why these two do not visit this home: somebody speaks the language there.</summary>
    internal static Refusal? WhyNotVisit(ColleagueCard first, ColleagueCard second, HouseholdCard home) =>
        home.Language.Length == 0 || first.Languages.Contains(home.Language) || second.Languages.Contains(home.Language)
            ? null
            : OutingRefusals.NobodySpeaks(home.Language);

    /// <summary>Why a visit cannot begin then: outside the half-day, or while the pair is with somebody else.</summary>
    internal static Refusal? WhyNotAt(PartOfDay when, TimeOnly time, int minutes, IEnumerable<TimeOnly> taken) => time switch
    {
        _ when time < when.Start || time > when.End.AddMinutes(-minutes) => OutingRefusals.OutsideHalfDay(when, minutes),
        _ when taken.Any(other => Math.Abs((other - time).TotalMinutes) is var gap && Math.Min(gap, 1440 - gap) < minutes) => OutingRefusals.Taken(time),
        _ => null,
    };

    private Refusal? WhyNotGo(ColleagueCard colleague, PartOfDay when) => colleague switch
    {
        _ when !colleague.Works.Includes(when.Day, when.Half) => OutingRefusals.DoesNotWork(colleague, when),
        _ when Others.Any(pair => pair.Includes(colleague.Id) && pair.Day == when.Day && pair.Half == when.Half) =>
            OutingRefusals.AlreadyOut(colleague, when),
        _ => null,
    };
}

/// <summary>Why an outing cannot be so, said to who makes the plan.</summary>
internal static class OutingRefusals
{
    internal static readonly Refusal Past = new("outing.past", "Deze dag is al geweest. Kies een dag die nog komt.", "Day");

    internal static readonly Refusal AlreadyBeen = new("outing.already-been", "Deze twee zijn al op pad geweest. Wisselen kan niet meer.");

    internal static readonly Refusal SamePerson = new("outing.same-person", "Een tweetal is twee verschillende collega’s.", "Second");

    internal static readonly Refusal DoesNotSuit = new(
        "outing.does-not-suit",
        "De huurder noemde andere halve dagen. Bel eerst of dit ook kan, en vink dan aan dat het is afgesproken.",
        "Agreed");

    internal static Refusal Holiday(DateOnly day, string holiday) => new(
        "outing.holiday", $"{InWords.Day(day)} is {holiday}. Dan gaan we niet op bezoek. Kies een andere dag.", "Day");

    internal static Refusal Weekend(DateOnly day) => new(
        "outing.weekend", $"{InWords.Weekday(day)} valt in het weekend. Kies een werkdag.", "Day");

    internal static Refusal OutsideRound(Round round) => new(
        "outing.outside-round", $"De ronde loopt {InWords.Period(round.From, round.Until)}. Kies een dag daarbinnen.", "Day");

    internal static Refusal OutsideHalfDay(PartOfDay when, int minutes) => new(
        "outing.outside-half-day",
        $"Op een {when.Half.InWords()} begint een bezoek tussen {InWords.Hour(when.Start)} en {InWords.Hour(when.End.AddMinutes(-minutes))}.",
        "Time");

    internal static Refusal Taken(TimeOnly time) => new(
        "outing.taken", $"Rond {InWords.Hour(time)} is dit tweetal al bij iemand anders. Kies een ander tijdstip.", "Time");

    internal static Refusal NobodySpeaks(string language) => new(
        "outing.nobody-speaks", $"Geen van deze twee spreekt {SpokenLanguages.InWords(language)}. Kies een tweetal waarvan iemand dat wel spreekt.");

    internal static Refusal DoesNotWork(ColleagueCard colleague, PartOfDay when) => new(
        "outing.does-not-work", $"{colleague.Name} werkt niet op {when.InWords}.");

    internal static Refusal AlreadyOut(ColleagueCard colleague, PartOfDay when) => new(
        "outing.already-out", $"{colleague.Name} is op {when.InWords} al met een ander op pad.");

    internal static Refusal MetBefore(ColleagueCard first, ColleagueCard second) => new(
        "outing.met-before", $"{first.Name} en {second.Name} gingen al eens samen op pad. Kies een tweetal dat elkaar nog niet kent.");
}
