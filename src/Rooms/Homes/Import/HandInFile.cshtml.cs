using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Import;

/// <summary>A file of 200 MB may arrive, and one of a gigabyte pass by, so that it can be told kindly that it is too big.</summary>
[Allow(Role.Administrator)]
[LetsPass(MostArriving)]
[RequestSizeLimit(MostArriving)]
[RequestFormLimits(MultipartBodyLengthLimit = MostArriving)]
internal sealed class HandInFilePage(HouseDb db, Importer importer) : RoomPage
{
    private const int MostArriving = 300 * 1024 * 1024;

    [BindProperty]
    [Required(ErrorMessage = "Kies wat er in het bestand staat.")]
    public ImportKind? Kind { get; set; }

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public bool Chooses { get; set; }

    /// <summary>Whether somebody comes from a file of which a column was not kept.</summary>
    [BindProperty(SupportsGet = true, Name = "zelf")]
    public bool WantsToChoose { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "te-groot")]
    public string? WasTooBig { get; set; }

    public PageOf<Row> Files { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ImportKind>()
        .Select(kind => new SelectListItem(Capital(kind.InWords()), kind.ToString()));

    public IEnumerable<(ImportKind Kind, string Words)> Guides => Enum.GetValues<ImportKind>()
        .Select(kind => (kind, Capital(kind.InWords())));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Files = await db.ImportFiles
            .OrderByDescending(file => file.HandedInAt)
            .Select(file => new Row(file.Id, file.Name, file.Kind, file.State, file.HandedInAt))
            .PageAsync(Number, cancel, size: 20);

        return true;
    }

    public void OnGet()
    {
        Chooses = WantsToChoose;
        Refused.If(WasTooBig switch
        {
            null => null,
            LetsPassAttribute.Messages => ImportRefusals.TooBigForBrowser,
            _ => SheetRefusals.TooBig,
        });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        Refused.If(WhyNot());

        await using var content = Sheet!.OpenReadStream();
        var file = await importer.HandInAsync(Kind!.Value, Sheet.FileName, content, cancel, chooses: Chooses);

        if (file.State is ImportState.AsksNames)
        {
            return RedirectToPage("NameColumns", new { file.Id });
        }

        if (!file.IsLarge)
        {
            await importer.CheckAsync(file, _ => { }, cancel);
        }

        return RedirectToPage("ShowFile", new { file.Id });
    }

    public IActionResult OnGetExample(ImportKind kind) => Enum.IsDefined(kind)
        ? File(ImportExamples.Of(kind), "text/csv; charset=utf-8", ImportExamples.NameOf(kind))
        : NotFound();

    private Refusal? WhyNot() => Sheet switch
    {
        null => ImportRefusals.NoFile,
        _ => null,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public sealed record Row(ImportFileId Id, string Name, ImportKind Kind, ImportState State, DateTimeOffset At)
    {
        public string InWords => $"{Capital(Kind.InWords())}, {Foundation.Time.InWords.Day(At.DayInAmsterdam())} · " + State switch
        {
            ImportState.HandedIn => "wordt bekeken",
            ImportState.AsksNames => "welke kolom is wat?",
            ImportState.Checked => "bekeken, nog niet ingelezen",
            ImportState.ReadIn => "ingelezen",
            ImportState.PutAside => "weggelegd",
            ImportState.TakenBack => "ingelezen en weer teruggedraaid",
        };
    }
}
