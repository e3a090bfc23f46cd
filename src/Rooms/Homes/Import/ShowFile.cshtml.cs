using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Import;

[Allow(Role.Administrator)]
internal sealed class ShowFilePage(HouseDb db, Importer importer, ErrandDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public ImportFileId Id { get; set; }

    public ImportFile Found { get; private set; } = null!;

    public Errand? Errand { get; private set; }

    public string Path => $"/woningen/inlezen/{Id}";

    public string Heading => Found.State switch
    {
        ImportState.HandedIn => "We bekijken je bestand",
        ImportState.Checked => "Dit verandert er",
        ImportState.ReadIn => "Ingelezen",
        ImportState.PutAside => "Weggelegd",
    };

    public string Summary => Found.State switch
    {
        ImportState.PutAside => "Er is niets gewijzigd.",
        ImportState.Checked when Found is { ChangesNothing: true, Wrong: 0 } => "Alles in dit bestand kennen we al. Er verandert niets.",
        _ => ImportWords.Summary(Found),
    };

    public string HowFar => Errand is { Total: > 0, Done: var done, Total: var total } ? $"Ongeveer {100L * done / total}% is klaar." : "Even geduld.";

    /// <summary>What an errand says that did not go well.</summary>
    public string? Outcome => Errand is { State: ErrandState.Refused or ErrandState.Failed } ended ? ended.Outcome : null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await importer.FindAsync(Id, cancel) is not { } found)
        {
            return false;
        }

        Found = found;
        Errand = await desk.LastAboutAsync(Id.Value, cancel);
        return true;
    }

    public Task<IActionResult> OnPostReadInAsync(CancellationToken cancel) => ReadInAsync(skipWrong: false, cancel);

    public Task<IActionResult> OnPostSkipWrongAsync(CancellationToken cancel) => ReadInAsync(skipWrong: true, cancel);

    public async Task<IActionResult> OnPostPutAsideAsync(CancellationToken cancel)
    {
        if (Found.State is ImportState.Checked)
        {
            Found.IsPutAside();
            await db.SaveChangesAsync(cancel);
        }

        return Next("Het bestand is weggelegd. Er is niets gewijzigd.", "HandInFile");
    }

    private async Task<IActionResult> ReadInAsync(bool skipWrong, CancellationToken cancel)
    {
        await importer.ReadInOrAskAsync(Found, skipWrong, cancel);
        return RedirectToPage(new { Id });
    }
}
