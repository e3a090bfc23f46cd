using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Import;

[Allow(Role.Administrator)]
internal sealed class ShowFilePage(HouseDb db, Importer importer, ErrandDesk desk, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public ImportFileId Id { get; set; }

    public ImportFile Found { get; private set; } = null!;

    public Errand? Errand { get; private set; }

    public ImportPreview Preview { get; private set; } = ImportPreview.Nothing;

    /// <summary>Messages of another system have none, so nothing about them is chosen.</summary>
    public bool HasHeadings => importer.HasHeadings(Found);

    public UnderWay UnderWay => new(Errand!, HowFar, $"/woningen/inlezen/{Id}");

    /// <summary>Whether the numbers are told one by one, each leading to what it counts.</summary>
    public bool IsCounted => Found is { State: ImportState.Checked } and not { ChangesNothing: true, Wrong: 0 };

    /// <summary>Whether more lines are wrong than are told.</summary>
    public bool HasMoreWrong => Found.ErrorList is { Count: SheetErrors.Most } told && told.DistinctBy(error => error.Line).Count() < Found.Wrong;

    public bool MayTakeBack => Found.WhyNotTakeBack(clock.GetUtcNow()) is null;

    public string TakeBackUntil => InWords.Day(Found.ReadInAt!.Value.AddDays(ImportFile.DaysToTakeBack).DayInAmsterdam());

    public string Heading => Found.State switch
    {
        ImportState.HandedIn => "We bekijken je bestand",
        ImportState.AsksNames => "Welke kolom is wat?",
        ImportState.Checked => "Dit verandert er",
        ImportState.ReadIn => "Ingelezen",
        ImportState.PutAside => "Weggelegd",
        ImportState.TakenBack => "Teruggedraaid",
    };

    public string Summary => Found.State switch
    {
        ImportState.AsksNames => "Dit bestand heeft andere koppen dan wij kennen. Kies welke kop bij welke kolom hoort.",
        ImportState.PutAside => "Er is niets gewijzigd.",
        ImportState.TakenBack => $"Dit bestand is ingelezen en daarna teruggedraaid. Er stond bij: ‘{Found.UndoWords}’",
        ImportState.Checked when Found is { ChangesNothing: true, Wrong: 0 } => ImportWords.NothingNew(Found),
        _ => ImportWords.Summary(Found),
    };

    private string HowFar => Errand is { Total: > 0, Done: var done, Total: var total } ? $"Ongeveer {100L * done / total}% is klaar." : "Even geduld.";

    /// <summary>What an errand says that did not go well.</summary>
    public string? Outcome => Errand is { State: ErrandState.Refused or ErrandState.Failed } ended ? ended.Outcome : null;

    /// <summary>Where the lines of a fate are, when they are kept.</summary>
    public string? LinesOf(Fate fate) => Preview.Of(fate).Count > 0 ? Url.Page("ListLines", new { Id, Word = ImportWords.Word(fate) }) : null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await importer.FindAsync(Id, cancel) is not { } found)
        {
            return false;
        }

        Found = found;
        Errand = await desk.LastAboutAsync(Id.Value, cancel);

        // Whoever presses while another file is written would wait for the journal to hear that they must wait.
        if (Errand is not { IsUnderWay: true } && !(HttpMethods.IsPost(Request.Method) && db.IsMarkedBusy))
        {
            await ShowPreviewAsync(cancel);
        }

        return true;
    }

    public Task<IActionResult> OnPostReadInAsync(CancellationToken cancel) => ReadInAsync(skipWrong: false, cancel);

    public Task<IActionResult> OnPostSkipWrongAsync(CancellationToken cancel) => ReadInAsync(skipWrong: true, cancel);

    public async Task<IActionResult> OnPostPutAsideAsync(CancellationToken cancel)
    {
        if (Found.State is ImportState.Checked or ImportState.AsksNames)
        {
            Found.IsPutAside();
            await db.SaveChangesAsync(cancel);
        }

        return Next("Het bestand is weggelegd. Er is niets gewijzigd.", "HandInFile");
    }

    /// <summary>There are names among the lines: of each of them the journal says who looked.</summary>
    private async Task ShowPreviewAsync(CancellationToken cancel)
    {
        Preview = ImportPreview.Of(Found.Preview);
        var shown = Preview.FewSamples().Select(sample => sample.Household).OfType<Guid>().ToList();

        if (shown.Count > 0)
        {
            db.SawEach("household", shown, "een regel van een bestand");
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task<IActionResult> ReadInAsync(bool skipWrong, CancellationToken cancel)
    {
        await importer.ReadInOrAskAsync(Found, skipWrong, cancel);
        return RedirectToPage(new { Id });
    }
}
