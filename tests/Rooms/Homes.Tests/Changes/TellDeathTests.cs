using System.Net;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Changes;

public sealed class TellDeathTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_died_is_no_longer_named_anywhere_and_who_is_left_is_addressed_rightly()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-3));
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path + "/overleden");
        visitor.Ticks("Berend Eleveld");
        await visitor.PressesAsync("Bekijken wat er verandert");

        Assert.Contains("Berend Eleveld staat dan niet meer bij dit huishouden.", visitor.Text);
        Assert.Equal("Aaltje Eleveld", visitor.Value("Hoe schrijven we wie blijft voortaan aan?"));
        visitor.Fills("Hoe schrijven we wie blijft voortaan aan?", "Mevrouw A. Eleveld");
        await visitor.PressesAsync("Zo opschrijven");

        Assert.Equal("Opgeschreven. We schrijven voortaan aan: Mevrouw A. Eleveld.", visitor.Said);
        Assert.DoesNotContain("Berend", visitor.Text);
        Assert.DoesNotContain("06 00 12 34 57", visitor.Text);
        Assert.DoesNotContain(life.Id, await house.CalledAsync("berend"));

        var card = await CardAsync(life);
        Assert.Equal(("Mevrouw A. Eleveld", true, A.Today.AddDays(-3)), (card.Addressee, card.LivesHere, card.LastSpokenOn));
        Assert.Equal(["Aaltje Eleveld"], await house.NamesAsync(life.Id));
    }

    [Fact]
    public async Task A_mistaken_death_is_taken_back_to_the_letter()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-3));
        var before = await house.EverythingAsync();
        await house.HappensAsync(life, new Death(life.Berend.Id, "Mevrouw A. Eleveld", null));
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path);
        await visitor.FollowsAsync("Klopt dit niet?");
        Assert.Contains("Het overlijden gaat terug. 1 bewoner staat er weer bij.", visitor.Text);
        await visitor.PressesAsync("Terugdraaien");

        Assert.Equal(before, await house.EverythingAsync());
        Assert.Contains("Berend Eleveld", visitor.Text);
    }

    [Fact]
    public async Task From_the_moment_the_last_one_died_nobody_writes_asks_or_comes_though_the_tenancy_runs()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-3));
        var before = await house.EverythingAsync();
        await house.HappensAsync(life, new Death(life.Berend.Id, "Mevrouw A. Eleveld", null));
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(life.Path + "/overleden");
        await visitor.PressesAsync("Bekijken wat er verandert");

        Assert.Contains($"Er woont dan niemand meer op {life.Family.Dwelling.Line}.", visitor.Text);
        await visitor.PressesAsync("Zo opschrijven");

        Assert.Equal("Opgeschreven. Er gaat niets meer naar dit adres.", visitor.Said);
        Assert.DoesNotContain("Eleveld", visitor.Text);
        Assert.False(visitor.Sees("Er verandert iets"));
        var card = await CardAsync(life);
        Assert.Equal((Household.FormerAddressee, false), (card.Addressee, card.LivesHere));
        Assert.Null(Assert.Single(await house.TenanciesAsync(life.Id)).Until);
        Assert.DoesNotContain(await CandidatesAsync(life), candidate => candidate.Id == life.Id);
        Assert.DoesNotContain(life.Id, await house.CalledAsync("eleveld"));
        await visitor.OpensAsync($"/woningen/langst-niet-gesproken?buurt={life.Neighbourhood.Id}");
        Assert.DoesNotContain(life.Family.Dwelling.Line, visitor.Text);

        // Night after night the tenancy runs on, and brings nobody back.
        await house.InAsync<SettleHouseholdsThatMoved>(routine => routine.RunAsync(default));
        Assert.False((await house.NowAsync(life.Id)).LivesHere);

        await house.TakesBackAsync(life.Id);
        await house.TakesBackAsync(life.Id);
        Assert.Equal(before, await house.EverythingAsync());
        Assert.Contains(await CandidatesAsync(life), candidate => candidate.Id == life.Id);
    }

    [Fact]
    public async Task The_last_day_of_the_tenancy_may_be_told_at_once()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Death(life.Berend.Id, "Mevrouw A. Eleveld", null));
        await house.HappensAsync(life, new Death(life.Aaltje.Id, null, new DateOnly(2027, 4, 30)));

        Assert.Equal(new DateOnly(2027, 4, 30), Assert.Single(await house.TenanciesAsync(life.Id)).Until);
    }

    [Fact]
    public async Task Where_we_know_nobody_by_name_the_last_one_can_die_too()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}/overleden");
        Assert.Contains("We weten niet wie hier wonen.", visitor.Text);
        await visitor.PressesAsync("Bekijken wat er verandert");
        await visitor.PressesAsync("Zo opschrijven");

        Assert.False((await house.NowAsync(family.Id)).LivesHere);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}/overleden");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Nobody_is_chosen_for_the_colleague()
    {
        var life = await house.LifeAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path + "/overleden");
        await visitor.PressesAsync("Bekijken wat er verandert");

        Assert.Contains("Kies over wie het gaat.", visitor.Text);
    }

    private Task<HouseholdCard> CardAsync(Life life) =>
        house.AskAsync<IHouseholds, HouseholdCard>(async book => (await book.FindAsync([life.Id], default))[life.Id]);

    private Task<IReadOnlyList<Candidate>> CandidatesAsync(Life life) =>
        house.AskAsync<IHouseholds, IReadOnlyList<Candidate>>(book => book.CandidatesAsync([life.Neighbourhood.Id], A.Today, default));
}
