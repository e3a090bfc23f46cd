using System.Net;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Staff.Tests.StarterLinks;

public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private readonly TestHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_moves_in_and_fills_in_who_lives_here()
    {
        var visitor = _house.Visitor();
        await visitor.OpensAsync((await LinkAsync())!);
        FillsIn(visitor);
        await visitor.PressesAsync("Naar binnen");
        Assert.Equal("Onze gegevens", visitor.Heading);
        Assert.Equal("Woonstichting Testdorp", visitor.Value("Hoe heet de corporatie?"));

        visitor.Fills("Straat en nummer van het kantoor", "Marktplein 900");
        visitor.Fills("Postcode", "7811 am");
        visitor.Fills("Plaats", "Emmen");
        visitor.Fills("Welk nummer mogen huurders bellen?", "0591 00 00 00");
        visitor.Fills("Waar ligt het kantoor op de kaart?", "6.8931, 52.7859");
        await visitor.PressesAsync("Gegevens bewaren");
        Assert.StartsWith("Deze plek ligt niet in Nederland.", visitor.Said);

        visitor.Fills("Waar ligt het kantoor op de kaart?", "52,7859; 6,8931");
        await visitor.PressesAsync("Gegevens bewaren");
        var card = await _house.AskAsync<IAssociation, AssociationCard>(us => us.CardAsync(default));
        Assert.Equal(("7811 AM", 52.7859, 6.8931, false), (card.Postcode, card.Latitude, card.Longitude, card.IsFictional));
    }

    [Fact]
    public async Task The_link_opens_once()
    {
        var path = (await LinkAsync())!;
        var first = _house.Visitor();
        var second = _house.Visitor();
        await first.OpensAsync(path);
        Assert.Equal("no-referrer", first.Minds["Referrer-Policy"]);
        await second.OpensAsync(path);
        FillsIn(first);
        FillsIn(second);
        await first.PressesAsync("Naar binnen");
        await second.PressesAsync("Naar binnen");

        Assert.Equal("Deze link is al gebruikt. Vraag een nieuwe.", second.Said);
        Assert.Null(await LinkAsync());
    }

    [Fact]
    public async Task The_link_is_good_for_a_day_and_a_newer_one_takes_its_place()
    {
        var older = (await LinkAsync())!;
        var newer = (await LinkAsync())!;
        var visitor = _house.Visitor();
        await visitor.OpensAsync(older);
        Assert.Contains("Deze link is al gebruikt.", visitor.Text);

        _house.Clock.Now += TimeSpan.FromHours(25);
        await visitor.OpensAsync(newer);
        Assert.Contains("Deze link is te oud.", visitor.Text);
    }

    [Fact]
    public async Task A_weak_password_makes_nobody_and_leaves_the_link_open()
    {
        var visitor = _house.Visitor();
        await visitor.OpensAsync((await LinkAsync())!);
        FillsIn(visitor, password: "kort");
        await visitor.PressesAsync("Naar binnen");
        Assert.StartsWith("Kies een langer wachtwoord", visitor.Said);
        Assert.False((await _house.AskAsync<IAssociation, AssociationCard>(us => us.CardAsync(default))).IsNamed);

        visitor.Fills("Kies een wachtwoord", "koffie aan tafel");
        await visitor.PressesAsync("Naar binnen");
        Assert.Equal("Onze gegevens", visitor.Heading);
    }

    [Fact]
    public async Task A_made_up_link_leads_nowhere()
    {
        var visitor = _house.Visitor();
        await visitor.OpensAsync("/eerste-beheerder/geraden");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    private static void FillsIn(Visitor visitor, string password = "koffie aan tafel")
    {
        visitor.Fills("Hoe heet de corporatie?", "Woonstichting Testdorp");
        visitor.Fills("Je voornaam", "Eerste");
        visitor.Fills("Je achternaam", "Bewoner");
        visitor.Fills("Je e-mailadres op het werk", "eerste@voorbeeld.test");
        visitor.Fills("Kies een wachtwoord", password);
    }

    private Task<string?> LinkAsync() => _house.AskAsync<IFirstAdministrator, string?>(first => first.PathAsync(default));
}
