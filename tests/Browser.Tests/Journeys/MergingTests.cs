namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>Two who turn out to be one: found at night, held beside each other, made one, and taken back.</summary>
public sealed class MergingTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData(Screen.Desk, "Dirk Wubbels", "Dirk Wubels", 9101)]
    [InlineData(Screen.Phone, "Trijntje Katerberg", "Tryntje Katerberg", 9102)]
    public async Task Two_lookalikes_are_held_beside_each_other_become_one_and_are_taken_back(Screen screen, string name, string misspelt, int number)
    {
        await WalksAsync(screen, async keeper =>
        {
            await keeper.SignsInAsync("beheerder");
            await LivesTwiceAsync(keeper, name, misspelt, number);
        });
        await WalksAsync(screen, async walker =>
        {
            await walker.SignsInAsync("klantcontact");
            await walker.OpensAsync("/woningen/dubbel");
            await walker.PressesAsync("Opnieuw kijken");
            await walker.WaitsForAsync(misspelt);
            string[] pair = await walker.SeesAsync($"{name} en {misspelt}") ? [name, misspelt] : [misspelt, name];
            await walker.FollowsAsync($"{pair[0]} en {pair[1]}");
            Assert.Equal("Is dit één huishouden?", await walker.HeadingAsync());
            Assert.True(await walker.SeesAsync($"{pair[0]} en {pair[1]} zijn dezelfde persoon en worden één bewoner."));

            await walker.PressesAsync("Samenvoegen");
            Assert.StartsWith("Het is nu één huishouden.", await walker.SaidAsync(), StringComparison.Ordinal);
            Assert.False(await walker.SeesAsync(misspelt));

            await walker.OpensAsync("/woningen/ingrepen");
            await walker.FollowsFirstAsync("Terugdraaien");
            Assert.True(await walker.SeesAsync("Het worden weer twee huishoudens."));
            await walker.PressesAsync("Terugdraaien");
            Assert.StartsWith("Teruggedraaid.", await walker.SaidAsync(), StringComparison.Ordinal);

            await walker.OpensAsync("/woningen/zoeken");
            await walker.FillsAsync("Wie zoek je?", misspelt);
            await walker.PressesAsync("Zoeken");
            await walker.Page.Locator("#gevonden .rows a").First.WaitForAsync();
            Assert.True(await walker.SeesAsync(misspelt));
        });
    }

    /// <summary>Somebody who stands in the books twice, at one address.</summary>
    private static async Task LivesTwiceAsync(Walker keeper, string name, string misspelt, int number)
    {
        await keeper.ReadsInAsync(
            "Woningen",
            $"""
            Verhuureenheidnummer;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
            M-{number};Dubbelsteeg;{number};;7811 ZY;Emmen;Dubbelbuurt;52,7790;6,9070
            """);
        await keeper.ReadsInAsync(
            "Huishoudens",
            $"""
            Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Geboortejaar
            MA-{number};{name};nl;{name};1951
            MB-{number};{misspelt};nl;{misspelt};1951
            """);
        await keeper.ReadsInAsync(
            "Huurcontracten",
            $"""
            Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum
            MA-{number};M-{number};1-4-2003;
            MB-{number};M-{number};15-4-2003;
            """);
    }
}
