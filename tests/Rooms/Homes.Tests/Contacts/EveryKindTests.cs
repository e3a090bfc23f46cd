using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Tests.Api;
using Huiskamer.Homes.Tests.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Contacts;

/// <summary>Of every kind of contact: whether it sets the clock back, whether it is a sign of life, and how long we leave people in peace after it.</summary>
public sealed class EveryKindTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Yesterday = A.Today.AddDays(-1);

    public static TheoryData<ContactKind, bool, bool, int> Kinds => new()
    {
        { ContactKind.HomeConversation, true, true, 26 },
        { ContactKind.CoffeeVisit, true, true, 13 },
        { ContactKind.HomeVisit, true, true, 13 },
        { ContactKind.AtTheDoor, true, true, 0 },
        { ContactKind.Telephone, true, true, 0 },
        { ContactKind.AtTheOffice, true, true, 0 },
        { ContactKind.ListeningPanel, true, true, 26 },
        { ContactKind.RepairTalk, true, true, 0 },
        { ContactKind.Letter, false, false, 0 },
        { ContactKind.Invitation, false, false, 52 },
        { ContactKind.Survey, false, false, 26 },
        { ContactKind.Message, false, false, 0 },
        { ContactKind.AutomaticMessage, false, false, 0 },
        { ContactKind.MeterReading, false, false, 0 },
        { ContactKind.Repair, false, true, 0 },
        { ContactKind.Complaint, false, true, 0 },
    };

    [Fact]
    public void No_kind_is_left_out() =>
        Assert.Equal(Enum.GetValues<ContactKind>(), Kinds.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Written_on_the_page_of_a_household(ContactKind kind, bool isSpoken, bool isHeard, int weeks)
    {
        var family = await house.LivesHereAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre, Role.RoundLeader);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}");
        var offered = visitor.Page.QuerySelectorAll("select[name=Kind] option").Select(option => option.TextContent);
        Assert.Equal(kind is not (ContactKind.HomeConversation or ContactKind.Invitation), offered.Contains(kind.Name()));

        if (offered.Contains(kind.Name()))
        {
            visitor.Fills("Hoe was er contact?", kind.Name());
            visitor.Fills("Wanneer?", $"{Yesterday:yyyy-MM-dd}");
            await visitor.PressesAsync("Opschrijven");
        }
        else
        {
            // These two come from their own round, and from there through the door.
            await house.InAsync<HouseDb>(async db =>
            {
                await new ContactBook(db, new Ids(house.Clock), house.Clock).WriteAsync(new NewContact(family.Id, Yesterday, kind, null, null), default);
                await db.SaveChangesAsync();
            });
        }

        await RemembersAsync(family.Id, isSpoken, isHeard, weeks);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Sent_by_another_system(ContactKind kind, bool isSpoken, bool isHeard, int weeks)
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.WriteContacts);
        var reply = await caller.PostsAsync(
            $"huishoudens/{family.Id}/contactmomenten",
            $$"""{ "plaatsgevondenOp": "{{Yesterday:yyyy-MM-dd}}", "soort": "{{kind.Word()}}" }""",
            ("Idempotency-Key", "van-elk-een"));

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        await RemembersAsync(family.Id, isSpoken, isHeard, weeks);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Read_from_a_file(ContactKind kind, bool isSpoken, bool isHeard, int weeks)
    {
        var family = await house.LivesHereAsync();
        await house.ReadsAsync(ImportKind.Contacts, $"Huurdernummer;Datum;Soort\n{family.Household.OutsideKey};{Yesterday:d-M-yyyy};{kind.Word()}");

        await RemembersAsync(family.Id, isSpoken, isHeard, weeks);
    }

    private async Task RemembersAsync(HouseholdId id, bool isSpoken, bool isHeard, int weeks)
    {
        var household = await house.AskAsync(db => db.Households.SingleAsync(one => one.Id == id));
        var stands = await house.AskAsync(db => db.Contacts.Where(contact => contact.Household == id).Select(contact => contact.On).ToListAsync());

        Assert.Equal([Yesterday], stands);
        Assert.Equal(isSpoken ? Yesterday : null, household.LastSpokenOn);
        Assert.Equal(isHeard ? Yesterday : Household.Never, household.HeardOn);
        Assert.Equal(weeks == 0 ? Household.Never : Yesterday.AddDays(7 * weeks), household.PeaceUntil);
        Assert.Equal(weeks == 0 ? Rest.None : Rest.Due, household.RestOn(A.Today));
    }
}
