using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Planning;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>What is known of a round when its pairs are made.</summary>
/// <param name="Round">The round.</param>
/// <param name="FirstDay">The first day that can still be planned.</param>
/// <param name="Office">Where outings begin and end.</param>
/// <param name="Yes">Invitations with a yes and no visit yet.</param>
/// <param name="Homes">Where they live.</param>
/// <param name="Colleagues">Who takes part.</param>
/// <param name="Met">Who went out together in an earlier round.</param>
/// <param name="Settled">Outings of this round that stay as they are.</param>
/// <param name="Elsewhere">Outings of other rounds, in the days that can still be planned.</param>
internal sealed record RoundFacts(
    Round Round,
    DateOnly FirstDay,
    Place Office,
    IReadOnlyList<Invitation> Yes,
    IReadOnlyDictionary<HouseholdId, HouseholdCard> Homes,
    IReadOnlyList<ColleagueCard> Colleagues,
    IReadOnlyCollection<(ColleagueId, ColleagueId)> Met,
    IReadOnlyList<Pair> Settled,
    IReadOnlyList<Pair> Elsewhere);

/// <summary>A round as a request for a planner that knows no names: every id is a place in one of these lists.</summary>
internal sealed class RoundRequest
{
    /// <summary>People say "kwart over tien", not "tien over tien en veertig seconden".</summary>
    internal const int RoundedTo = 300;

    private readonly RoundFacts _facts;
    private readonly PlanWish _wish;

    internal RoundRequest(RoundFacts facts, PlanWish wish)
    {
        _facts = facts;
        _wish = wish;
        HalfDays = [.. PartOfDay.Between(facts.FirstDay, facts.Round.Until)];
        Yes = [.. facts.Yes.Where(invitation => WaitingReasons.WhyNever(facts.Homes.GetValueOrDefault(invitation.Household)) is null)];
        Request = new PlanRequest
        {
            Office = facts.Office,
            SpeedKmh = wish.Travel.SpeedKmh(),
            MaxVisitsPerOuting = wish.VisitsPerOuting,
            HalfDays = [.. HalfDays.Select((half, i) => new PlanHalfDay(i, Seconds(half.Day, half.Start), Seconds(half.Day, half.End) - Slack))],
            Visits = [.. Yes.Select(VisitOf)],
            Employees = [.. facts.Colleagues.Select(EmployeeOf)],
            EarlierPairs = [.. facts.Met.Concat(facts.Settled.Select(pair => (pair.First, pair.Second))).Select(Numbers).OfType<(int, int)>()],
        };
    }

    internal PlanRequest Request { get; }

    internal IReadOnlyList<PartOfDay> HalfDays { get; }

    internal IReadOnlyList<Invitation> Yes { get; }

    /// <summary>Time that is kept free so that every visit can begin at a round time.</summary>
    private int Slack => RoundedTo * _wish.VisitsPerOuting;

    /// <summary>At what time each visit of an outing begins: as early as can be, on a round time.</summary>
    internal IReadOnlyList<(Invitation Invitation, TimeOnly StartsAt)> Times(Outing outing)
    {
        var late = 0;
        var times = new List<(Invitation, TimeOnly)>();

        foreach (var visit in outing.Visits)
        {
            var start = visit.Start + late;
            var rounded = (start + RoundedTo - 1) / RoundedTo * RoundedTo;
            late = rounded - visit.Start;
            times.Add((Yes[visit.Id], TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(rounded % 86400))));
        }

        return times;
    }

    private PlanVisit VisitOf(Invitation invitation, int number)
    {
        var home = _facts.Homes[invitation.Household];
        var windows = HalfDays.Index().Where(half => invitation.Suits.Includes(half.Item.Day, half.Item.Half)).Select(half => new PlanWindow(
            half.Index,
            Seconds(half.Item.Day, half.Item.Start),
            Seconds(half.Item.Day, half.Item.End) - Slack - (_wish.MinutesPerVisit * 60)));

        // About ten metres is near enough for a route.
        return new PlanVisit(
            number,
            new Place(Math.Round(home.Latitude, 4), Math.Round(home.Longitude, 4)),
            0,
            _wish.MinutesPerVisit * 60,
            [.. windows],
            home.Language.Length == 0 ? "nl" : home.Language,
            []);
    }

    private PlanEmployee EmployeeOf(ColleagueCard colleague, int number)
    {
        var own = _facts.Settled.Where(pair => pair.Includes(colleague.Id)).Select(pair => pair.When).ToHashSet();
        var away = _facts.Elsewhere.Where(pair => pair.Includes(colleague.Id)).Select(pair => pair.When).Union(own).ToHashSet();
        return new PlanEmployee(
            number,
            _facts.Colleagues.Index().First(other => other.Item.Department == colleague.Department).Index,
            colleague.IsExperienced,
            colleague.Languages,
            [.. HalfDays.Index().Where(half => colleague.Works.Includes(half.Item.Day, half.Item.Half) && !away.Contains(half.Item)).Select(half => half.Index)],
            Math.Max(0, _wish.OutingsEach - own.Count),
            null);
    }

    private (int, int)? Numbers((ColleagueId First, ColleagueId Second) pair) =>
        (NumberOf(pair.First), NumberOf(pair.Second)) is ( >= 0 and var first, >= 0 and var second) ? (first, second) : null;

    private int NumberOf(ColleagueId colleague)
    {
        for (var i = 0; i < _facts.Colleagues.Count; i++)
        {
            if (_facts.Colleagues[i].Id == colleague)
            {
                return i;
            }
        }

        return -1;
    }

    private int Seconds(DateOnly day, TimeOnly time) =>
        ((day.DayNumber - _facts.Round.From.DayNumber) * 86400) + (int)time.ToTimeSpan().TotalSeconds;
}
