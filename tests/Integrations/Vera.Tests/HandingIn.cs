using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

/// <summary>Files come in as an administrator brings them: chosen on the page, or fetched from another system.</summary>
internal static class HandingIn
{
    extension(Visitor visitor)
    {
        internal async Task HandsInAsync(string about, string name, byte[] file)
        {
            await visitor.OpensAsync("/woningen/inlezen");
            visitor.Ticks(about);
            visitor.Brings("Welk bestand?", name, file);
            await visitor.PressesAsync("Bestand bekijken");
        }

        /// <summary>What is wrong, as "Regel 2|Datum|Deze dag moet nog komen."</summary>
        internal IReadOnlyList<string> Wrongs => [.. visitor.Page.QuerySelectorAll("[aria-label='Wat er niet klopt'] tbody tr")
            .Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())))];
    }

    extension(TestHouse house)
    {
        /// <summary>Fetches all there is, and opens what it would change.</summary>
        internal async Task FetchesAsync(Visitor visitor, string about, string address)
        {
            await visitor.OpensAsync("/woningen/inlezen/bronnen");
            visitor.Ticks(about);
            visitor.Fills("Op welk adres?", address);
            visitor.Ticks("Geen");
            await visitor.PressesAsync("Bron bewaren");
            var source = visitor.Path;
            await visitor.PressesAsync("Nu ophalen");
            await house.RunsErrandsAsync();
            await visitor.OpensAsync(source);
            await visitor.FollowsAsync("Bekijk wat er verandert");
        }
    }
}
