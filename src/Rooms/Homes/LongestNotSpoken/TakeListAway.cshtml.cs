using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Intervals;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>The list as a file, to work with in Excel. Of everybody in it the journal says that they were in it, before the file is handed over.</summary>
[Allow(Role.RoundLeader, Role.Director)]
internal sealed class TakeListAwayPage(HouseDb db, QuietList list, IColleagues colleagues, TimeProvider clock) : QuietQuestionPage
{
    private const int AtOnce = 2000;

    private static readonly IReadOnlyList<string> Headings =
    [
        "Adres", "Postcode", "Buurt", "Complex", "Soort woning", "Huurt sinds", "Voor het laatst gesproken", "Hoe", "Door wie", "Afdeling",
        "Streven was vóór", "Met rust laten",
    ];

    private static readonly IReadOnlyList<string> KnownWords =
        ["buurt", "complex", "soort", "huurt", "stil", "nooit", "lang", "overtijd", "na", "voor", "als"];

    [BindProperty(SupportsGet = true, Name = "als")]
    public string? As { get; set; }

    /// <summary>The list as it was asked.</summary>
    public string List => QueryHelpers.AddQueryString(ListLongestNotSpokenPage.Path, Asked());

    public string FileOf(string ending) => QueryHelpers.AddQueryString(Request.Path, Asked().Append(KeyValuePair.Create("als", (string?)ending)));

    /// <summary>A file leaves the house: of an address that asks something we do not know, no file is made.</summary>
    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        await AsksAsync(db, cancel);
        return IsUnderstood && !AsksForNone && Request.Query.Keys.All(KnownWords.Contains);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Enum.GetValues<SheetKind>().Where(one => one.Ending() == As).ToList() is not [var kind])
        {
            return Page();
        }

        var file = new MemoryStream();

        using (var sheet = SheetWriter.Begin(kind, file, "Langst niet gesproken", Headings))
        {
            QuietPlace? after = null;
            QuietPage page;

            do
            {
                page = await list.PageAsync(Question, after, null, AtOnce, cancel);
                db.SawEach("household", page.Rows.Select(row => row.Id.Value), "adres in een bestand van langst niet gesproken");
                await db.SaveChangesAsync(cancel);
                db.ChangeTracker.Clear();
                Write(sheet, page, await colleagues.FindAsync([.. page.Rows.Select(row => row.By).OfType<ColleagueId>().Distinct()], cancel));
                after = page.HasAfter ? page.Rows[^1].Place : null;
            }
            while (page.HasAfter);
        }

        return File(file.ToArray(), kind.ContentType(), $"langst-niet-gesproken.{kind.Ending()}");
    }

    private void Write(SheetWriter sheet, QuietPage page, IReadOnlyDictionary<ColleagueId, ColleagueCard> people)
    {
        var today = clock.Today();

        foreach (var row in page.Rows)
        {
            sheet.Write(
            [
                row.Address, row.Postcode, row.Neighbourhood, row.Complex, row.Building?.InWords(), row.TenantSince, row.LastSpokenOn,
                row.Kind?.InWords(), QuietWords.Who(row, people), row.Department, row.DueOn(page.Intervals, today), row.Rest is Rest.None ? "" : "ja",
            ]);
        }
    }
}
