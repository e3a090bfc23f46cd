using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

internal sealed class ContactBook(HouseDb db, Ids ids, TimeProvider clock) : IContactBook
{
    public async Task<ContactId> WriteAsync(NewContact contact, CancellationToken cancel)
    {
        Refused.If(Contact.WhyNotOn(contact.On, clock.Today()));

        var household = await db.Households.SingleAsync(h => h.Id == contact.Household, cancel);
        var written = new Contact(
            ids.Next<ContactId>(), household.Id, contact.On, contact.Kind, contact.By, contact.Department, clock.GetUtcNow());
        db.Contacts.Add(written);
        household.Spoke(written);
        return written.Id;
    }

    public async Task<IReadOnlyList<ContactLine>> OfAsync(HouseholdId household, int most, CancellationToken cancel) =>
        await db.Contacts
            .Where(contact => contact.Household == household)
            .OrderByDescending(contact => contact.On)
            .ThenByDescending(contact => contact.Id)
            .Take(most)
            .Select(contact => new ContactLine(contact.On, contact.Kind, contact.Department))
            .ToListAsync(cancel);
}
