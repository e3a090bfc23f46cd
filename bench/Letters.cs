using System.Diagnostics;
using Huiskamer.Chromium;
using Huiskamer.Design;
using Huiskamer.Foundation.Paper;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Bench;

/// <summary>Letters through the press, beside Chromium that prints the same page as a file from its command line.</summary>
internal static class Letters
{
    public static async IAsyncEnumerable<Row> MeasureAsync()
    {
        await using var services = new ServiceCollection().AddChromiumPress().BuildServiceProvider();
        var press = services.GetRequiredService<IPress>();

        if (!press.IsThere)
        {
            throw new InvalidOperationException("There is no Chromium on this machine.");
        }

        foreach (var count in new[] { 100, 1000 })
        {
            using var scratch = new Scratch();
            var html = Page(count);
            await File.WriteAllTextAsync(scratch.File("letters.html"), html);

            var (ours, bare) = await Watch.InTurnAsync(5, () => press.PrintAsync(html, CancellationToken.None), () => ChromiumAsync(scratch));
            yield return new Row("letters as PDF", $"{count} letters", "", ours, bare, "ms");
        }
    }

    private static async Task ChromiumAsync(Scratch scratch)
    {
        string[] words =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--user-data-dir=" + scratch.File("profile"), "--no-pdf-header-footer",
            "--print-to-pdf=" + scratch.File("letters.pdf"), "file://" + scratch.File("letters.html"),
        ];
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("HUISKAMER_CHROMIUM") ?? "chromium", words)
        { RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    private static string Page(int count) =>
        $"<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Brieven</title><style>{DesignFiles.Style("fonts.css", "paper.css")}</style></head><body><main>"
        + string.Concat(Enumerable.Range(1, count).Select(n => $"""
            <article class="letter">
              <header class="letter-head"><div><strong>Stichting Voorbeeldwonen</strong>Dorpsplein 900<br>7800 ZZ Emmen</div></header>
              <address class="window">Familie Fictief-{n}<br>Verzonnenstraat {9000 + n}<br>7811 ZZ  EMMEN</address>
              <p class="letter-day">Emmen, 2 maart 2027</p><h1>Mogen wij bij u langskomen?</h1>
              <p>Wij horen graag van u zelf wat wonen hier goed maakt. Twee collega’s komen langs en luisteren.</p>
              <p>U hoeft niets voor te bereiden en u zit nergens aan vast. Het gesprek duurt ongeveer een uur.</p>
              <div class="signature"><p>Met vriendelijke groet,</p><p>Teun Voorbeeld</p></div>
            </article>
            """))
        + "</main></body></html>";
}
