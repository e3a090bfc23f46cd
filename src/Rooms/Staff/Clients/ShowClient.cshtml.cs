using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Clients;

[Allow(Role.Administrator)]
internal sealed class ShowClientPage(HouseDb db, KeyMaker keys, IColleagues colleagues, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public ApiClientId Id { get; set; }

    [BindProperty]
    [EnumDataType(typeof(KeyLife), ErrorMessage = "Kies een van de mogelijkheden.")]
    public KeyLife Life { get; set; } = KeyLife.Year;

    /// <summary>The key crosses one redirect, sealed, and is shown once.</summary>
    [TempData]
    public string? Key { get; set; }

    public ApiClient Client { get; private set; } = null!;

    /// <summary>Those that open something now, the newest first.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public string MadeBy { get; private set; } = "";

    public string InWords =>
        $"{MadeBy} maakte deze koppeling op {Foundation.Time.InWords.Day(Client.MadeAt.DayInAmsterdam())}. {UsedInWords} {StateInWords}".TrimEnd();

    private string UsedInWords => Client.LastUsedOn is { } day
        ? $"Het systeem kwam {Foundation.Time.InWords.Ago(day, clock.Today())} voor het laatst binnen."
        : "Het systeem is nog niet binnen geweest.";

    private string StateInWords => Client.WithdrawnAt is { } at
        ? $"De koppeling is ingetrokken op {Foundation.Time.InWords.Day(at.DayInAmsterdam())}."
        : "";

    public string InWordsOf(ApiToken token) =>
        $"Gemaakt op {Foundation.Time.InWords.Day(token.MadeAt.DayInAmsterdam())}, werkt tot {Foundation.Time.InWords.Day(token.Until.DayInAmsterdam())}.";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.ApiClients.SingleOrDefaultAsync(client => client.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        Client = found;
        Tokens = found.WithdrawnAt is null
            ? await db.ApiTokens.Where(token => token.Client == Id && token.Until > now).OrderByDescending(token => token.MadeAt).ToListAsync(cancel)
            : [];
        MadeBy = (await colleagues.FindAsync([found.MadeBy], cancel)).TryGetValue(found.MadeBy, out var colleague) ? colleague.Name : "Een oud-collega";
        return true;
    }

    public async Task<IActionResult> OnPostRenewAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        db.Touches(Client, version);
        var key = await keys.RenewAsync(Client, Life, cancel);
        await db.SaveChangesAsync(cancel);
        Key = key;

        return Next("Er is een nieuwe sleutel. De oude werkt nog hooguit een week.", "ShowClient", new { Id });
    }

    public async Task<IActionResult> OnPostEndAsync(Guid token, CancellationToken cancel)
    {
        if (Tokens.SingleOrDefault(one => one.Id == token) is not { } ending)
        {
            return NotFound();
        }

        ending.EndsBy(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);

        return Next("De sleutel opent niets meer.", "ShowClient", new { Id });
    }
}
