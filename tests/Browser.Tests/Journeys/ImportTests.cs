namespace Huiskamer.Browser.Tests.Journeys;

public sealed class ImportTests(BrowserHouse house) : Journey(house)
{
    private const string Dwellings =
        """
        Verhuureenheidnummer;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
        B-9001;Browserlaan;9001;;7811 ZZ;Emmen;Browserbuurt;52,7790;6,9070
        B-9002;Browserlaan;9002;A;7811 ZZ;Emmen;Browserbuurt;52,7791;6,9071
        """;

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_file_is_looked_at_first_read_in_after_and_changes_nothing_the_second_time(Screen screen) => WalksAsync(screen, async walker =>
    {
        // Each screen brings dwellings of its own.
        var file = Dwellings.Replace("B-9", screen == Screen.Desk ? "D-9" : "T-9", StringComparison.Ordinal);
        await walker.SignsInAsync("beheerder");
        await HandInAsync(walker, file);
        Assert.True(await walker.SeesAsync("2 nieuw"));

        await walker.PressesAsync("Inlezen");
        await walker.Page.GetByText("Ingelezen").First.WaitForAsync();

        await HandInAsync(walker, file);
        Assert.True(await walker.SeesAsync("Er verandert niets."));
    });

    [Fact]
    public Task A_file_with_mistakes_says_where_they_are() => WalksAsync(Screen.Phone, async walker =>
    {
        await walker.SignsInAsync("beheerder");
        await HandInAsync(walker, Dwellings.Replace("7811 ZZ", "", StringComparison.Ordinal));

        Assert.True(await walker.SeesAsync("Wat er niet klopt"));
        Assert.True(await walker.SeesAsync("Postcode"));
    });

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_file_with_headings_of_its_own_is_understood_read_in_and_taken_back(Screen screen) => WalksAsync(screen, async walker =>
    {
        var file = Dwellings
            .Replace("B-9", screen == Screen.Desk ? "E-9" : "U-9", StringComparison.Ordinal)
            .Replace("Verhuureenheidnummer", "VHE nr", StringComparison.Ordinal);
        await walker.SignsInAsync("beheerder");
        await HandInAsync(walker, file);

        // The second time the same headings come, nobody is asked.
        if (await walker.HeadingAsync() == "Welke kolom is wat?")
        {
            await walker.PressesAsync("Bestand bekijken");
        }

        Assert.True(await walker.SeesAsync("2 nieuw"));
        await walker.PressesAsync("Inlezen");
        await walker.Page.GetByText("Ingelezen").First.WaitForAsync();
        await walker.FollowsAsync("Bestand terugdraaien");
        await walker.PressesAsync("Terugdraaien");

        Assert.Equal("Teruggedraaid", await walker.HeadingAsync());
    });

    private static async Task HandInAsync(Walker walker, string file)
    {
        await walker.OpensAsync("/woningen/inlezen");
        await walker.TicksAsync("Woningen");
        await walker.HandsInAsync("Welk bestand?", "woningen.csv", file);
        await walker.PressesAsync("Bestand bekijken");
    }
}
