using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Traces;

[Allow(Role.Administrator)]
internal sealed class TakeBackFilePage(Importer importer, TakingBack takingBack, ErrandDesk desk, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public ImportFileId Id { get; set; }

    public ImportFile Found { get; private set; } = null!;

    public Errand? Errand { get; private set; }

    /// <summary>Why it does not go back any more: somebody else was first, or a week has passed.</summary>
    public string? TooLate { get; private set; }

    /// <summary>What goes back; nothing while nobody looked.</summary>
    public string? Words { get; private set; }

    public string Until => InWords.Day(Found.ReadInAt!.Value.AddDays(ImportFile.DaysToTakeBack).DayInAmsterdam());

    /// <summary>The one thing that does not go back, as a rule.</summary>
    public string WhatStays => Found.Kind is ImportKind.Colleagues
        ? "Wat sindsdien bij een collega gewijzigd is, blijft zo. Een nieuwe collega die intussen ergens bij hoort, blijft ook."
        : "Wie sindsdien gewijzigd is of ergens aan meedoet, blijft zoals het nu is.";

    public string? WentWrong => Errand?.WentWrong;

    public UnderWay UnderWay => new(Errand!, "Even geduld.", $"/woningen/inlezen/{Id}/terugdraaien");

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await importer.FindAsync(Id, cancel) is not { ReadInAt: not null } found)
        {
            return false;
        }

        Found = found;
        TooLate = found.WhyNotTakeBack(clock.GetUtcNow())?.Text;
        Errand = await desk.LastAboutAsync(Id.Value, cancel);

        if (TooLate is null && Errand is not { IsUnderWay: true })
        {
            Words = TakingBack.IsMany(found) ? found.UndoWords : await LookAsync(found, cancel);
        }

        return true;
    }

    /// <summary>While one looks, another may take it back: then that is so.</summary>
    private async Task<string?> LookAsync(ImportFile found, CancellationToken cancel)
    {
        try
        {
            return await takingBack.LookAsync(found, cancel);
        }
        catch (Refused because)
        {
            TooLate = because.Refusal.Text;
            return null;
        }
    }

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        await takingBack.AskToLookAsync(Found, cancel);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await takingBack.TakeBackOrAskAsync(Found, cancel);
        return RedirectToPage("/Homes/Import/ShowFile", new { Id });
    }
}
