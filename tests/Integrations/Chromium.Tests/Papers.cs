using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Huiskamer.Design;

namespace Huiskamer.Chromium.Tests;

/// <summary>Papers to print, and what the tools of poppler read in a PDF.</summary>
internal static partial class Papers
{
    private static readonly string Style = DesignFiles.Style("fonts.css", "paper.css");

    public static string Of(string body) =>
        $"<!DOCTYPE html><html lang=\"nl\"><head><title>Proef</title><style>{Style}</style></head><body><main>{body}</main></body></html>";

    public static string Letters(int count) => Of(string.Concat(Enumerable.Range(1, count).Select(Letter)));

    public static string Letter(int number) => $"""
        <article class="letter">
          <header class="letter-head"><div><strong>Stichting Voorbeeldwonen</strong>Dorpsplein 900<br />7800 ZZ Emmen</div></header>
          <address class="window">Familie Fictief-{number}
        Verzonnenstraat {9000 + number}
        7811 ZZ  EMMEN</address>
          <p class="letter-day">Emmen, 2 maart 2027</p>
          <h1>Mogen wij bij u langskomen?</h1>
          <p>Wij horen graag <strong>van u zelf</strong> wat wonen hier <em>goed</em> maakt: één café, coördinatie, Łódź.</p>
          <div class="signature"><p>Met vriendelijke groet,</p><p>Teun Voorbeeld</p></div>
        </article>
        """;

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-");

    public static Task<string> FontsAsync(byte[] pdf) => RunAsync("pdffonts", pdf, "-");

    /// <summary>The words of each page.</summary>
    public static async Task<string[]> PagesAsync(byte[] pdf) =>
        (await RunAsync("pdftotext", pdf, "-layout", "-", "-")).Split('\f')[..^1];

    /// <summary>Where a word stands on the first page, in millimetres from the left and the top.</summary>
    public static async Task<(double Left, double Top, double Right, double Bottom)> PlaceAsync(byte[] pdf, string word)
    {
        var page = XDocument.Parse(DocType().Replace(await RunAsync("pdftotext", pdf, "-bbox", "-l", "1", "-", "-"), ""));
        var found = page.Descendants().First(e => e.Name.LocalName == "word" && e.Value == word);
        double Millimetres(string side) => double.Parse(found.Attribute(side)!.Value, CultureInfo.InvariantCulture) * 25.4 / 72;
        return (Millimetres("xMin"), Millimetres("yMin"), Millimetres("xMax"), Millimetres("yMax"));
    }

    private static async Task<string> RunAsync(string tool, byte[] pdf, params string[] words)
    {
        Process process;

        try
        {
            process = Process.Start(new ProcessStartInfo(tool, words) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new Xunit.Sdk.XunitException($"{tool} is not on this machine: install poppler-utils.");
        }

        using (process)
        {
            var reading = process.StandardOutput.ReadToEndAsync();
            await process.StandardInput.BaseStream.WriteAsync(pdf);
            process.StandardInput.Close();
            return await reading;
        }
    }

    [GeneratedRegex("<!DOCTYPE[^>]*>")]
    private static partial Regex DocType();
}
