using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>Who is on the telephone, whom we did not speak for longest, and writing down that we did.</summary>
public sealed class HomesTests(BrowserHouse house) : Journey(house)
{
    /// <summary>Two keys a second is slow; with twenty of them a call is written down in ten seconds.</summary>
    private const int MostKeys = 20;

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WithoutScript)]
    public Task Whom_we_did_not_speak_is_narrowed_further_and_each_number_leads_to_whom_it_counts(Screen screen) => WalksAsync(screen, async walker =>
    {
        await walker.SignsInAsync("rondeleider");
        await walker.OpensAsync("/woningen/langst-niet-gesproken");
        await walker.UnfoldsAsync("Preciezer kiezen");
        await walker.PicksAsync("Wat voor woning?", "seniorenwoning");
        await walker.TicksAsync("die stil zijn: 2 jaar, of sinds ze hier huren, geen gesprek, geen reparatie, geen klacht");
        await walker.PressesAsync("Laat zien");
        await walker.Page.WaitForURLAsync("**/*stil=true*");

        foreach (var counted in new[] { "nog nooit gesproken", "over tijd" })
        {
            var words = (await walker.Page.Locator(".counts a", new() { HasText = counted }).InnerTextAsync()).Trim();
            await walker.FollowsAsync(words);

            Assert.Equal(words.Replace(counted, "huishoudens", StringComparison.Ordinal), await walker.Page.GetByRole(AriaRole.Status).InnerTextAsync());
            Assert.Equal(25, await walker.Page.Locator(".rows > li").CountAsync());
            Assert.True(await walker.Page.GetByLabel("Wat voor woning?").IsVisibleAsync());
        }

        await walker.FollowsAsync("Volgende bladzijde");
        await walker.FollowsAsync("Vorige bladzijde");
        Assert.Equal(0, await walker.Page.GetByText("Vorige bladzijde").CountAsync());
    });

    [Fact]
    public Task Results_come_while_one_types_and_the_name_stands_in_no_address() => WalksAsync(Screen.Desk, async walker =>
    {
        await walker.SignsInAsync("klantcontact");
        await walker.OpensAsync("/woningen/zoeken");
        await walker.Page.GetByLabel("Wie zoek je?").PressSequentiallyAsync("janssen");
        await walker.Page.Locator("#gevonden .rows a").First.WaitForAsync();

        Assert.EndsWith("/woningen/zoeken", walker.Page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task An_emptied_box_shows_nobody_and_who_seeks_nothing_reads_what_to_type() => WalksAsync(Screen.Desk, async walker =>
    {
        await walker.SignsInAsync("klantcontact");
        await walker.OpensAsync("/woningen/zoeken");
        var (box, rows, wrong) = (walker.Page.GetByLabel("Wie zoek je?"), walker.Page.Locator("#gevonden .rows"), walker.Page.Locator(".wrong"));
        await box.PressSequentiallyAsync("janssen");
        await rows.WaitForAsync();
        Assert.Contains("gevonden", await walker.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "gevonden" }).InnerTextAsync(), StringComparison.Ordinal);

        await box.FillAsync("");
        await rows.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.False(await walker.SeesAsync("gevonden"));
        Assert.Equal(0, await wrong.CountAsync());

        await walker.PressesAsync("Zoeken");
        await wrong.WaitForAsync();
        Assert.Equal("Typ een straat met huisnummer, of een naam.", await wrong.InnerTextAsync());
        await walker.IsForEverybodyAsync();

        await box.PressSequentiallyAsync("janssen");
        await rows.WaitForAsync();
        Assert.Equal(0, await wrong.CountAsync());
    });

    [Fact]
    public Task Who_calls_is_found_and_the_call_is_written_down_with_few_keys() => WalksAsync(Screen.Desk, async walker =>
    {
        await walker.SignsInAsync("klantcontact");
        await walker.OpensAsync("/woningen/zoeken");
        await walker.TypesAsync("Wie zoek je?", "de vries");
        await walker.Page.Locator("#gevonden .rows a").First.WaitForAsync();
        await walker.EntersAsync((await walker.Page.Locator("#gevonden .rows a").First.InnerTextAsync()).Trim());

        var keys = 1;

        for (; await walker.Page.Locator("button:focus").GetByText("Opschrijven").CountAsync() == 0; keys++)
        {
            Assert.True(keys < MostKeys, "Too many keys to write a call down.");
            await walker.Page.Keyboard.PressAsync("Tab");
        }

        await walker.EntersHereAsync();
        Assert.Contains("Opgeschreven: per telefoon, vandaag.", await walker.SaidAsync(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WithoutScript)]
    public Task Who_rang_a_bell_writes_down_that_they_spoke_and_takes_it_back(Screen screen) => WalksAsync(screen, async walker =>
    {
        await walker.SignsInAsync("huismeester");
        await walker.OpensAsync("/woningen/langst-niet-gesproken");
        var home = await walker.Page.Locator(".rows > li strong").First.InnerTextAsync();
        await walker.FollowsAsync($"Ik sprak ze op {home}");
        await walker.TicksAsync("Aan de deur");
        await walker.PressesAsync("Opschrijven");
        Assert.Contains($"Je sprak de bewoners van {home} vandaag, aan de deur.", await walker.TextAsync(), StringComparison.Ordinal);

        await walker.FollowsAsync("Terug naar de lijst");
        Assert.False(await IsThereAsync());

        await walker.Page.GoBackAsync();
        await walker.ArrivesAsync();
        await walker.PressesAsync("Klopt niet, haal het weg");
        Assert.Equal("Het contactmoment is weggehaald.", await walker.SaidAsync());
        Assert.True(await IsThereAsync());

        async Task<bool> IsThereAsync() => await walker.Page.GetByText(home, new() { Exact = true }).CountAsync() == 1;
    });

    [Fact]
    public Task A_move_is_read_first_then_written_down_and_taken_back_with_keys_alone() => WalksAsync(Screen.Desk, async walker =>
    {
        var (postcode, number) = await EmptyHomeAsync();
        await walker.SignsInAsync("klantcontact");
        await walker.OpensAsync("/woningen/zoeken");
        await walker.TypesAsync("Wie zoek je?", "hoving");
        await walker.Page.Locator("#gevonden .rows a").First.WaitForAsync();
        await walker.EntersAsync((await walker.Page.Locator("#gevonden .rows a").First.InnerTextAsync()).Trim());
        var home = await walker.Page.Locator("h1").InnerTextAsync();

        await walker.EntersAsync("Er verandert iets");
        await walker.EntersAsync("Ze verhuizen naar een andere woning van ons");
        await walker.TypesAsync("Postcode", postcode);
        await walker.TypesAsync("Huisnummer", number);
        await walker.EntersAsync("Bekijken wat er verandert");
        Assert.True(await walker.SeesAsync("Zo wordt het"));
        await walker.EntersAsync("Verhuizing opschrijven");
        Assert.StartsWith("Verhuisd naar", await walker.SaidAsync(), StringComparison.Ordinal);
        Assert.NotEqual(home, await walker.Page.Locator("h1").InnerTextAsync());

        await walker.EntersAsync("Klopt dit niet?");
        await walker.EntersAsync("Terugdraaien");
        Assert.Equal(home, await walker.Page.Locator("h1").InnerTextAsync());

        await walker.EntersAsync("Over deze woning");
        Assert.True(await walker.SeesAsync("Wat er aan deze woning gebeurde"));
    });

    /// <summary>A home of the demo in which nobody lives.</summary>
    private async Task<(string Postcode, string Number)> EmptyHomeAsync()
    {
        await using var scope = House.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<HouseDb>().Database.SqlQueryRaw<string>(
            """
            SELECT d.postcode || ';' || d.house_number AS "Value" FROM homes_dwelling d
            WHERE NOT EXISTS (SELECT 1 FROM homes_tenancy t WHERE t.dwelling = d.id AND (t.until IS NULL OR t.until >= '2027-03-01'))
            ORDER BY d.id LIMIT 1
            """).ToListAsync();
        return (found[0].Split(';')[0], found[0].Split(';')[1]);
    }
}
