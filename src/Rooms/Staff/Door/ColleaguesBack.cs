using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Traces;

namespace Huiskamer.Staff.Door;

/// <summary>What taking a file of colleagues back would do, and to whom it would not.</summary>
public sealed class ColleaguesBack
{
    private readonly TracedRows _rows;
    private readonly IReadOnlyDictionary<ColleagueId, WhyStays> _stays;

    internal ColleaguesBack(TracedRows rows, IReadOnlySet<ColleagueId> inUse, IReadOnlyDictionary<ColleagueId, WhyStays> stays)
    {
        (_rows, InUse, _stays) = (rows, inUse, stays);
        Gone = rows.Brought.Select(row => new ColleagueId(row.Id)).Where(id => !stays.ContainsKey(id)).ToHashSet();
        GoneDepartments = [.. rows.Departments.Where(row => row.IsAsLeft && rows.GoesEmpty(row.Id, Gone)).Select(row => row.Id)];
    }

    /// <summary>Who came with the file and goes again.</summary>
    public IReadOnlySet<ColleagueId> Gone { get; }

    /// <summary>Who came with the file and stays.</summary>
    public IEnumerable<ColleagueId> Left => _stays.Keys;

    /// <summary>Whether the file saved nothing of colleagues or departments that was kept.</summary>
    public bool IsEmpty => _rows.Kept.Count == 0;

    /// <summary>"1 nieuwe collega gaat weer weg. 2 collega’s worden weer zoals ze waren." Nothing about one of them.</summary>
    public IReadOnlyList<string> Goes => Told(
        (Gone.Count, "nieuwe collega gaat weer weg.", "nieuwe collega’s gaan weer weg."),
        (_rows.Changed.Count(row => row.GoesBack.Count > 0 && !row.KeepsSomething), "collega wordt weer zoals die was.", "collega’s worden weer zoals ze waren."),
        (GoneDepartments.Count, "nieuwe afdeling gaat weer weg.", "nieuwe afdelingen gaan weer weg."));

    /// <summary>"1 nieuwe collega blijft, want die is sindsdien gewijzigd." Nothing about one of them.</summary>
    public IReadOnlyList<string> Stays => Told(
        (Count(WhyStays.HasKey), "nieuwe collega blijft, want die kan inloggen of heeft een rol.", "nieuwe collega’s blijven, want ze kunnen inloggen of hebben een rol."),
        (
            Count(WhyStays.IsNamed),
            "nieuwe collega blijft, want die hoort al ergens bij, zoals bij een buurt of een ronde.",
            "nieuwe collega’s blijven, want ze horen al ergens bij, zoals bij een buurt of een ronde."),
        (Count(WhyStays.IsChanged), "nieuwe collega blijft, want die is sindsdien gewijzigd.", "nieuwe collega’s blijven, want ze zijn sindsdien gewijzigd."),
        (
            _rows.Changed.Count(row => row.GoesBack.Count > 0 && row.KeepsSomething),
            "collega is sindsdien gewijzigd: dat blijft zo, de rest wordt weer zoals het was.",
            "collega’s zijn sindsdien gewijzigd: dat blijft zo, de rest wordt weer zoals het was."),
        (
            _rows.Changed.Count(row => row.GoesBack.Count == 0 && row.KeepsSomething),
            "collega is sindsdien gewijzigd en blijft zoals die is.",
            "collega’s zijn sindsdien gewijzigd en blijven zoals ze zijn."),
        (
            _rows.Departments.Count - GoneDepartments.Count,
            "nieuwe afdeling blijft, want er werkt iemand of die is sindsdien gewijzigd.",
            "nieuwe afdelingen blijven, want er werken mensen of ze zijn sindsdien gewijzigd."));

    internal IReadOnlySet<ColleagueId> InUse { get; }

    internal IReadOnlyList<Guid> GoneDepartments { get; }

    internal TracedRows Rows => _rows;

    /// <summary>Whether it comes to the same: nobody changed anything in between.</summary>
    internal bool IsAs(ColleaguesBack other) =>
        Gone.SetEquals(other.Gone) && GoneDepartments.SequenceEqual(other.GoneDepartments)
        && _rows.Changed.Select(row => (row.Id, string.Join(' ', row.GoesBack))).SequenceEqual(other._rows.Changed.Select(row => (row.Id, string.Join(' ', row.GoesBack))));

    private int Count(WhyStays why) => _stays.Values.Count(one => one == why);

    private static List<string> Told(params IEnumerable<(int Count, string One, string Many)> parts) =>
        [.. parts.Where(part => part.Count > 0).Select(part => $"{InWords.Number(part.Count)} {(part.Count == 1 ? part.One : part.Many)}")];
}
