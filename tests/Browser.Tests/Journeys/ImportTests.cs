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
        await walker.HandsInAsync("Woningen", file);
        Assert.True(await walker.SeesAsync("2 nieuw"));
        await walker.ReadsInAsync();

        await walker.HandsInAsync("Woningen", file);
        Assert.True(await walker.SeesAsync("Er verandert niets."));
    });

    [Fact]
    public Task A_file_with_mistakes_says_where_they_are() => WalksAsync(Screen.Phone, async walker =>
    {
        await walker.SignsInAsync("beheerder");
        await walker.HandsInAsync("Woningen", Dwellings.Replace("7811 ZZ", "", StringComparison.Ordinal));

        Assert.True(await walker.SeesAsync("Wat er niet klopt"));
        Assert.True(await walker.SeesAsync("Postcode"));
    });

    [Theory]
    [InlineData(Screen.Desk, "Sleutelbos", "Straatje", "Deskbuurt")]
    [InlineData(Screen.Phone, "Sleutelring", "Laantje", "Zakbuurt")]
    [InlineData(Screen.WithoutScript, "Sleutelgat", "Steegje", "Papierbuurt")]
    public Task Headings_of_its_own_are_named_once_and_what_a_file_does_is_told_per_neighbourhood(Screen screen, string number, string street, string place) =>
        WalksAsync(screen, async walker =>
        {
            var file = Dwellings.Replace("B-9", $"{number}-", StringComparison.Ordinal).Replace("Browserbuurt", place, StringComparison.Ordinal)
                .Replace("Verhuureenheidnummer", number, StringComparison.Ordinal).Replace("Straat", street, StringComparison.Ordinal);
            await walker.SignsInAsync("beheerder");
            await walker.HandsInAsync("Woningen", file);
            Assert.Equal("Welke kolom is wat?", await walker.HeadingAsync());
            await walker.PicksAsync("Verhuureenheidnummer", number);
            await walker.PicksAsync("Straat", street);
            await walker.PressesAsync("Bestand bekijken");
            Assert.True(await walker.SeesAsync("2 nieuw."));
            Assert.True(await walker.SeesAsync("Browserlaan 9001"));
            Assert.True(await walker.SeesAsync("In welke buurten"));
            await walker.ReadsInAsync();

            // The second time the same headings come, nobody is asked.
            await walker.HandsInAsync("Woningen", file.Replace("9002;A", "9002;B", StringComparison.Ordinal));
            Assert.True(await walker.SeesAsync("1 gewijzigd, 1 zoals ze waren."));
            Assert.True(await walker.SeesAsync(place));
        });

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_file_with_usual_headings_is_understood_read_in_and_taken_back(Screen screen) => WalksAsync(screen, async walker =>
    {
        var file = Dwellings
            .Replace("B-9", screen == Screen.Desk ? "E-9" : "U-9", StringComparison.Ordinal)
            .Replace("Verhuureenheidnummer", "VHE nr", StringComparison.Ordinal);
        await walker.SignsInAsync("beheerder");
        await walker.HandsInAsync("Woningen", file);

        // The second time the same headings come, nobody is asked.
        if (await walker.HeadingAsync() == "Welke kolom is wat?")
        {
            await walker.PressesAsync("Bestand bekijken");
        }

        Assert.True(await walker.SeesAsync("2 nieuw"));
        await walker.ReadsInAsync();
        await walker.FollowsAsync("Bestand terugdraaien");
        Assert.True(await walker.SeesAsync("Dit gaat er terug"));
        await walker.PressesAsync("Terugdraaien");
        Assert.Equal("Teruggedraaid", await walker.HeadingAsync());

        await walker.HandsInAsync("Woningen", file);
        Assert.True(await walker.SeesAsync("2 nieuw"));
        await walker.PressesAsync("Niet inlezen");
    });
}
