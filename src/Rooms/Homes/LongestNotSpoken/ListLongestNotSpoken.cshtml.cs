using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.LongestNotSpoken;

[Allow(Role.Colleague)]
internal sealed class ListLongestNotSpokenPage(
    HouseDb db, QuietList list, IColleagues colleagues, IDataProtectionProvider sealing, TimeProvider clock) : QuietQuestionPage
{
    internal const string Path = "/woningen/langst-niet-gesproken";

    private const int RowsOnAPage = 25;

    private const string Counted = "geteld";

    /// <summary>More complexes than these are not chosen from one long list: first the neighbourhood.</summary>
    private const int MostComplexes = 120;

    private readonly IDataProtector _sealer = sealing.CreateProtector("langst niet gesproken");
    private QuietPage _page = null!;
    private IReadOnlyDictionary<ColleagueId, ColleagueCard> _people = new Dictionary<ColleagueId, ColleagueCard>();

    /// <summary>The place after which this page begins.</summary>
    [BindProperty(SupportsGet = true, Name = "na")]
    public string? After { get; set; }

    /// <summary>The place before which this page ends.</summary>
    [BindProperty(SupportsGet = true, Name = "voor")]
    public string? Before { get; set; }

    /// <summary>Whether somebody wants to know how many they are, however many.</summary>
    [BindProperty(SupportsGet = true, Name = Counted)]
    public bool ToTheLast { get; set; }

    public IReadOnlyList<QuietRow> Rows => _page.Rows;

    public QuietCounts Counts { get; private set; } = null!;

    /// <summary>Who works with the history of households goes on to their page; everybody may say that they spoke.</summary>
    public Readable Readable { get; private set; } = null!;

    public IReadOnlyList<Neighbourhood> Neighbourhoods { get; private set; } = [];

    /// <summary>
    /// The complexes to choose from, with the one that was chosen; none else when there are too many to choose from without a
    /// neighbourhood.
    /// </summary>
    public IReadOnlyList<Complex> Complexes { get; private set; } = [];

    /// <summary>What stands above the complexes to choose from.</summary>
    public string AnyComplexInWords =>
        Complexes.Count > 0 ? "Alle complexen" : Chosen is null ? "Kies eerst een buurt" : "Hier is geen complex";

    public bool HasIntervals => Counts.Overdue is not null;

    /// <summary>Whether more is asked than a neighbourhood: then the list says so above its first row.</summary>
    public bool IsNarrowed => Narrower.Any();

    /// <summary>"Seniorenwoning, stil en over tijd"</summary>
    public string NarrowedInWords => InWords.Listed([.. Narrower]);

    /// <summary>Everybody there, without what was asked further.</summary>
    public string Wider => string.IsNullOrEmpty(Choice) ? Path : QueryHelpers.AddQueryString(Path, "buurt", Choice);

    /// <summary>What this visitor may take along as a file. Who works with lists may take this one; whoever rings a bell needs only the next one.</summary>
    public IEnumerable<(string Path, string Words)> ToTakeAway => new[]
    {
        (May: User.Is(Role.RoundLeader) || User.Is(Role.Director), Path: QueryHelpers.AddQueryString(Path + "/bestand", Asked()), Words: "Deze lijst meenemen in Excel"),
        (May: User.Is(Role.RoundLeader) || User.Is(Role.Administrator), Path: TakeContactsAwayPage.Path, Words: "Contactmomenten voor een ander systeem"),
    }
    .Where(one => one.May)
    .Select(one => (one.Path, one.Words));

    /// <summary>"26 huishoudens", "Meer dan 1.000 huishoudens", "Geen huishoudens"</summary>
    public (string Number, string Words) AllInWords => (Counts.InWords(Counts.All), Counts.All == 1 ? "huishouden" : "huishoudens");

    /// <summary>The same list with its numbers counted to the last; nothing when they are.</summary>
    public string? Exactly => Counts.HasMore ? With(Counted) : null;

    public string? Back => _page.HasBefore ? Rows[0].Place.SealedBy(_sealer) : null;

    public string? Further => _page.HasAfter ? Rows[^1].Place.SealedBy(_sealer) : null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!IsUnderstood)
        {
            return false;
        }

        Neighbourhoods = await db.Neighbourhoods.AsNoTracking().OrderBy(neighbourhood => neighbourhood.Name).ToListAsync(cancel);
        await AsksAsync(db, cancel);
        Complexes = await ComplexesAsync(cancel);

        if (AsksForNowhere)
        {
            return false;
        }

        _page = await list.PageAsync(Question, QuietPlace.In(After, _sealer), QuietPlace.In(Before, _sealer), RowsOnAPage, cancel);
        Counts = await list.CountAsync(Question, ToTheLast, cancel);
        _people = await colleagues.FindAsync([.. Rows.Select(row => row.By).OfType<ColleagueId>().Distinct()], cancel);
        Readable = await db.ReadableAmongAsync([.. Rows.Select(row => row.Id)], User, cancel);
        db.SawEach("household", Rows.Select(row => row.Id.Value), "adres op de lijst van langst niet gesproken");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>"Voor het laatst gesproken in mei 2024, aan de deur, door Yusuf Demir van Wijkbeheer."</summary>
    public string InWordsOf(QuietRow row) => QuietWords.Of(row, QuietWords.Who(row, _people), clock.Today());

    /// <summary>"Drie maanden over tijd", or nothing.</summary>
    public string? OverdueOf(QuietRow row) => QuietWords.Overdue(row.DueOn(_page.Intervals, clock.Today()), clock.Today());

    public IEnumerable<(string Number, string Words, string? Path)> CountsInWords()
    {
        yield return (AllInWords.Number, AllInWords.Words, null);

        // Whom we spoke, however long ago, we did not never speak; and nobody is not worth a number.
        if (!OnlyLongAgo && Counts.Never > 0)
        {
            yield return (Counts.InWords(Counts.Never), "nog nooit gesproken", OnlyNever ? null : With("nooit"));
        }

        if (Counts.Overdue is > 0 and var overdue)
        {
            yield return (Counts.InWords(overdue), "over tijd", OnlyOverdue ? null : With("overtijd"));
        }
    }

    /// <summary>A neighbourhood or a complex that is not there could not stand chosen in its field: the next choice would be among everybody.</summary>
    private bool AsksForNowhere =>
        (Choice != Mine && Chosen is [var only] && Neighbourhoods.All(one => one.Id != only))
        || (Complex is { } complex && Complexes.All(one => one.Id.Value != complex));

    private IEnumerable<string> Narrower
    {
        get
        {
            string?[] asked =
            [
                Complex is { } complex ? Complexes.FirstOrDefault(one => one.Id.Value == complex)?.Name ?? "één complex" : null,
                Building?.InWords(),
                Tenancy is { } band ? $"huurt {band.InWords()}" : null,
                OnlyQuiet ? "stil" : null,
                OnlyNever ? "nog nooit gesproken" : null,
                OnlyLongAgo ? $"langer dan {QuietQuestion.YearsIsLong} jaar geleden gesproken" : null,
                OnlyOverdue ? "over tijd" : null,
            ];
            return asked.OfType<string>();
        }
    }

    private async Task<IReadOnlyList<Complex>> ComplexesAsync(CancellationToken cancel)
    {
        var (all, homes) = (db.Complexes.AsNoTracking(), db.Dwellings);
        var there = Chosen is { } chosen
            ? all.Where(complex => homes.Where(home => chosen.Contains(home.Neighbourhood)).Select(home => home.Complex).Contains(complex.Id))
            : all.Where(_ => all.Count() <= MostComplexes);
        var found = await there.OrderBy(complex => complex.Name).ThenBy(complex => complex.OutsideKey).ToListAsync(cancel);
        return Question.Complex is { } asked && found.TrueForAll(complex => complex.Id != asked)
            ? [.. await all.Where(complex => complex.Id == asked).ToListAsync(cancel), .. found]
            : found;
    }

    private string With(string only) => QueryHelpers.AddQueryString(Path, Asked().Append(KeyValuePair.Create(only, (string?)"true")));
}
