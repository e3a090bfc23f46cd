using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Tests.Merging;

/// <summary>Rooms above, other systems and old links hold the id of a household that went: all of them go on working.</summary>
public sealed class FollowingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Every_question_about_the_one_that_went_is_answered_by_the_one_that_stayed()
    {
        var (stays, goes) = await MergedAsync();
        var cards = await AskAsync(h => h.FindAsync([goes.Id], default));
        Assert.Equal((stays.Id, "Familie Stam"), (cards[goes.Id].Id, cards[goes.Id].Addressee));
        Assert.Equal(["Noor Stam"], await AskAsync(h => h.NamesAsync(goes.Id, default)));
        Assert.Equal(stays.Id, (await AskAsync(h => h.NowAsync([goes.Id], default)))[goes.Id]);
        Assert.Equal(stays.Id, (await AskAsync(h => h.NowAsync([stays.Id], default)))[stays.Id]);
        Assert.Equal(new[] { stays.Id, goes.Id }.ToHashSet(), (await AskAsync(h => h.KnownAsAsync(goes.Id, default))).ToHashSet());
        Assert.Equal(2, (await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(goes.Id, 5, default))).Count);
    }

    [Fact]
    public async Task What_is_written_down_with_the_old_id_is_with_the_one_that_stayed()
    {
        var (stays, goes) = await MergedAsync();
        var by = Guid.CreateVersion7();
        await house.InAsync<HouseDb>(async db =>
        {
            await new ContactBook(db, new Ids(house.Clock), house.Clock).WriteAsync(new NewContact(goes.Id, A.Today, ContactKind.Telephone, null, null), default);
            await db.SaveChangesAsync();
        });
        await DoesAsync(h => h.AskedForRestAsync(goes.Id, null, by, default));
        var now = await house.NowAsync(stays.Id);
        Assert.Equal((A.Today, true), (now.LastSpokenOn, now.DoNotApproach));

        await DoesAsync(h => h.TakeBackRestAsync(goes.Id, forGood: true, by, default));
        Assert.False((await house.NowAsync(stays.Id)).DoNotApproach);
    }

    [Fact]
    public async Task An_old_link_leads_on_and_the_page_says_that_it_can_be_taken_back()
    {
        var (stays, goes) = await MergedAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{goes.Id}");

        Assert.Equal($"/woningen/huishoudens/{stays.Id}", visitor.Path);
        Assert.Contains("Op 2 maart 2027 samengevoegd met een ander huishouden.", visitor.Text);
        await visitor.OpensAsync($"/woningen/samenvoegen/{stays.Id}/{goes.Id}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task An_adviser_reads_it_by_either_id_in_their_own_neighbourhood_only()
    {
        var (stays, goes) = await MergedAsync();
        var visitor = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await visitor.OpensAsync($"/woningen/huishoudens/{goes.Id}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        await house.SavesAsync(new Adviser(visitor.Colleague, stays.Dwelling.Neighbourhood));
        await visitor.OpensAsync($"/woningen/huishoudens/{goes.Id}");
        Assert.Equal(stays.Dwelling.Line, visitor.Heading);
    }

    [Fact]
    public async Task When_the_one_that_stayed_is_forgotten_so_is_the_one_that_went()
    {
        var (stays, goes) = await MergedAsync();
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Tenancies.Where(t => t.Household == stays.Id).ToListAsync()).ForEach(tenancy => tenancy.EndsOn(A.Today));
            await db.SaveChangesAsync();
        });
        house.Clock.Becomes(A.Today.AddYears(Household.YearsKept).AddDays(1));
        await house.InAsync<SettleHouseholdsThatMoved>(routine => routine.RunAsync(default));
        await house.InAsync<ForgetHouseholdsThatLeft>(routine => routine.RunAsync(default));
        house.Clock.Becomes(A.Today);

        Assert.False(await house.AskAsync(db => db.Households.AnyAsync(h => h.Id == stays.Id || h.Id == goes.Id)));
        var told = await house.AskAsync(db => db.Set<Foundation.Facts.FactRow>().Select(fact => fact.Body).ToListAsync());
        Assert.Contains(told, body => body.Contains(goes.Id.ToString(), StringComparison.Ordinal));
        Assert.Contains(told, body => body.Contains(stays.Id.ToString(), StringComparison.Ordinal));
    }

    private async Task<(Family Stays, Family Goes)> MergedAsync()
    {
        var neighbourhood = A.Neighbourhood();
        var stays = A.Family(neighbourhood, addressee: "Familie Stam", spokenOn: A.Today.AddDays(-20));
        var goes = A.Family(neighbourhood, addressee: "Familie Tak", spokenOn: A.Today.AddDays(-10));
        goes.Tenancy.EndsOn(A.Today.AddDays(-5));
        goes.Household.Settles([Stay.Of(goes.Tenancy, goes.Dwelling)], A.Today);
        await house.SavesAsync([neighbourhood, .. stays.Rows, .. goes.Rows, new Resident(A.Id<ResidentId>(), goes.Id, "Noor Stam")]);
        await house.MergesAsync(stays.Id, goes.Id);
        return (stays, goes);
    }

    private async Task DoesAsync(Func<IHouseholds, Task> deed)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await deed(scope.ServiceProvider.GetRequiredService<IHouseholds>());
        await scope.ServiceProvider.GetRequiredService<HouseDb>().SaveChangesAsync();
    }

    private Task<TAnswer> AskAsync<TAnswer>(Func<IHouseholds, Task<TAnswer>> question) => house.AskAsync(question);
}
