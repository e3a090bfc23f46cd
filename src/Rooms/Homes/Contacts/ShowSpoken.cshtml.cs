using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

[Allow(Role.Colleague, Role.ContactCentre, Role.RoundLeader, Role.NeighbourhoodAdviser)]
internal sealed class ShowSpokenPage(HouseDb db, IHouseholds households, ContactBook book, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public ContactId Id { get; set; }

    public Contact Contact { get; private set; } = null!;

    public HouseholdCard Household { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool MayTakeBack => Contact.WhyNotTakeBack(clock.GetUtcNow()) is null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var me = User.ColleagueId();

        if (await db.Contacts.SingleOrDefaultAsync(contact => contact.Id == Id && contact.By == me, cancel) is not { } mine)
        {
            return false;
        }

        Contact = mine;
        Household = (await households.FindAsync([mine.Household], cancel))[mine.Household];
        db.Saw("household", mine.Household.Value, "adres bij eigen contact");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        Refused.If(Contact.WhyNotTakeBack(clock.GetUtcNow()));
        await book.TakeBackAsync(Contact, cancel);
        await db.SaveChangesAsync(cancel);

        return Next("Het contactmoment is weggehaald.", "/Homes/LongestNotSpoken/ListLongestNotSpoken");
    }
}
