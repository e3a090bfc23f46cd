using System.Net;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Changes;

public sealed class MoveHouseholdTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData(Role.ContactCentre)]
    [InlineData(Role.RoundLeader)]
    [InlineData(Role.NeighbourhoodAdviser)]
    public async Task Whoever_reads_a_household_first_reads_what_a_move_does_and_then_writes_it_down(Role role)
    {
        var life = await house.LifeAsync(A.Today.AddDays(-3));
        var visitor = await house.VisitorAsync(role);
        await house.AdvisesInAsync(visitor.Colleague, life.Neighbourhood.Id);
        await visitor.OpensAsync(life.Path);
        await visitor.FollowsAsync("Er verandert iets");
        await visitor.FollowsAsync("Ze verhuizen naar een andere woning van ons");
        FillsHome(visitor, life);
        await visitor.PressesAsync("Bekijken wat er verandert");

        Assert.Contains($"Familie Eleveld gaat van {life.Family.Dwelling.Line} naar {life.Empty.Line} in Emmen.", visitor.Text);
        Assert.Contains($"De laatste dag op {life.Family.Dwelling.Line} is maandag 1 maart 2027.", visitor.Text);
        Assert.Contains("Een vergissing? Tot dinsdag 9 maart kun je dit terugdraaien.", visitor.Text);
        Assert.Equal(life.Family.Dwelling.Id, (await house.NowAsync(life.Id)).Dwelling);

        await visitor.PressesAsync("Verhuizing opschrijven");
        Assert.Equal($"Verhuisd naar {life.Empty.Line}.", visitor.Said);
        Assert.Equal(life.Empty.Line, visitor.Heading);
        Assert.Contains("Ze huren bij ons sinds mei 2011.", visitor.Text);
        Assert.Contains("Zaterdag 27 februari 2027, aan de deur", visitor.Text);
        Assert.Equal([A.Today.AddDays(-1), null], (await house.TenanciesAsync(life.Id)).Select(tenancy => tenancy.Until));
    }

    [Fact]
    public async Task A_move_that_is_taken_back_leaves_everything_as_it_was()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-3));
        var before = await house.EverythingAsync();
        await house.HappensAsync(life, new Move(life.Empty.Id, A.Today, null));
        Assert.NotEqual(before, await house.EverythingAsync());

        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path);
        await visitor.FollowsAsync("Klopt dit niet?");
        Assert.Contains("De verhuizing gaat terug.", visitor.Text);
        await visitor.PressesAsync("Terugdraaien");

        Assert.Equal(before, await house.EverythingAsync());
        Assert.Equal(life.Family.Dwelling.Line, visitor.Heading);
    }

    [Fact]
    public async Task Contact_since_the_move_stays_when_it_is_taken_back()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Move(life.Empty.Id, A.Today, null));
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path);
        await visitor.PressesAsync("Opschrijven");
        await house.TakesBackAsync(life.Id);

        var now = await house.NowAsync(life.Id);
        Assert.Equal((life.Family.Dwelling.Id, A.Today), (now.Dwelling, now.LastSpokenOn));
    }

    [Fact]
    public async Task A_move_is_not_taken_back_once_somebody_else_rents_the_old_home()
    {
        var (life, others) = (await house.LifeAsync(), await house.LifeAsync());
        await house.HappensAsync(life, new Move(life.Empty.Id, A.Today.AddDays(-1), null));
        await house.HappensAsync(others, new Move(life.Family.Dwelling.Id, A.Today, null));
        var before = await house.EverythingAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path);
        await visitor.FollowsAsync("Klopt dit niet?");

        Assert.Contains("In de woning van daarvoor huurt sindsdien iemand anders.", visitor.Text);
        await Assert.ThrowsAsync<Foundation.Rules.Refused>(() => house.TakesBackAsync(life.Id));
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task A_move_that_is_still_to_come_changes_nothing_until_its_day()
    {
        var life = await house.LifeAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path + "/verhuizen");
        FillsHome(visitor, life);
        visitor.Fills("Eerste dag in de nieuwe woning", "2027-04-01");
        await visitor.PressesAsync("Bekijken wat er verandert");
        Assert.Contains("Tot die dag blijft alles zoals het is.", visitor.Text);
        await visitor.PressesAsync("Verhuizing klaarzetten");

        Assert.Equal("De verhuizing staat klaar voor 1 april 2027.", visitor.Said);
        Assert.Equal(life.Family.Dwelling.Line, visitor.Heading);

        house.Clock.Becomes(new DateOnly(2027, 4, 1));
        await house.InAsync<SettleHouseholdsThatMoved>(routine => routine.RunAsync(default));
        Assert.Equal(life.Empty.Id, (await house.NowAsync(life.Id)).Dwelling);
        house.Clock.Becomes(A.Today);
    }

    [Fact]
    public async Task An_address_we_do_not_let_and_a_day_that_cannot_be_are_told_beside_their_fields()
    {
        var life = await house.LifeAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path + "/verhuizen");
        await visitor.PressesAsync("Bekijken wat er verandert");
        Assert.StartsWith("Vul de postcode in", visitor.Said, StringComparison.Ordinal);

        visitor.Fills("Postcode", "9999ZZ");
        visitor.Fills("Huisnummer", "1");
        await visitor.PressesAsync("Bekijken wat er verandert");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Op dit adres verhuren wij geen woning.", visitor.Page.QuerySelector("#Postcode-wrong")?.TextContent);
        Assert.Equal("9999ZZ", visitor.Value("Postcode"));

        FillsHome(visitor, life);
        visitor.Fills("Eerste dag in de nieuwe woning", "2030-01-01");
        await visitor.PressesAsync("Bekijken wat er verandert");
        Assert.Contains("Die dag is nog te ver weg.", visitor.Page.QuerySelector("#On-wrong")?.TextContent);

        visitor.Fills("Eerste dag in de nieuwe woning", "2027-03-02");
        await visitor.PressesAsync("Bekijken wat er verandert");
        await visitor.PressesAsync("Iets aanpassen");
        Assert.Equal("7814XX", visitor.Value("Postcode"));
    }

    [Fact]
    public async Task Two_who_write_down_a_move_of_one_household_do_it_once()
    {
        var life = await house.LifeAsync();
        var (one, other) = (await house.VisitorAsync(Role.ContactCentre), await house.VisitorAsync(Role.RoundLeader));

        foreach (var visitor in new[] { one, other })
        {
            await visitor.OpensAsync(life.Path + "/verhuizen");
            FillsHome(visitor, life);
            await visitor.PressesAsync("Bekijken wat er verandert");
        }

        await one.PressesAsync("Verhuizing opschrijven");
        await other.PressesAsync("Verhuizing opschrijven");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(2, (await house.TenanciesAsync(life.Id)).Count);
    }

    [Fact]
    public async Task A_home_that_two_households_are_given_at_one_moment_goes_to_one()
    {
        var lives = await Task.WhenAll(house.LifeAsync(), house.LifeAsync(), house.LifeAsync());
        var home = lives[0].Empty.Id;
        var refused = await Task.WhenAll(lives.Select(async life =>
        {
            try
            {
                await house.HappensAsync(life, new Move(home, A.Today, null));
                return null;
            }
            catch (Foundation.Rules.Refused no)
            {
                return no.Refusal;
            }
        }));

        Assert.Equal([ChangeRefusals.Taken, ChangeRefusals.Taken], refused.OfType<Foundation.Rules.Refusal>());
    }

    [Fact]
    public async Task An_adviser_of_elsewhere_and_a_colleague_in_passing_find_no_door()
    {
        var life = await house.LifeAsync();

        foreach (var page in new[] { "verandert", "verhuizen", "vertrek", "apart-wonen", "overleden" })
        {
            var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
            await adviser.OpensAsync($"{life.Path}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, adviser.Status);

            var administrator = await house.VisitorAsync(Role.Administrator, Role.Colleague);
            await administrator.OpensAsync($"{life.Path}/{page}");
            Assert.Equal("Deze deur is voor jou dicht", administrator.Heading);
        }
    }

    [Fact]
    public async Task An_adviser_whose_household_moves_out_of_sight_hears_so()
    {
        var (life, elsewhere) = (await house.LifeAsync(), await house.LifeAsync());
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, life.Neighbourhood.Id);
        await adviser.OpensAsync(life.Path + "/verhuizen");
        FillsHome(adviser, elsewhere);
        await adviser.PressesAsync("Bekijken wat er verandert");
        await adviser.PressesAsync("Verhuizing opschrijven");

        Assert.Contains("Ze wonen nu buiten je eigen buurten.", adviser.Said);
    }

    [Fact]
    public async Task Who_leaves_is_asked_nothing_any_more_from_the_day_after()
    {
        var life = await house.LifeAsync();
        var before = await house.EverythingAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path + "/vertrek");
        visitor.Fills("Laatste dag van de huur", "2027-03-01");
        await visitor.PressesAsync("Bekijken wat er verandert");
        Assert.Contains("Twee jaar na die dag, in maart 2029, vergeten we wie ze waren.", visitor.Text);
        await visitor.PressesAsync("Vertrek opschrijven");

        Assert.Contains("wonen hier niet meer", visitor.Text);
        Assert.False(await IsCandidateAsync(life));
        Assert.False((await house.AskAsync<IHouseholds, HouseholdCard>(async book => (await book.FindAsync([life.Id], default))[life.Id])).LivesHere);

        await visitor.FollowsAsync("Klopt dit niet?");
        await visitor.PressesAsync("Terugdraaien");
        Assert.Equal(before, await house.EverythingAsync());
        Assert.True(await IsCandidateAsync(life));
    }

    private static void FillsHome(Visitor visitor, Life life)
    {
        visitor.Fills("Postcode", "7814XX");
        visitor.Fills("Huisnummer", $"{life.Empty.HouseNumber}");
    }

    private async Task<bool> IsCandidateAsync(Life life) =>
        (await house.AskAsync<IHouseholds, IReadOnlyList<Candidate>>(book => book.CandidatesAsync([life.Neighbourhood.Id], A.Today, default)))
            .Any(candidate => candidate.Id == life.Id);
}
