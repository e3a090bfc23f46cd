using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Deeds;

/// <summary>
/// One page for everything that was done to households and may be taken back. To a colleague who does not work with
/// households a deed is as if it were not there.
/// </summary>
[Allow(Role.Colleague)]
internal sealed class TakeBackDeedPage(HouseDb db, HouseholdDeeds deeds, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public HouseholdDeedId Id { get; set; }

    public HouseholdDeed Found { get; private set; } = null!;

    public DeedPlan Plan { get; private set; } = null!;

    /// <summary>Whether this visitor may open the household's page.</summary>
    public bool MayOpen { get; private set; }

    /// <summary>What was done after it and must go back first.</summary>
    public OpenDeed? Later { get; private set; }

    /// <summary>"Familie Jansen en mevrouw Janssen"</summary>
    public string Who { get; private set; } = "";

    public string WhatWasDone => DeedWords.Done(Found.Kind, Found.At.DayInAmsterdam());

    public string Until => InWords.Day(Found.Until.DayInAmsterdam());

    private bool WorksWithHouseholds =>
        User.Is(Role.Administrator) || User.Is(Role.ContactCentre) || User.Is(Role.RoundLeader) || User.Is(Role.NeighbourhoodAdviser);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!WorksWithHouseholds || await deeds.FindAsync(Id, cancel) is not { } found || found.WhyNotTakeBack(clock.GetUtcNow()) is not null)
        {
            return false;
        }

        MayOpen = await db.ReadableBy(User).AnyAsync(household => household.Id == found.Household, cancel);

        // Whoever wrote it down and moved them out of sight by it may put that right.
        if (!MayOpen && !User.Is(Role.Administrator) && found.By != User.ColleagueId())
        {
            return false;
        }

        (Found, Plan) = (found, await deeds.LookAsync(found, cancel));
        Later = Plan.WhyNot == DeedRefusals.LaterFirst ? await LaterAsync(cancel) : null;
        HouseholdId[] both = found.Other is { } other ? [found.Household, other] : [found.Household];
        var names = await db.Households.Where(household => both.Contains(household.Id)).ToDictionaryAsync(h => h.Id, h => h.Addressee, cancel);
        Who = InWords.Listed([.. both.Where(names.ContainsKey).Select(id => names[id])]);
        db.SawEach("household", both.Select(household => household.Value), "wat er teruggaat");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await deeds.TakeBackAsync(Id, cancel);
        const string done = "Teruggedraaid. Het is weer zoals daarvoor.";

        return await db.ReadableBy(User).AnyAsync(household => household.Id == Found.Household, cancel)
            ? Next(done, "/Homes/Households/ShowHousehold", new { Id = Found.Household })
            : Next(done, User.Is(Role.Administrator) ? "/Homes/Merging/ListLookalikes" : "ListOwnDeeds");
    }

    /// <summary>The last one with either of them: from there one goes back step by step.</summary>
    private async Task<OpenDeed?> LaterAsync(CancellationToken cancel)
    {
        var open = new List<OpenDeed>(await deeds.OpenOfAsync(Found.Household, cancel));

        if (Found.Other is { } other)
        {
            open.AddRange(await deeds.OpenOfAsync(other, cancel));
        }

        return open.Where(deed => deed.Id != Id).OrderByDescending(deed => deed.Number).FirstOrDefault();
    }
}
