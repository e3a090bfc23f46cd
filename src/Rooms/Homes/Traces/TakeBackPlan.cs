using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Traces;

/// <summary>What taking a file back would do, and to whom it would not.</summary>
internal sealed class TakeBackPlan(ImportFile file, TouchedRows rows)
{
    /// <summary>
    /// Households, homes and neighbourhoods that were changed or used since: they stay as they are. Of colleagues only where they
    /// advise.
    /// </summary>
    private readonly HashSet<Guid> _stays = [];

    public TouchedRows Rows => rows;

    /// <summary>What Staff would do, when it is a file of colleagues.</summary>
    public ColleaguesBack? Colleagues { get; private set; }

    public void Stays(Guid subject) => _stays.Add(subject);

    /// <summary>Whoever came and stays keeps the neighbourhoods they came with.</summary>
    public void Takes(ColleaguesBack colleagues)
    {
        Colleagues = colleagues;
        _stays.UnionWith(colleagues.Left.Select(colleague => colleague.Value));
    }

    public bool GoesBack(Guid subject) => !_stays.Contains(subject);

    /// <summary>"312 nieuwe huishoudens gaan weer weg. 2 huishoudens zijn sindsdien gewijzigd en blijven zoals ze zijn."</summary>
    public string InWords
    {
        get
        {
            List<string> told = [.. Colleagues?.Goes ?? [], .. Told().Where(part => part.Count > 0).Select(part => part.Words), .. Colleagues?.Stays ?? []];

            if (StayedCount > 0)
            {
                told.Add(Stayed());
            }

            if (LeavesColleagues)
            {
                told.Add("De collega’s zelf blijven zoals ze nu zijn: wie hier niet hoort, meld je af bij Medewerkers.");
            }

            return told.Count == 0 ? "Er is niets om terug te draaien." : string.Join(' ', told);
        }
    }

    /// <summary>A file that was read in before Staff kept how colleagues were.</summary>
    private bool LeavesColleagues => Colleagues is { IsEmpty: true } && (file.New > 0 || file.Changed > rows.Of(TraceWriter.Advisers).Count);

    /// <summary>Of a colleague who came, Staff says why they stay.</summary>
    private int StayedCount => Colleagues is { } colleagues
        ? _stays.Count(subject => !colleagues.Gone.Contains(new ColleagueId(subject)) && !colleagues.Left.Contains(new ColleagueId(subject)))
        : _stays.Count;

    private IEnumerable<(int Count, string Words)> Told() => file.Kind switch
    {
        ImportKind.Dwellings =>
        [
            Part(New("homes_dwelling"), "nieuwe woning gaat weer weg.", "nieuwe woningen gaan weer weg."),
            Part(Changed("homes_dwelling"), "woning wordt weer zoals zij was.", "woningen worden weer zoals ze waren."),
        ],
        ImportKind.Households =>
        [
            Part(New("homes_household"), "nieuw huishouden gaat weer weg.", "nieuwe huishoudens gaan weer weg."),
            Part(ChangedSubjects(), "huishouden wordt weer zoals het was.", "huishoudens worden weer zoals ze waren."),
        ],
        ImportKind.Tenancies => Tenancies(),
        ImportKind.Contacts => [Part(New("homes_contact"), "contactmoment gaat weer weg.", "contactmomenten gaan weer weg.")],
        ImportKind.Colleagues =>
        [
            Part(
                rows.Of(TraceWriter.Advisers).Count(row => GoesBack(row.Value.Subject) && Colleagues?.Gone.Contains(new ColleagueId(row.Key)) is not true),
                "collega heeft weer de buurten van daarvoor.",
                "collega’s hebben weer de buurten van daarvoor."),
        ],
    };

    private (int, string)[] Tenancies()
    {
        var households = rows.Of("homes_tenancy").Values.Where(row => GoesBack(row.Subject)).ToLookup(row => row.Subject, row => row.IsNew);
        var moves = households.Count(household => household.Contains(true) && household.Contains(false));
        var come = households.Count(household => !household.Contains(false));
        var gone = households.Count(household => !household.Contains(true));

        return
        [
            Part(moves, "verhuizing gaat terug.", "verhuizingen gaan terug."),
            Part(gone, "vertrek gaat terug.", "keer gaat een vertrek terug."),
            Part(come, "nieuwe huur gaat weer weg.", "nieuwe huren gaan weer weg."),
        ];
    }

    private string Stayed() => file.Kind switch
    {
        ImportKind.Dwellings => Untouched("woning of buurt is", "woningen of buurten zijn", "blijft zoals die is", "blijven zoals ze zijn"),
        ImportKind.Households or ImportKind.Tenancies or ImportKind.Contacts =>
            Untouched("huishouden is", "huishoudens zijn", "blijft zoals het is", "blijven zoals ze zijn"),
        ImportKind.Colleagues => $"{Counted(StayedCount, "collega heeft", "collega’s hebben")} sindsdien andere buurten en {(StayedCount == 1 ? "houdt" : "houden")} die.",
    };

    private string Untouched(string one, string many, string stays, string stay) =>
        $"{Counted(StayedCount, one, many)} sindsdien gewijzigd of in gebruik en {(StayedCount == 1 ? stays : stay)}.";

    private int New(string table) => rows.Of(table).Values.Count(row => row.IsNew && GoesBack(row.Subject));

    private int Changed(string table) => rows.Of(table).Values.Count(row => !row.IsNew && GoesBack(row.Subject));

    /// <summary>Households that were there before and of which something changed, themselves or somebody in them.</summary>
    private int ChangedSubjects() => rows.All.Select(row => row.Value.Subject).Where(GoesBack).Distinct()
        .Count(subject => !rows.Of("homes_household").TryGetValue(subject, out var row) || !row.IsNew);

    private static (int, string) Part(int count, string one, string many) => (count, Counted(count, one, many));

    private static string Counted(int count, string one, string many) =>
        $"{Foundation.Time.InWords.Number(count)} {(count == 1 ? one : many)}";
}
