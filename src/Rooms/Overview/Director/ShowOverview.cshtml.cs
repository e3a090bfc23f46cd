using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.Overview.Director;

/// <summary>Totals, never a ranking of colleagues.</summary>
[Allow(Role.Director)]
internal sealed class ShowOverviewPage(
    IHouseholds households,
    ILoops loops,
    IOpenDecisions decisions,
    IColleagues colleagues,
    IRounds rounds,
    TimeProvider clock) : RoomPage
{
    /// <summary>Fewer might point at somebody.</summary>
    internal const int Fewest = 5;

    private const int MostDecisions = 8;
    private const int MostNeighbourhoods = 10;

    private IReadOnlyDictionary<ColleagueId, ColleagueCard> _owners = new Dictionary<ColleagueId, ColleagueCard>();

    public DateOnly Today { get; } = clock.Today();

    public SpokenCounts Counts { get; private set; } = null!;

    public IReadOnlyList<NeighbourhoodSpoken> Neighbourhoods { get; private set; } = [];

    public IReadOnlyList<RoundStand> Rounds { get; private set; } = [];

    public IReadOnlyList<OpenLoop> Loops { get; private set; } = [];

    public IReadOnlyList<OpenDecision> Decisions { get; private set; } = [];

    public int MoreDecisions { get; private set; }

    public IReadOnlyList<SpokenSentence> SpokenInWords => SpokenWords.Of(Counts);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Counts = await households.SpokenCountsAsync(cancel);
        Neighbourhoods =
        [
            .. (await households.SpokenByNeighbourhoodAsync(cancel))
                .Where(neighbourhood => neighbourhood.Counts.Households >= Fewest)
                .Take(MostNeighbourhoods),
        ];
        Rounds = await rounds.OpenAsync(cancel);
        Loops = await loops.OpenAsync(cancel);
        Decisions = await decisions.FirstAsync(MostDecisions, cancel);
        MoreDecisions = await decisions.CountAsync(cancel) - Decisions.Count;
        _owners = await colleagues.FindAsync([.. Decisions.Select(decision => decision.Owner).Distinct()], cancel);
        return true;
    }

    public string ProgressOf(RoundStand round) => round switch
    {
        { Invited: 0 } => $"{Upper(InWords.Period(round.From, round.Until))}. Er is nog niemand uitgenodigd.",
        { Held: 0 } => $"{InWords.Count(round.Invited, "huishouden is", "huishoudens zijn")} uitgenodigd, {InWords.Number(round.Yes)} zeiden ja. "
            + $"De gesprekken zijn {InWords.Period(round.From, round.Until)}.",
        _ => $"{InWords.Count(round.Invited, "huishouden is", "huishoudens zijn")} uitgenodigd, {InWords.Number(round.Yes)} zeiden ja. "
            + $"{(round.Held == 1 ? "Eén gesprek is gevoerd" : $"{InWords.Number(round.Held)} gesprekken zijn gevoerd")}, "
            + $"{InWords.Count(round.Planned, "bezoek staat", "bezoeken staan")} nog gepland. De laatste dag is {InWords.Weekday(round.Until)}.",
    };

    public string WaitOf(OpenLoop loop) =>
        $"{(loop.StillToTell == 1 ? "Eén huishouden wacht" : $"{InWords.Number(loop.StillToTell)} huishoudens wachten")} nog op antwoord, "
        + (loop.WaitingSince == Today ? "sinds vandaag." : $"het langst al {InWords.Span(Today.DayNumber - loop.WaitingSince.DayNumber)}.");

    public string CareOf(OpenDecision decision)
    {
        var owner = _owners.TryGetValue(decision.Owner, out var card) ? card.Name : "Een oud-collega";

        return decision.DueOn < Today
            ? $"{owner} zorgt ervoor. Het had {InWords.Day(decision.DueOn)} klaar moeten zijn; dat is {InWords.Span(Today.DayNumber - decision.DueOn.DayNumber)} geleden."
            : $"{owner} zorgt ervoor, voor {InWords.Day(decision.DueOn)}.";
    }

    /// <summary>A figure as it may be shown: a handful of households is not counted out.</summary>
    public static string Total(int number) => number is > 0 and < Fewest ? "een enkele" : InWords.Number(number);

    /// <summary>Whom a figure of a neighbourhood counts, with the same number.</summary>
    public static string ListOf(NeighbourhoodSpoken neighbourhood, string? only = null) =>
        $"/woningen/langst-niet-gesproken?geteld=true&buurt={neighbourhood.Id}{(only is null ? "" : $"&{only}=true")}";

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
