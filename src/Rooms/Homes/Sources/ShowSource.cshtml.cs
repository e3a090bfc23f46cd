using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Sources;

[Allow(Role.Administrator)]
internal sealed class ShowSourcePage(HouseDb db, Fetching fetching, ErrandDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public SourceId Id { get; set; }

    [BindProperty]
    [EnumDataType(typeof(KeyWay), ErrorMessage = "Kies een van de mogelijkheden.")]
    public KeyWay Way { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public Source Found { get; private set; } = null!;

    public Errand? Errand { get; private set; }

    /// <summary>Whether what was fetched last waits for somebody to say that it may be read in.</summary>
    public bool IsToBeLookedAt { get; private set; }

    public string Heading => SourceWords.Heading(Found.Kind, Found.Address);

    public UnderWay UnderWay => new(Errand!, HowFar, $"/woningen/inlezen/bronnen/{Id}");

    private string HowFar => Errand is { Total: > 0, Done: var done, Total: var total }
        ? $"{InWords.Number(done)} van {InWords.Number(total)} zijn er."
        : "Even geduld.";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Sources.SingleOrDefaultAsync(source => source.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Found = found;
        Errand = await desk.LastAboutAsync<FetchFromSource>(Id.Value, cancel);
        IsToBeLookedAt = await db.ImportFiles.AnyAsync(
            file => file.Id == found.LastFile && (file.State == ImportState.HandedIn || file.State == ImportState.AsksNames || file.State == ImportState.Checked),
            cancel);
        return true;
    }

    public void OnGet() => Way = Found.Way;

    public async Task<IActionResult> OnPostFetchAsync(CancellationToken cancel)
    {
        await desk.AskOnceAsync<FetchFromSource>(Id.Value, SourceWords.Fetching(Found.Kind), cancel);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostKeyAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        db.ShownAs(Found, version);
        Found.GetsKey(Way, fetching.Sealed(Way, Key?.Trim()));
        await db.SaveChangesAsync(cancel);
        return Next("De nieuwe sleutel is bewaard.", "ShowSource", new { Id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        db.Sources.Remove(Found);
        await db.SaveChangesAsync(cancel);
        return Next("De bron is weg, met haar sleutel. Wat al opgehaald was, staat bij de bestanden.", "ListSources");
    }
}
