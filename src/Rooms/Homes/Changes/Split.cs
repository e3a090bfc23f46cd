using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Changes;

/// <summary>Some of a household go to live apart, in another home of ours or not with us any more (splitsing).</summary>
/// <param name="Going">Who goes.</param>
/// <param name="On">Their first day apart.</param>
/// <param name="To">Where they live then; nothing when not with us.</param>
/// <param name="Addressee">How a letter addresses those who go.</param>
/// <param name="Stays">How a letter addresses those who stay.</param>
internal sealed record Split(IReadOnlyCollection<ResidentId> Going, DateOnly On, DwellingId? To, string Addressee, string Stays)
{
    internal Refusal? WhyNot(
        IReadOnlyCollection<Resident> residents, IReadOnlyCollection<Tenancy> own, IReadOnlyCollection<Tenancy> ofOthers, DateOnly today) => this switch
        {
            _ when !residents.Any(Goes) => ChangeRefusals.NobodyGoes,
            _ when residents.All(Goes) => ChangeRefusals.EverybodyGoes,
            _ when On > today => ChangeRefusals.StillToCome,
            _ when Move.WhyNotOn(On, today) is { } day => day,
            _ when own.Any(tenancy => tenancy.From > today) => ChangeRefusals.AlreadyMoving,
            _ when own.Count == 0 || own.Any(tenancy => tenancy.From >= On) => ChangeRefusals.NotYetBegun,
            { To: { } to } when own.Any(tenancy => tenancy.Dwelling == to && (tenancy.Until is not { } last || last >= On)) => ChangeRefusals.SameHome,
            _ => Move.WhyNotTo(On, ofOthers),
        };

    internal bool Goes(Resident resident) => Going.Contains(resident.Id);

    /// <summary>
    /// What comes of it: a household of those who go, with where they lived until then and where they live now, what was
    /// agreed, and every moment of contact until that day once more.
    /// </summary>
    internal IEnumerable<object> Happens(
        HouseholdId id, Household from, IReadOnlyCollection<Resident> residents, IReadOnlyCollection<Tenancy> own, IReadOnlyCollection<Contact> contacts, Ids ids)
    {
        var apart = new Household(id, OwnNumber.Of(id), Addressee, from.Language);
        apart.TakesAlong(from);
        List<object> added = [apart, .. Contacts(id, contacts, ids)];

        foreach (var resident in residents.Where(Goes))
        {
            added.Add(new FormerResident(ids.Next<FormerResidentId>(), from, resident, wentTo: id));
            resident.BelongsTo(id);
        }

        foreach (var tenancy in own)
        {
            var until = tenancy.Until is { } last && last < On ? last : On.AddDays(-1);
            added.Add(Tenancy.WrittenByHand(ids.Next<TenancyId>(), id, tenancy.Dwelling, tenancy.From, until));
        }

        if (To is { } to)
        {
            added.Add(Tenancy.WrittenByHand(ids.Next<TenancyId>(), id, to, On));
        }

        from.IsAddressedAs(Stays, from.Language);
        return added;
    }

    /// <summary>Of one day the highest id is the last: what is repeated comes in the same order.</summary>
    private IEnumerable<Contact> Contacts(HouseholdId apart, IEnumerable<Contact> contacts, Ids ids)
    {
        var until = contacts.Where(contact => contact.On <= On).OrderBy(contact => contact.On).ThenBy(contact => contact.Id.Value).ToList();
        var numbers = until.Select(_ => ids.Next<ContactId>()).OrderBy(number => number.Value);
        return until.Zip(numbers, (contact, number) => contact.For(apart, number));
    }
}
