using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Contacts;

public sealed class ContactBookTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Every_talk_becomes_a_contact_moment_and_the_household_remembers_it()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);

        await WritesAsync(new(family.Id, A.Today, ContactKind.HomeConversation, null, "Financiën"));
        await WritesAsync(new(family.Id, A.Today, ContactKind.Letter, null, "Verhuur"));

        var household = await house.AskAsync(db => db.Households.SingleAsync(h => h.Id == family.Id));
        var talk = await house.AskAsync(db => db.Contacts.SingleAsync(contact => contact.Id == household.LastTalk));
        Assert.Equal((A.Today, "Financiën"), (household.LastSpokenOn!.Value, talk.Department));
        Assert.Equal(2, (await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(family.Id, 10, default))).Count);
    }

    [Fact]
    public async Task Of_two_who_write_down_a_talk_at_the_same_moment_both_stand()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);

        await house.InAsync<HouseDb>(async db =>
        {
            _ = await db.Households.SingleAsync(household => household.Id == family.Id);
            await WritesAsync(new(family.Id, A.Today, ContactKind.Telephone, null, "Verhuur"));
            new ContactBook(db, new Ids(house.Clock), house.Clock).WriteDown(new(family.Id, A.Today, ContactKind.AtTheDoor, null, "Wijkbeheer"));
            await db.SaveChangesAsync();
        });

        Assert.Equal(2, (await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(family.Id, 10, default))).Count);
        Assert.Equal(A.Today, (await house.AskAsync(db => db.Households.SingleAsync(household => household.Id == family.Id))).LastSpokenOn);
    }

    [Fact]
    public async Task A_day_that_must_still_come_is_refused()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);

        var refused = await Assert.ThrowsAsync<Refused>(
            () => WritesAsync(new(family.Id, A.Today.AddDays(1), ContactKind.AtTheDoor, null, null)));
        Assert.Equal(ContactRefusals.InTheFuture, refused.Refusal);
    }

    [Fact]
    public async Task Whoever_sends_and_did_not_ask_first_is_refused()
    {
        var neighbourhood = A.Neighbourhood();
        var (asked, due, welcome) = (A.Family(neighbourhood), A.Family(neighbourhood), A.Family(neighbourhood));
        asked.Household.IsNotToBeApproached();
        await house.SavesAsync([neighbourhood, .. asked.Rows, .. due.Rows, .. welcome.Rows]);
        await WritesAsync(new(due.Id, A.Today.AddDays(-3), ContactKind.CoffeeVisit, null, null));

        foreach (var household in new[] { asked.Id, due.Id })
        {
            var refused = await Assert.ThrowsAsync<Refused>(() => WritesAsync(new(household, A.Today, ContactKind.Invitation, null, null)));
            Assert.Equal(ContactRefusals.LeftInPeace, refused.Refusal);
        }

        await WritesAsync(new(welcome.Id, A.Today, ContactKind.Survey, null, null));
        await WritesAsync(new(asked.Id, A.Today, ContactKind.Letter, null, null));
        await Assert.ThrowsAsync<Refused>(() => WritesAsync(new(welcome.Id, A.Today, ContactKind.Invitation, null, null)));
    }

    [Fact]
    public async Task Of_two_that_ask_a_household_something_at_the_same_moment_one_does()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);

        await house.InAsync<HouseDb>(async db =>
        {
            var late = new ContactBook(db, new Ids(house.Clock), house.Clock);
            await late.WriteAsync(new(family.Id, A.Today, ContactKind.Invitation, null, null), default);
            await WritesAsync(new(family.Id, A.Today, ContactKind.Survey, null, null));

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });

        Assert.Equal(ContactKind.Survey, (await house.AskAsync(db => db.Contacts.SingleAsync(contact => contact.Household == family.Id))).Kind);
    }

    private Task WritesAsync(NewContact contact) => house.InAsync<HouseDb>(async db =>
    {
        await new ContactBook(db, new Ids(house.Clock), house.Clock).WriteAsync(contact, default);
        await db.SaveChangesAsync();
    });
}
