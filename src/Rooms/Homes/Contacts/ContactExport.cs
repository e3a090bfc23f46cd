using System.Runtime.CompilerServices;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

/// <summary>
/// Hands contact moments over to another system (contactmomenten voor een ander systeem). That a household goes along stands in the
/// journal before its moments are written, a thousand households at a time, so that others can write in between. When it fails
/// half-way, whoever asked throws away what was written.
/// </summary>
internal sealed class ContactExport(HouseDb db, IEnumerable<IContactMessages> forms)
{
    private const int AtOnce = 1000;

    /// <summary>Writes the moments from one day up to and including another, and answers how many there were.</summary>
    internal async Task<int> WriteAsync(DateOnly from, DateOnly until, Stream to, CancellationToken cancel)
    {
        var count = 0;
        await forms.Single().WriteAsync(ContactsAsync(from, until, () => count++, cancel), to, cancel);
        return count;
    }

    private async IAsyncEnumerable<ContactToTell> ContactsAsync(
        DateOnly from, DateOnly until, Action goes, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ;)
        {
#pragma warning disable CA1309 // The database compares, in the order of its index.
            var households = await db.Households
                .Where(household => string.Compare(household.OutsideKey, after) > 0)
#pragma warning restore CA1309
                .Where(household => !household.OutsideKey.StartsWith(OwnNumber.Begins))
                .OrderBy(household => household.OutsideKey)
                .Take(AtOnce)
                .Select(household => new { household.Id, household.OutsideKey })
                .ToListAsync(cancel);

            if (households.Count == 0)
            {
                yield break;
            }

            after = households[^1].OutsideKey;
            var keys = households.ToDictionary(household => household.Id, household => household.OutsideKey);
            var ids = keys.Keys.ToList();
            var contacts = await db.Contacts.AsNoTracking()
                .Where(contact => ids.Contains(contact.Household) && contact.On >= from && contact.On <= until && contact.CopyOf == null)
                .OrderBy(contact => contact.On)
                .ToListAsync(cancel);

            // Written down before anybody can read it.
            db.SawEach("household", contacts.Select(contact => contact.Household.Value), "contactmomenten in een bestand voor een ander systeem");
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();

            foreach (var contact in contacts)
            {
                goes();
                yield return new ContactToTell(contact.Id, keys[contact.Household], contact.On, contact.Kind);
            }
        }
    }
}
