using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Tests.Merging;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Changes;

public sealed class SplitHouseholdTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_goes_to_live_apart_gets_a_page_of_their_own_with_the_same_history()
    {
        var life = await house.LifeAsync(new DateOnly(2027, 2, 1), A.Today.AddDays(-3));
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path + "/apart-wonen");
        visitor.Ticks("Berend Eleveld");
        visitor.Fills("Eerste dag apart", "2027-03-01");
        visitor.Ticks("In een andere woning van ons");
        visitor.Fills("Postcode", "7814 xx");
        visitor.Fills("Huisnummer", $"{life.Empty.HouseNumber}");
        visitor.Fills("Hoe schrijven we wie weggaat voortaan aan?", "De heer B. Eleveld");
        await visitor.PressesAsync("Bekijken wat er verandert");

        Assert.Contains($"Berend Eleveld woont vanaf maandag 1 maart 2027 op {life.Empty.Line} in Emmen.", visitor.Text);
        Assert.Contains($"Aaltje Eleveld blijft op {life.Family.Dwelling.Line}.", visitor.Text);
        Assert.Contains("‘De heer B. Eleveld’ voor wie weggaat, en ‘Aaltje Eleveld’ voor wie blijft.", visitor.Text);
        await visitor.PressesAsync("Apart wonen opschrijven");

        Assert.Equal("Opgeschreven. Dit is de bladzijde van De heer B. Eleveld.", visitor.Said);
        Assert.Equal(life.Empty.Line, visitor.Heading);
        Assert.Contains("Ze huren bij ons sinds mei 2011.", visitor.Text);
        Assert.Contains("Zaterdag 27 februari 2027, aan de deur, door Wijkbeheer. Maandag 1 februari 2027", visitor.Text);
        Assert.DoesNotContain("Aaltje", visitor.Text);

        await visitor.OpensAsync(life.Path);
        Assert.Contains("Aaltje Eleveld", visitor.Text);
        Assert.DoesNotContain("Berend", visitor.Text);
        Assert.Contains("Zaterdag 27 februari 2027", visitor.Text);
    }

    [Fact]
    public async Task Of_what_was_remembered_both_remember_the_same()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-9), A.Today.AddDays(-3));
        await house.InAsync<HouseDb>(async db =>
        {
            var household = await db.Households.SingleAsync(h => h.Id == life.Id);
            household.AgreesOn("Bel na vijf uur");
            household.IsNotToBeApproached();
            await db.SaveChangesAsync();
        });
        var apart = await house.NowAsync(await house.SplitsAsync(life, A.Today));
        var stays = await house.NowAsync(life.Id);

        Assert.Equal((stays.LastSpokenOn, stays.HeardOn, stays.PeaceUntil), (apart.LastSpokenOn, apart.HeardOn, apart.PeaceUntil));
        Assert.Equal(("Bel na vijf uur", true), (apart.Agreement, apart.DoNotApproach));
        Assert.NotEqual(stays.LastTalk, apart.LastTalk);
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
        Assert.True(OwnNumber.Is(apart.OutsideKey));
    }

    [Fact]
    public async Task A_talk_after_that_day_is_of_whom_it_was_with()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-9), A.Today.AddDays(-3));
        var apart = await house.SplitsAsync(life, A.Today.AddDays(-5));

        Assert.Equal(A.Today.AddDays(-9), (await house.NowAsync(apart)).LastSpokenOn);
        Assert.Equal(A.Today.AddDays(-3), (await house.NowAsync(life.Id)).LastSpokenOn);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_stands_in_two_histories_goes_from_both_when_it_was_a_slip(bool fromTheOther)
    {
        var life = await house.LifeAsync(A.Today.AddDays(-9), A.Today.AddDays(-3));
        var apart = await house.SplitsAsync(life, A.Today);
        await house.InAsync<HouseDb>(async db =>
        {
            var slip = life.Family.Contacts[1].Id;
            var taken = fromTheOther ? (await db.Contacts.SingleAsync(contact => contact.CopyOf == slip)).Id : slip;
            await new ContactBook(db, new Ids(house.Clock), house.Clock).TakeBackAsync(taken, default);
            await db.SaveChangesAsync();
        });

        Assert.Equal(A.Today.AddDays(-9), (await house.NowAsync(apart)).LastSpokenOn);
        Assert.Equal(A.Today.AddDays(-9), (await house.NowAsync(life.Id)).LastSpokenOn);
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task Who_goes_elsewhere_no_longer_lives_with_us_and_is_forgotten_in_time()
    {
        var life = await house.LifeAsync();
        var apart = await house.HappensAsync(life, new Split([life.Berend.Id], A.Today, null, "De heer B. Eleveld", "Mevrouw A. Eleveld"));

        Assert.False((await house.NowAsync(apart)).LivesHere);
        Assert.Equal((life.Family.Dwelling.Id, A.Today.AddDays(-1)), ((await house.TenanciesAsync(apart)).Single().Dwelling, (await house.TenanciesAsync(apart)).Single().Until));
        Assert.True((await house.NowAsync(life.Id)).LivesHere);
    }

    [Fact]
    public async Task Taken_back_it_is_one_household_again_to_the_letter()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-9), A.Today.AddDays(-3));
        var before = await house.EverythingAsync();
        await house.SplitsAsync(life, A.Today);
        await house.TakesBackAsync(life.Id);

        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Who_comes_back_to_live_together_is_there_again_with_one_history()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-9), A.Today.AddDays(-3));
        var apart = await house.SplitsAsync(life, A.Today.AddDays(-2));
        var parted = await house.EverythingAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path + "/verandert");
        Assert.True(visitor.Sees("Ze horen bij een ander huishouden"));
        await house.MergesAsync(life.Id, apart, DeedKind.Join, new LettingGo(apart, A.Today));

        Assert.Equal(["Aaltje Eleveld", "Berend Eleveld"], await NamesAsync());
        Assert.Equal(2, await house.AskAsync(db => db.Contacts.CountAsync(contact => contact.Household == life.Id)));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));

        await house.TakesBackAsync(life.Id);
        Assert.Equal(parted, await house.EverythingAsync());
        Assert.Equal(["Aaltje Eleveld"], await NamesAsync());

        Task<List<string>> NamesAsync() =>
            house.AskAsync(db => db.Residents.Where(r => r.Household == life.Id).OrderBy(r => r.Name).Select(r => r.Name).ToListAsync());
    }

    [Fact]
    public async Task Once_we_spoke_with_who_went_it_is_not_taken_back()
    {
        var life = await house.LifeAsync();
        var apart = await house.SplitsAsync(life, A.Today);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{apart}");
        await visitor.PressesAsync("Opschrijven");

        Assert.Equal(DeedRefusals.UsedSince, (await Assert.ThrowsAsync<Refused>(() => house.TakesBackAsync(life.Id))).Refusal);
    }

    [Fact]
    public async Task Both_are_found_by_their_own_names_and_no_more_by_each_others()
    {
        var life = await house.LifeAsync();
        var apart = await house.SplitsAsync(life, A.Today);

        Assert.Contains(apart, await FoundAsync("berend"));
        Assert.DoesNotContain(life.Id, await FoundAsync("berend"));
        Assert.Contains(life.Id, await FoundAsync("aaltje"));
        Assert.DoesNotContain(apart, await FoundAsync("aaltje"));

        Task<List<HouseholdId>> FoundAsync(string name) => house.CalledAsync(name);
    }

    [Fact]
    public void Somebody_goes_and_somebody_stays()
    {
        var household = A.Household();
        Resident[] two = [A.Resident(household), A.Resident(household)];
        var home = new Tenancy(A.Id<TenancyId>(), household.Id, A.Id<DwellingId>(), new DateOnly(2011, 5, 1));
        var other = A.Id<DwellingId>();

        Assert.Null(Of(A.Today, two[0].Id).WhyNot(two, [home], [], A.Today));
        Assert.Equal(ChangeRefusals.NobodyGoes, Of(A.Today).WhyNot(two, [home], [], A.Today));
        Assert.Equal(ChangeRefusals.NobodyGoes, Of(A.Today, A.Id<ResidentId>()).WhyNot(two, [home], [], A.Today));
        Assert.Equal(ChangeRefusals.EverybodyGoes, Of(A.Today, two[0].Id, two[1].Id).WhyNot(two, [home], [], A.Today));
        Assert.Equal(ChangeRefusals.StillToCome, Of(A.Today.AddDays(1), two[0].Id).WhyNot(two, [home], [], A.Today));
        Assert.Equal(ChangeRefusals.TooLongAgo, Of(A.Today.AddYears(-6), two[0].Id).WhyNot(two, [home], [], A.Today));
        Assert.Equal(ChangeRefusals.Taken, Of(A.Today, two[0].Id).WhyNot(two, [home], [home], A.Today));
        Assert.Equal(ChangeRefusals.SameHome, (Of(A.Today, two[0].Id) with { To = home.Dwelling }).WhyNot(two, [home], [], A.Today));

        Split Of(DateOnly on, params ResidentId[] going) => new(going, on, other, "Wie gaat", "Wie blijft");
    }
}
