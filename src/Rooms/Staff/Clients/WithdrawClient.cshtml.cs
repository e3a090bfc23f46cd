using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Clients;

[Allow(Role.Administrator)]
internal sealed class WithdrawClientPage(HouseDb db, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public ApiClientId Id { get; set; }

    public ApiClient Client { get; private set; } = null!;

    public string WhatHappens => Client switch
    {
        { WithdrawnAt: { } at } => $"Deze koppeling is al ingetrokken, op {InWords.Day(at.DayInAmsterdam())}.",
        { LastUsedOn: { } day } => $"Al haar sleutels werken meteen niet meer. Het systeem kwam {InWords.Ago(day, clock.Today())} nog binnen; wat het hier deed, stopt dus.",
        _ => "Al haar sleutels werken meteen niet meer. Het systeem is nog niet binnen geweest; er stopt dus niets.",
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.ApiClients.SingleOrDefaultAsync(client => client.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Client = found;
        return true;
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        db.ShownAs(Client, version);
        Client.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);

        return Next("De koppeling is ingetrokken. Haar sleutels openen niets meer.", "ShowClient", new { Id });
    }
}
