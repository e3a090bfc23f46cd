using System.Reflection;

namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>A newer edition of the code lists: looked at first, then used, then put back.</summary>
public sealed class CodeListTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData(Screen.Desk, "TIN", "Tiny house")]
    [InlineData(Screen.Phone, "ARK", "Woonark")]
    public async Task A_newer_code_list_says_what_it_changes_is_used_and_is_put_back(Screen screen, string code, string name)
    {
        await using var open = await AnotherHouseAsync();

        await WalksAsync(open, screen, async walker =>
        {
            await walker.SignsInAsync("beheerder");
            await walker.OpensAsync("/woningen/codelijsten");
            Assert.True(await walker.SeesAsync("In gebruik: Referentiedata van 26 juni 2026, meegeleverd"));
            await walker.HandsInAsync("Welk bestand?", "Referentiedata.csv", $"{await ShippedAsync()}EENHEIDDETAILSOORT;{code};{name};;;;EENHEIDSOORT.WOO;Vastgoed\n");
            await walker.PressesAsync("Lijst bekijken");

            Assert.Equal("Dit verandert er", await walker.HeadingAsync());
            Assert.True(await walker.SeesAsync("1 code komt erbij."));
            Assert.True(await walker.SeesAsync($"EENHEIDDETAILSOORT {code} ({name})"));
            await walker.PressesAsync("Deze lijst gebruiken");
            Assert.EndsWith("is nu in gebruik.", await walker.SaidAsync(), StringComparison.Ordinal);

            await walker.FollowsFirstRowAsync();
            Assert.Equal("Deze lijst is in gebruik", await walker.HeadingAsync());
            await walker.FollowsAsync("Terug naar de vorige lijst");
            Assert.True(await walker.SeesAsync("1 code vervalt."));
            await walker.PressesAsync("Deze lijst gebruiken");
            Assert.True(await walker.SeesAsync("In gebruik: Referentiedata van 26 juni 2026, meegeleverd"));
        });
    }

    private static async Task<string> ShippedAsync()
    {
        using var shipped = new StreamReader(Assembly.Load("Huiskamer.Vera").GetManifestResourceStream("referentiedata.csv")!);
        return await shipped.ReadToEndAsync();
    }
}
