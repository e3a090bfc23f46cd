using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Tests.Clients;

public sealed class ConnectionTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_administrator_makes_a_connection_and_sees_its_key_once()
    {
        var visitor = await MakesAsync("Telefooncentrale");
        var key = KeyOn(visitor);
        Assert.Contains("maakte deze koppeling op 2 maart 2027. Het systeem is nog niet binnen geweest.", visitor.Text);
        Assert.Equal(HttpStatusCode.OK, (await CallsAsync(key)).Status);

        await visitor.OpensAsync(visitor.Path);
        Assert.DoesNotContain("hk_", visitor.Text);
        Assert.Contains("Het systeem kwam vandaag voor het laatst binnen.", visitor.Text);
        Assert.DoesNotContain(key[^20..], await house.AskAsync(async db => string.Join(' ', await db.ApiTokens.Select(token => token.Print).ToListAsync())));
    }

    [Fact]
    public async Task A_connection_has_a_purpose_rights_and_a_name_of_its_own()
    {
        await MakesAsync("Woningportaal");
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/koppelingen/nieuw");
        await visitor.PressesAsync("Koppeling maken");
        Assert.Contains("Vul in waarvoor het systeem de gegevens nodig heeft.", visitor.Text);

        visitor.Fills("Welk systeem is het?", "Woningportaal");
        visitor.Fills("Waarvoor heeft dat systeem onze gegevens nodig?", "Om woningen te tonen.");
        await visitor.PressesAsync("Koppeling maken");
        Assert.Contains("Geef niet meer dan nodig is.", visitor.Text);

        visitor.Ticks("Woningen lezen: adressen en buurten, zonder namen");
        await visitor.PressesAsync("Koppeling maken");
        Assert.Contains("Er is al een koppeling met deze naam.", visitor.Text);
    }

    [Fact]
    public async Task Withdrawing_says_first_what_will_happen_and_then_shuts_the_door_at_once()
    {
        var visitor = await MakesAsync("Bewonersapp");
        var key = KeyOn(visitor);
        await CallsAsync(key);
        await visitor.FollowsAsync("Koppeling intrekken");
        Assert.Contains("Al haar sleutels werken meteen niet meer. Het systeem kwam vandaag nog binnen", visitor.Text);
        Assert.Equal(HttpStatusCode.OK, (await CallsAsync(key)).Status);

        await visitor.PressesAsync("Koppeling intrekken");
        Assert.Contains("De koppeling is ingetrokken.", visitor.Said);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallsAsync(key)).Status);
        Assert.False(visitor.Sees("Nieuwe sleutel maken"));
    }

    [Fact]
    public async Task A_new_key_works_beside_the_old_one_for_a_week()
    {
        var today = house.Today;
        var visitor = await MakesAsync("Kennissysteem");
        var old = KeyOn(visitor);
        await visitor.PressesAsync("Nieuwe sleutel maken");
        var fresh = KeyOn(visitor);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await CallsAsync(old)).Status, (await CallsAsync(fresh)).Status));

        house.Clock.Becomes(today.AddDays(8));
        var after = ((await CallsAsync(old)).Status, (await CallsAsync(fresh)).Status);
        house.Clock.Becomes(today);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), after);
    }

    [Fact]
    public async Task A_key_that_leaked_is_stopped_at_once_while_the_new_one_goes_on()
    {
        var visitor = await MakesAsync("Lekkend systeem");
        var old = KeyOn(visitor);
        house.Clock.Now = house.Clock.Now.AddMinutes(1);
        await visitor.PressesAsync("Nieuwe sleutel maken");
        var fresh = KeyOn(visitor);

        await visitor.PressesAsync("Deze sleutel nu stoppen", within: "9 maart 2027");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), ((await CallsAsync(old)).Status, (await CallsAsync(fresh)).Status));
    }

    [Fact]
    public async Task A_key_ends_by_itself()
    {
        var today = house.Today;
        var key = KeyOn(await MakesAsync("Vergeten systeem"));
        house.Clock.Becomes(today.AddYears(1).AddDays(1));
        var reply = await CallsAsync(key);
        house.Clock.Becomes(today);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Contains("invalid_token", reply.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Who_made_and_withdrew_a_connection_stands_in_the_journal()
    {
        var visitor = await MakesAsync("Systeem in het journaal");
        var client = Guid.Parse(visitor.Path.Split('/', '?')[2]);
        await visitor.FollowsAsync("Koppeling intrekken");
        await visitor.PressesAsync("Koppeling intrekken");

        var lines = await house.AskAsync(db => db.Journal.Where(line => line.SubjectId == client).ToListAsync());
        Assert.Equal([Deed.Added, Deed.Changed], lines.Select(line => line.Deed).Order());
        Assert.Contains("withdrawn_at", lines.Single(line => line.Deed is Deed.Changed).About);
        Assert.All(lines, line => Assert.Equal(visitor.Colleague.Value, line.Actor));
    }

    [Theory]
    [InlineData(Role.Colleague)]
    [InlineData(Role.PrivacyOfficer)]
    public async Task Only_an_administrator_makes_connections(Role role)
    {
        var visitor = await house.VisitorAsync(role);
        await visitor.OpensAsync("/koppelingen/nieuw");

        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    private async Task<Visitor> MakesAsync(string name)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/koppelingen/nieuw");
        visitor.Fills("Welk systeem is het?", name);
        visitor.Fills("Waarvoor heeft dat systeem onze gegevens nodig?", "Om een test te doen.");
        visitor.Ticks("Woningen lezen: adressen en buurten, zonder namen");
        await visitor.PressesAsync("Koppeling maken");
        return visitor;
    }

    private static string KeyOn(Visitor visitor) => visitor.Text.Split(' ').Single(word => word.StartsWith("hk_", StringComparison.Ordinal));

    private Task<ApiReply> CallsAsync(string key)
    {
        var caller = house.Caller();
        caller.Key = key;
        return caller.GetsAsync("buurten");
    }
}
