using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Merging;

/// <summary>
/// Lets two households become one: because they were the same all along, or because they went to live together. Everything of
/// the one moves to the other; the row that goes points on.
/// </summary>
internal sealed class Merger(HouseDb db, HouseholdDeeds deeds, TimeProvider clock)
{
    /// <summary>Why these two do not become one.</summary>
    internal static Refusal? WhyNot(Household stays, Household goes) => (stays, goes) switch
    {
        _ when stays.Id == goes.Id => MergeRefusals.SameRow,
        ({ JoinedInto: not null }, _) or (_, { JoinedInto: not null }) => MergeRefusals.JoinedAlready,
        _ => null,
    };

    /// <summary>Lets them become one; what goes, which home is let go of and what is agreed about contact, somebody chose.</summary>
    internal async Task<HouseholdDeed> MergeAsync(NewMerge merge, ColleagueId? by, CancellationToken cancel)
    {
        var (two, home) = (merge.Two, merge.LetsGo);
        Refused.If(WhyNot(two.Stays, two.Goes));
        var apart = await RentApartAsync(two.Stays.Id, two.Goes.Id, cancel);
        Refused.If((merge.Kind, apart, home) switch
        {
            (DeedKind.Join, false, _) => MergeRefusals.LiveTogether,
            (_, true, null) => MergeRefusals.WhichHome,
            (_, true, { LastDay: var day }) when day > clock.Today().AddYears(1) || day < clock.Today().AddYears(-10) => MergeRefusals.DayOutOfReach,
            _ => null,
        });

        return await deeds.DoAsync(
            new NewDeed(merge.Kind, two.Stays.Id, two.Goes.Id, by),
            async () =>
            {
                if (apart)
                {
                    await LetGoAsync(home!, cancel);
                }

                await BecomeOneAsync(two, merge.Agreement, cancel);
            },
            cancel);
    }

    /// <summary>Whether they rent two homes now: then they live apart, or one of the tenancies is not right.</summary>
    internal async Task<bool> RentApartAsync(HouseholdId one, HouseholdId other, CancellationToken cancel)
    {
        var today = clock.Today();
        var homes = (await db.Tenancies
            .Where(t => (t.Household == one || t.Household == other) && t.From <= today && (t.Until == null || t.Until >= today))
            .Select(t => new { t.Household, t.Dwelling })
            .ToListAsync(cancel)).ToLookup(t => t.Household, t => t.Dwelling);
        return homes[one].Any() && homes[other].Any() && !homes[one].Intersect(homes[other]).Any();
    }

    private async Task LetGoAsync(LettingGo home, CancellationToken cancel)
    {
        var today = clock.Today();
        var running = await db.Tenancies
            .Where(t => t.Household == home.Of && t.From <= today && (t.Until == null || t.Until >= today))
            .ToListAsync(cancel);
        running.ForEach(tenancy => tenancy.EndsOn(home.LastDay));
    }

    private async Task BecomeOneAsync(Two two, string? agreement, CancellationToken cancel)
    {
        var (stays, goes) = (two.Stays, two.Goes);
        db.ShownAs(goes, two.GoesVersion);
        db.Touches(stays, two.StaysVersion);
        stays.TakesIn(goes);

        if (agreement is not null)
        {
            stays.AgreesOn(agreement);
        }

        // A row always points at a household that stayed.
        foreach (var before in await db.Households.Where(household => household.JoinedInto == goes.Id).ToListAsync(cancel))
        {
            before.GoesOnInto(stays.Id);
        }

        await ContactsAsync(stays.Id, goes.Id, cancel);
        await ResidentsAsync(stays.Id, goes.Id, cancel);
        await TenanciesAsync(stays.Id, goes.Id, cancel);
    }

    /// <summary>Who went to live apart and came back had moments in both histories; in one they stand once.</summary>
    private async Task ContactsAsync(HouseholdId stays, HouseholdId goes, CancellationToken cancel)
    {
        var contacts = await db.Contacts.Where(contact => contact.Household == stays || contact.Household == goes).ToListAsync(cancel);

        foreach (var same in contacts.GroupBy(contact => contact.CopyOf ?? contact.Id))
        {
            var kept = same.OrderBy(contact => contact.CopyOf is not null).ThenBy(contact => contact.Household != stays).First();
            kept.BelongsTo(stays);
            db.Contacts.RemoveRange(same.Where(contact => contact != kept));
        }
    }

