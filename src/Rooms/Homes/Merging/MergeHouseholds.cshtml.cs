using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Merging;

/// <summary>Two households beside each other, and what happens when they become one.</summary>
[Allow(Role.Administrator, Role.ContactCentre, Role.RoundLeader)]
internal sealed class MergeHouseholdsPage(HouseDb db, Merger merger, IEnumerable<IBusyWithHouseholds> rooms, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public HouseholdId One { get; set; }

    [BindProperty(SupportsGet = true)]
    public HouseholdId Other { get; set; }

    /// <summary>What is so; only asked when they rent two homes.</summary>
    [BindProperty]
    [EnumDataType(typeof(DeedKind), ErrorMessage = "Kies een van de mogelijkheden.")]
    public DeedKind? Kind { get; set; }

    [BindProperty]
    public HouseholdId? Stays { get; set; }

    /// <summary>The household whose home is let go of.</summary>
    [BindProperty]
    public HouseholdId? Leaves { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    /// <summary>The household whose line about contact stands from now on.</summary>
    [BindProperty]
    public HouseholdId? Agreement { get; set; }

    [BindProperty]
    public int OneVersion { get; set; }

    [BindProperty]
    public int OtherVersion { get; set; }

    public IReadOnlyList<SideBySide> Both { get; private set; } = [];

    public bool RentApart { get; private set; }

    /// <summary>What happens, and what is going on with them, in sentences.</summary>
    public IReadOnlyList<string> WhatHappens { get; private set; } = [];

    public IReadOnlyList<string> GoingOn { get; private set; } = [];

    public bool MayOpen => User.Is(Role.RoundLeader) || User.Is(Role.ContactCentre);

    public bool AgreeOnTwo => Both.Select(side => side.Household.Agreement).Where(line => line.Length > 0).Distinct().Count() > 1;

    public IEnumerable<SelectListItem> Kinds =>
    [
        new("Ze zijn gaan samenwonen", nameof(DeedKind.Join)), new("Het is hetzelfde huishouden, en een van de twee huren klopt niet", nameof(DeedKind.Merge)),
    ];

    public IEnumerable<SelectListItem> Sides => Both.Select(side => new SelectListItem(side.Name, side.Id.ToString()));

    public IEnumerable<SelectListItem> Homes => Both.Select(side => new SelectListItem(side.Address, side.Id.ToString()));

    public IEnumerable<SelectListItem> Agreements => Both.Select(side => new SelectListItem(side.Household.Agreement, side.Id.ToString()));

    public string Until => InWords.Day(clock.Today().AddDays(HouseholdDeed.DaysToTakeBack(DeedKind.Merge)));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await SideBySide.OfAsync(db, One, Other, cancel) is not { } two || Merger.WhyNot(two.One.Household, two.Other.Household) is not null)
        {
            return false;
        }

        Both = [two.One, two.Other];
        RentApart = await merger.RentApartAsync(One, Other, cancel);
        WhatHappens = [.. Happens(two.One, two.Other)];
        await AskRoomsAsync(cancel);
        FillsWhatWasNotSent();
        db.SawEach("household", [One.Value, Other.Value], "twee huishoudens naast elkaar");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (RentApart && LastDay is null)
        {
            ModelState.TryAddModelError(nameof(LastDay), "Kies de laatste dag van de huur die stopt.");
        }

        if (Both.FirstOrDefault(side => side.Id == Stays) is not { } stays)
        {
            ModelState.TryAddModelError(nameof(Stays), "Kies een van de twee.");
            return ShowAgain();
        }

        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var goes = Both.Single(side => side.Id != stays.Id);
        var home = RentApart && Both.Any(side => side.Id == Leaves) ? new LettingGo(Leaves!.Value, LastDay!.Value) : null;
        var agreement = Both.FirstOrDefault(side => side.Id == Agreement)?.Household.Agreement;
        var versions = stays.Id == One ? (OneVersion, OtherVersion) : (OtherVersion, OneVersion);
        var kind = RentApart && Kind is DeedKind.Join ? DeedKind.Join : DeedKind.Merge;
        await merger.MergeAsync(
            new NewMerge(kind, new Two(stays.Household, goes.Household, versions.Item1, versions.Item2), home, AgreeOnTwo ? agreement : null), User.ColleagueId(), cancel);

        const string done = "Het is nu één huishouden. Klopt dat toch niet? Dan kun je het hier terugdraaien.";
        return MayOpen
            ? Next(done, "/Homes/Households/ShowHousehold", new { stays.Id })
            : Next(done, "ListLookalikes");
    }

    private static IEnumerable<string> Happens(SideBySide one, SideBySide other)
    {
        (int Count, string One, string Many)[] all =
        [
            (one.Residents.Count + other.Residents.Count, "bewoner", "bewoners"),
            (one.Contacts + other.Contacts, "contactmoment", "contactmomenten"),
            (one.Tenancies + other.Tenancies, "huurovereenkomst", "huurovereenkomsten"),
        ];
        yield return $"Alles van beide komt bij elkaar: {InWords.Listed([.. all.Where(part => part.Count > 0).Select(part => InWords.Count(part.Count, part.One, part.Many))])}.";

        foreach (var mine in one.Residents)
        {
            if (other.Residents.FirstOrDefault(theirs => SamePerson.Is(mine, theirs)) is { } same)
            {
                yield return mine.Name == same.Name
                    ? $"{mine.Name} staat in allebei en wordt één bewoner."
                    : $"{mine.Name} en {same.Name} zijn dezelfde persoon en worden één bewoner.";
            }
        }

        if (one.Household.DoNotApproach != other.Household.DoNotApproach || one.Household.RestUntil != other.Household.RestUntil)
        {
            yield return "Een van beide wil met rust gelaten worden. Dat geldt dan voor het hele huishouden.";
        }

        yield return "Beide huurdernummers blijven werken. Een volgend bestand maakt het tweede huishouden niet opnieuw.";
    }

    /// <summary>A visit that is planned or a letter that went out goes on; whoever merges should know.</summary>
    private async Task AskRoomsAsync(CancellationToken cancel)
    {
        var known = await db.KnownAsAsync([One, Other], cancel);
        var goingOn = new List<string>();

        foreach (var room in rooms)
        {
            goingOn.AddRange((await room.GoingOnAsync(known, cancel)).Where(one => one.Households > 0).Select(one => one.InWords));
        }

        GoingOn = goingOn;
    }

    private void FillsWhatWasNotSent()
    {
        if (HttpMethods.IsGet(Request.Method))
        {
            var likely = SideBySide.Likely(Both[0], Both[1]);
            (Stays, Agreement, Kind) = (likely.Id, likely.Id, DeedKind.Join);
            Leaves = Both.Single(side => side.Id != likely.Id).Id;
            (OneVersion, OtherVersion) = (Both[0].Household.Version, Both[1].Household.Version);
        }
    }
}
