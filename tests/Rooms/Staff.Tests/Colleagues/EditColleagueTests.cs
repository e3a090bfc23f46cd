using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Tests.Colleagues;

public sealed class EditColleagueTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string NewPassword = "thee met een koekje";

    [Fact]
    public async Task An_administrator_adds_a_colleague_who_comes_in_by_a_link_that_opens_once()
    {
        await house.HireAsync("buurman");
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync("/medewerkers/nieuw");
        administrator.Fills("Voornaam", "Joke");
        administrator.Fills("Achternaam", "van Dam");
        administrator.Fills("E-mailadres op het werk", "Joke.vanDam@voorbeeld.test");
        administrator.Fills("Functie", "boekhouder");
        administrator.Fills("Afdeling", "Wijkbeheer");
        await administrator.PressesAsync("Collega toevoegen");
        Assert.Equal("Joke van Dam", administrator.Heading);

        await administrator.PressesAsync("Link voor een nieuw wachtwoord maken");
        var link = administrator.Page.QuerySelector(".link-once .typed")!.TextContent;
        await administrator.OpensAsync(administrator.Path);
        Assert.Null(administrator.Page.QuerySelector(".link-once"));

        var joke = house.Visitor();
        await joke.OpensAsync(new Uri(link).PathAndQuery);
        joke.Fills("Je nieuwe wachtwoord", NewPassword);
        joke.Fills("Nog een keer hetzelfde", NewPassword);
        await joke.PressesAsync("Wachtwoord bewaren");
        await joke.SignsInAsync("joke.vandam@voorbeeld.test", NewPassword);
        await joke.OpensAsync("/mijn-gegevens");
        Assert.Contains("Joke van Dam", joke.Text);

        await joke.OpensAsync(new Uri(link).PathAndQuery);
        Assert.Contains("al gebruikt", joke.Text);
    }

    [Fact]
    public async Task Rooms_above_find_who_has_a_role_for_as_long_as_they_work_here()
    {
        var adviser = await house.HireAsync("adviseur", Role.NeighbourhoodAdviser);
        await house.HireAsync("geen-adviseur", Role.Interpreter);
        Assert.Equal([adviser], await AdvisersAsync());

        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/medewerkers/{adviser}");
        await visitor.PressesAsync("Werkt hier niet meer");
        Assert.Empty(await AdvisersAsync());

        async Task<IEnumerable<ColleagueId>> AdvisersAsync() =>
            (await house.AskAsync<IColleagues, IReadOnlyList<ColleagueCard>>(s => s.AtWorkAsync(Role.NeighbourhoodAdviser, default)))
            .Select(card => card.Id);
    }

    [Fact]
    public async Task What_an_administrator_changes_is_there_the_next_time()
    {
        var id = await house.HireAsync("wisselaar", Role.Colleague);
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/medewerkers/{id}");
        visitor.Fills("Functie", "opzichter");
        visitor.Ticks("Pools");
        visitor.Ticks("vrijdagmiddag", ticked: false);
        visitor.Ticks("Ja");
        await visitor.PressesAsync("Collega bewaren");

        Assert.Equal("De gegevens van je collega zijn bewaard.", visitor.Said);
        var card = (await house.AskAsync<IColleagues, IReadOnlyDictionary<ColleagueId, ColleagueCard>>(s => s.FindAsync([id], default)))[id];
        Assert.Equal(("opzichter", true), (card.JobTitle, card.IsExperienced));
        Assert.Equal(["nl", "pl"], card.Languages);
        Assert.Equal("alle dagen behalve vrijdagmiddag", card.Works.InWords());
    }

    [Fact]
    public async Task A_role_that_is_taken_away_closes_its_doors_within_a_minute()
    {
        var leader = await house.VisitorAsync(Role.RoundLeader);
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync($"/medewerkers/{leader.Colleague}");
        administrator.Ticks(Role.RoundLeader.InWords(), ticked: false);
        await administrator.PressesAsync("Rollen bewaren");
        house.Clock.Now += TimeSpan.FromMinutes(2);
        await leader.OpensAsync("/huisgesprekken/rondes/nieuw");

        Assert.Equal("Welkom in de Huiskamer", leader.Heading);
    }

    [Fact]
    public async Task Who_has_left_is_out_and_cannot_come_in_again()
    {
        var leaver = await house.VisitorAsync(Role.Colleague);
        var email = await house.AskAsync(db => db.Colleagues.Where(c => c.Id == leaver.Colleague).Select(c => c.Email).SingleAsync());
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync($"/medewerkers/{leaver.Colleague}");
        await administrator.PressesAsync("Werkt hier niet meer");
        house.Clock.Now += TimeSpan.FromMinutes(2);
        await leaver.OpensAsync("/mijn-gegevens");
        Assert.Equal("Welkom in de Huiskamer", leaver.Heading);

        await leaver.SignsInAsync(email, "koffie en een koekje");
        Assert.StartsWith("Dit e-mailadres en wachtwoord horen niet bij elkaar.", leaver.Said);
    }

    [Fact]
    public async Task The_only_administrator_keeps_the_keys()
    {
        await using var own = new OwnHouse();
        await own.InitializeAsync();
        var visitor = await own.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/medewerkers/{visitor.Colleague}");
        visitor.Ticks(Role.Administrator.InWords(), ticked: false);
        await visitor.PressesAsync("Rollen bewaren");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith("Dit is de enige beheerder die kan inloggen.", visitor.Said);
    }

    [Theory]
    [InlineData("Rollen bewaren")]
    [InlineData("Werkt hier niet meer")]
    public async Task Who_never_chose_a_password_keeps_no_keys(string deed)
    {
        await using var own = new OwnHouse();
        await own.InitializeAsync();
        var visitor = await own.VisitorAsync(Role.Administrator);
        var other = await own.AskAsync<IColleagues, ColleagueId>(staff => staff.HireAsync(
            new NewColleague("Fictief", "Sleutelloos", "sleutelloos@voorbeeld.test", "Wijkbeheer"), default));
        await own.SavesAsync(new RoleGrant(other, Role.Administrator));
        await visitor.OpensAsync($"/medewerkers/{visitor.Colleague}");
        visitor.Ticks(Role.Administrator.InWords(), ticked: false);
        await visitor.PressesAsync(deed);
        Assert.StartsWith("Dit is de enige beheerder die kan inloggen.", visitor.Said);

        await own.InAsync<IColleagues>(staff => staff.GiveKeyAsync(other, NewPassword, [], default));
        await visitor.PressesAsync(deed);
        Assert.True(await own.AskAsync(async db =>
            !await db.RoleGrants.AnyAsync(grant => grant.Colleague == visitor.Colleague && grant.Role == Role.Administrator)
            || !await db.Colleagues.Where(c => c.Id == visitor.Colleague).Select(c => c.IsActive).SingleAsync()));
    }

    [Fact]
    public async Task A_change_by_another_administrator_in_between_is_not_overwritten()
    {
        var id = await house.HireAsync("gewild", Role.Colleague);
        var first = await house.VisitorAsync(Role.Administrator);
        var second = await house.VisitorAsync(Role.Administrator);
        await first.OpensAsync($"/medewerkers/{id}");
        await second.OpensAsync($"/medewerkers/{id}");
        first.Fills("Functie", "vakman");
        second.Fills("Functie", "opzichter");
        await first.PressesAsync("Collega bewaren");
        await second.PressesAsync("Collega bewaren");

        Assert.StartsWith("Een collega heeft dit net gewijzigd.", second.Said);
        Assert.Equal("opzichter", second.Value("Functie"));
        Assert.Equal("vakman", await house.AskAsync(db => db.Colleagues.Where(c => c.Id == id).Select(c => c.JobTitle).SingleAsync()));
    }

    [Fact]
    public async Task Looking_at_a_colleague_stands_in_the_journal()
    {
        var id = await house.HireAsync("bekeken", Role.Colleague);
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/medewerkers/{id}");

        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(
            line => line.SubjectId == id.Value && line.Deed == Deed.Saw && line.Actor == visitor.Colleague.Value)));
    }

    [Fact]
    public async Task Only_an_administrator_comes_here()
    {
        var visitor = await house.VisitorAsync(Role.Director);
        await visitor.OpensAsync("/medewerkers");

        Assert.Equal("Deze deur is voor jou dicht", visitor.Heading);
    }

    private sealed class OwnHouse : TestHouse;
}
