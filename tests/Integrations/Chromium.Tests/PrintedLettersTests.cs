using System.Diagnostics;

namespace Huiskamer.Chromium.Tests;

public sealed class PrintedLettersTests(APress house) : IClassFixture<APress>
{
    [Fact]
    public async Task A_letter_is_tagged_for_who_listens_to_it_and_carries_its_own_fonts()
    {
        var pdf = await PrintAsync(Papers.Letters(1));

        Assert.Matches(@"Tagged:\s+yes", await Papers.InfoAsync(pdf));
        Assert.Matches(@"Page size:\s+594.96 x 841.92 pts \(A4\)", await Papers.InfoAsync(pdf));

        var fonts = (await Papers.FontsAsync(pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"SourceSans.*CID TrueType\s+Identity-H\s+yes yes yes", font));
    }

    [Fact]
    public async Task The_address_stands_in_the_window_of_the_envelope()
    {
        var pdf = await PrintAsync(Papers.Letters(1));
        var first = await Papers.PlaceAsync(pdf, "Fictief-1");
        var last = await Papers.PlaceAsync(pdf, "EMMEN");
        var street = await Papers.PlaceAsync(pdf, "Verzonnenstraat");

        Assert.InRange(first.Top, 48, 83);
        Assert.InRange(last.Bottom, 48, 83);
        Assert.InRange(street.Left, 20, 110);
        Assert.InRange(first.Right, 20, 110);
        Assert.True((await Papers.PlaceAsync(pdf, "Emmen,")).Top > 83, "Nothing else may show through the window.");
        Assert.True((await Papers.PlaceAsync(pdf, "7800")).Bottom < 48, "Nothing else may show through the window.");
    }

    [Fact]
    public async Task A_thousand_letters_are_one_file_of_a_thousand_sheets_within_reason()
    {
        var letters = Papers.Letters(1000);
        var watch = Stopwatch.StartNew();
        var pdf = await PrintAsync(letters);

        Assert.Matches(@"Pages:\s+1000\b", await Papers.InfoAsync(pdf));
        Assert.True(pdf.Length < 20_000_000, $"{pdf.Length} bytes");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_page_never_ends_in_the_middle_of_an_address_a_row_or_a_signature()
    {
        // Addresses of four lines at ever other heights: without the rule about breaks a third of them would be split.
        var list = string.Concat(Enumerable.Range(1, 80).Select(n => $"""
            <p>{string.Concat(Enumerable.Repeat("woorden ", n * 7 % 60))}</p>
            <address class="lines">boven{n}
            naam{n}
            straat{n}
            onder{n}</address>
            """));
        var pages = await Papers.PagesAsync(await PrintAsync(Papers.Of(list)));

        Assert.True(pages.Length > 5, "The list must be long enough to break.");
        Assert.All(Enumerable.Range(1, 80), n => Assert.Contains(
            pages, page => Words(page).Contains($"boven{n}") && Words(page).Contains($"onder{n}")));
    }

    [Fact]
    public async Task Four_cards_lie_on_a_sheet()
    {
        var cards = string.Concat(Enumerable.Range(1, 10).Select(n => $"<section class=\"card\"><h2>kaart{n}</h2><p>Een vraag.</p></section>"));
        var pages = await Papers.PagesAsync(await PrintAsync(Papers.Of($"<div class=\"cards\">{cards}</div>")));

        Assert.Equal([4, 4, 2], pages.Select(page => Words(page).Count(word => word.StartsWith("kaart", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Every_day_sheet_and_every_letter_begins_on_a_new_page_and_none_is_empty()
    {
        var days = string.Concat(Enumerable.Range(1, 3).Select(n => $"<section class=\"day-sheet\"><h1>dag{n}</h1></section>"));
        var pages = await Papers.PagesAsync(await PrintAsync(Papers.Of(days)));

        Assert.Equal(["dag1", "dag2", "dag3"], pages.Select(page => page.Trim()));
    }

    [Fact]
    public async Task A_report_counts_its_pages()
    {
        var report = $"<article class=\"report\"><h1>Verslag</h1>{string.Concat(Enumerable.Repeat("<p>Regel na regel.</p>", 90))}</article>";
        var pages = await Papers.PagesAsync(await PrintAsync(Papers.Of(report)));

        Assert.EndsWith($"2 van {pages.Length}", pages[1].TrimEnd());
    }

    private static string[] Words(string page) => page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private Task<byte[]> PrintAsync(string html) => house.Press.PrintAsync(html, CancellationToken.None);
}