    /// <summary>Somebody who stood in both stands there once, with all that either knew of them.</summary>
    private async Task ResidentsAsync(HouseholdId stays, HouseholdId goes, CancellationToken cancel)
    {
        var residents = (await db.Residents.Where(r => r.Household == stays || r.Household == goes).OrderBy(r => r.Id).ToListAsync(cancel)).ToLookup(r => r.Household);
        var former = await db.FormerResidents.AsNoTracking().Where(f => f.Household == stays || f.Household == goes).ToListAsync(cancel);
        var free = residents[stays].ToList();

        foreach (var comes in residents[goes])
        {
            // Who is known in the one to be gone, does not come back by the other; who lived apart in that other does.
            if (former.Exists(left => left.Household == stays && left.WentTo != goes && left.IsCalled(comes.NameToFind, comes.BirthYear))
                && !former.Exists(left => left.Household == stays && left.WentTo == goes && left.IsCalled(comes.NameToFind, comes.BirthYear)))
            {
                db.Residents.Remove(comes);
            }
            else if (free.Find(one => SamePerson.Is(one, comes)) is { } same)
            {
                free.Remove(same);
                same.IsReachedBy(same.Telephone ?? comes.Telephone, same.Email ?? comes.Email);
                same.IsBornIn(same.BirthYear ?? comes.BirthYear);
                db.Residents.Remove(comes);
            }
            else
            {
                comes.BelongsTo(stays);
            }
        }
    }

    /// <summary>A tenancy that stood in both stands there once.</summary>
    private async Task TenanciesAsync(HouseholdId stays, HouseholdId goes, CancellationToken cancel)
    {
        var tenancies = (await db.Tenancies.Where(t => t.Household == stays || t.Household == goes).ToListAsync(cancel)).ToLookup(t => t.Household);

        foreach (var comes in tenancies[goes])
        {
            if (tenancies[stays].FirstOrDefault(one => one.Dwelling == comes.Dwelling && one.From == comes.From) is { } same)
            {
                if (same.Until is null && comes.Until is { } last)
                {
                    same.EndsOn(last);
                }

                db.Tenancies.Remove(comes);
            }
            else
            {
                comes.BelongsTo(stays);
            }
        }
    }
}

/// <summary>How two households become one.</summary>
/// <param name="Kind">They were the same all along, or went to live together.</param>
/// <param name="Two">Which stays and which goes.</param>
/// <param name="LetsGo">The home that is let go of, when they rent two.</param>
/// <param name="Agreement">The line about contact that was chosen; nothing keeps the one there is.</param>
internal sealed record NewMerge(DeedKind Kind, Two Two, LettingGo? LetsGo = null, string? Agreement = null);

/// <summary>The household whose home is let go of, and the last day of its tenancy.</summary>
internal sealed record LettingGo(HouseholdId Of, DateOnly LastDay);

/// <summary>Two households that become one, read with tracking, and the versions with which they were shown.</summary>
internal sealed record Two(Household Stays, Household Goes, int StaysVersion, int GoesVersion)
{
    internal Two(Household stays, Household goes)
        : this(stays, goes, stays.Version, goes.Version)
    {
    }
}

/// <summary>Why two households do not become one, said to a colleague.</summary>
internal static class MergeRefusals
{
    internal static readonly Refusal SameRow = new("merge.same-row", "Dit is twee keer hetzelfde huishouden. Kies een ander.");

    internal static readonly Refusal JoinedAlready = new(
        "merge.joined-already", "Een van deze huishoudens is al samengevoegd. Open het huishouden opnieuw.");

    internal static readonly Refusal WhichHome = new(
        "merge.which-home", "Ze huren nu twee woningen. Kies welke ze verlaten, en de laatste dag van die huur.", "Leaves");

    internal static readonly Refusal LiveTogether = new(
        "merge.live-together", "Ze huren niet elk een woning. Kies dat het hetzelfde huishouden is.", "Kind");

    internal static readonly Refusal DayOutOfReach = new(
        "merge.day-out-of-reach", "Kies een dag tussen tien jaar geleden en over een jaar.", "LastDay");
}
