using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

internal sealed class ContactBook(HouseDb db, Ids ids, TimeProvider clock) : IContactBook
{
    private SpokenKinds? _kinds;

    public async Task<ContactId> WriteAsync(NewContact contact, CancellationToken cancel)
    {
        if (contact.Kind.Asks())
        {
            Refused.If((await db.ThatIsNowAsync(contact.Household, cancel)).RestOn(contact.On) is not Rest.None ? ContactRefusals.LeftInPeace : null);
        }

        return WriteDown(contact, unlessInPeace: contact.Kind.Asks());
    }

    /// <summary>Writes down what happened, whoever should have asked before. The caller saves.</summary>
    internal ContactId WriteDown(NewContact contact) => WriteDown(contact, unlessInPeace: false);

    private ContactId WriteDown(NewContact contact, bool unlessInPeace)
    {
        Refused.If(Contact.WhyNotOn(contact.On, clock.Today()));

        var written = new Contact(
            ids.Next<ContactId>(), contact.Household, contact.On, contact.Kind, contact.By, contact.Department, clock.GetUtcNow());
        db.Meets(written, unlessInPeace);
        return written.Id;
    }

    public async Task TakeBackAsync(ContactId contact, CancellationToken cancel)
    {
        if (await db.Contacts.SingleOrDefaultAsync(c => c.Id == contact, cancel) is { } written)
        {
            await TakeBackAsync(written, cancel);
        }
    }

    /// <summary>Takes a contact moment back, and lets the household remember the talk before it. The caller saves.</summary>
    internal async Task TakeBackAsync(Contact contact, CancellationToken cancel)
    {
        // Written by mistake, it is so in every history in which it stands.
        var origin = contact.CopyOf ?? contact.Id;

        foreach (var one in await db.Contacts.Where(c => c.CopyOf == origin || c.Id == origin).ToListAsync(cancel))
        {
            await RemoveAsync(one, cancel);
        }
    }

    private async Task RemoveAsync(Contact contact, CancellationToken cancel)
    {
        var household = await db.Households.SingleAsync(h => h.Id == contact.Household, cancel);
        var kinds = await KindsAsync(cancel);
        var left = db.Contacts.AsNoTracking().Where(c => c.Household == contact.Household && c.Id != contact.Id);
        var talks = left.Where(c => kinds.Spoken.Contains(c.Kind)).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).Take(1);
        var heard = left.Where(c => kinds.Heard.Contains(c.Kind)).OrderByDescending(c => c.On).Take(1);
        var longest = clock.Today().AddDays(-7 * SpokenKind.MostRestWeeks);
        var peace = left.Where(c => kinds.DaysOfPeace.Keys.Contains(c.Kind) && c.On > longest);

        db.Contacts.Remove(contact);
        household.Remembers([.. await talks.ToListAsync(cancel), .. await heard.ToListAsync(cancel), .. await peace.ToListAsync(cancel)], kinds);
    }

    public async Task<IReadOnlyList<ContactLine>> OfAsync(HouseholdId household, int most, CancellationToken cancel)
    {
        var now = await db.NowAsync(household, cancel);
        return await db.Contacts
            .Where(contact => contact.Household == now)
            .OrderByDescending(contact => contact.On)
            .ThenByDescending(contact => contact.Id)
            .Take(most)
            .Select(contact => new ContactLine(contact.On, contact.Kind, contact.Department))
            .ToListAsync(cancel);
    }

    /// <summary>Asked once, also for who takes back five hundred letters.</summary>
    private async Task<SpokenKinds> KindsAsync(CancellationToken cancel) => _kinds ??= await db.WhatCountsAsync(cancel);
}
