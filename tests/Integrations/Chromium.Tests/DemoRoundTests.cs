using System.Globalization;
using System.Text.RegularExpressions;
using Huiskamer.Foundation.Time;

namespace Huiskamer.Chromium.Tests;

/// <summary>A whole round on the command line, with every document it brings. Two runs, each a program of its own.</summary>
public sealed partial class DemoRoundTests(TwoRehearsals runs) : IClassFixture<TwoRehearsals>
{
    private static readonly string[] Documents =
        ["cards.pdf", "day-sheets.pdf", "feedback.pdf", "letters.pdf", "pairs.csv", "plan.csv", "report.html"];

    [Fact]
    public void Every_document_is_there_and_whole()
    {
        Assert.True(runs.One.Code == 0, runs.One.Complained);
        Assert.Equal(Documents, Directory.GetFiles(runs.One.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Documents.Where(name => name.EndsWith(".pdf", StringComparison.Ordinal)), name =>
            Assert.StartsWith("%PDF-", File.ReadAllText(Path.Combine(runs.One.Out, name))));
        Assert.True(Calendars().Count > 10, "Every colleague who goes out has a calendar.");
        Assert.Empty(Directory.GetFileSystemEntries(runs.One.Temporary));
    }

    [Fact]
    public void Two_runs_do_not_differ_in_a_single_byte()
    {
        Assert.Equal(runs.One.Said.Replace(runs.One.Out, "OUT"), runs.Other.Said.Replace(runs.Other.Out, "OUT"));
        Assert.Equal(Names(runs.One.Out), Names(runs.Other.Out));
        Assert.All(Names(runs.One.Out), name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(runs.One.Out, name)), File.ReadAllBytes(Path.Combine(runs.Other.Out, name))));
    }

    [Fact]
    public void It_ends_with_a_table_that_adds_up()
    {
        var table = Table();

        Assert.Equal(
            ["uitgenodigd", "ja", "tweetallen", "bezoeken", "niemand thuis", "gesprekken", "uitspraken", "inzichten", "besluiten", "verteld", "nog te vertellen"],
            table.Select(row => row.Words));
        var figures = table.ToDictionary(row => row.Words, row => row.Number);
        Assert.True(figures["ja"] < figures["uitgenodigd"]);
        Assert.Equal(figures["bezoeken"], figures["gesprekken"] + figures["niemand thuis"]);
        Assert.Equal(figures["gesprekken"], figures["verteld"] + figures["nog te vertellen"]);
        Assert.Equal(figures["bezoeken"], Rows("plan.csv").Count);
        Assert.Equal(figures["tweetallen"], Rows("pairs.csv").Count);
    }

    [Fact]
    public async Task There_is_a_letter_for_everybody()
    {
        var figures = Table().ToDictionary(row => row.Words, row => row.Number);

        Assert.Contains($"Pages:           {figures["uitgenodigd"]}\n", await InfoAsync("letters.pdf"));
        Assert.Contains($"Pages:           {figures["verteld"]}\n", await InfoAsync("feedback.pdf"));
        Assert.Contains($"Pages:           {figures["tweetallen"]}\n", await InfoAsync("day-sheets.pdf"));
    }

    /// <summary>Each visit of the plan stands in the calendars of the two who go, at its hour and its street, and nowhere else.</summary>
    [Fact]
    public void The_calendars_say_what_the_plan_says()
    {
        var planned = Rows("plan.csv").SelectMany(row => new[] { row[4], row[5] }.Select(name => (
            File: name.ToLowerInvariant().Split(' ')[0],
            At: DateOnly.ParseExact(row[0], "d-M-yyyy", CultureInfo.InvariantCulture).At(TimeOnly.Parse(row[1], CultureInfo.InvariantCulture)),
            Street: row[3])));
        var noted = Calendars().SelectMany(file => Event().Matches(File.ReadAllText(file)).Select(found => (
            File: Path.GetFileName(file).Split('-', '.')[0],
            At: DateTimeOffset.ParseExact(found.Groups[1].Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Street: found.Groups[2].Value)));

        Assert.Equal(
            planned.Select(one => $"{Plain(one.File)} {one.At.UtcDateTime:u} {one.Street}").Order(StringComparer.Ordinal),
            noted.Select(one => $"{one.File} {one.At.UtcDateTime:u} {one.Street}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_report_says_what_was_asked_heard_and_decided_and_names_nobody()
    {
        var report = System.Net.WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(runs.One.Out, "report.html")));

        Assert.Contains("Wat zou u als eerste doen, als u een dag de baas was?", report);
        Assert.Contains("Eén monteur die terugkomt is meer waard dan drie die kunnen.", report);
        Assert.Matches(@"Gehoord bij \d+ huishoudens\.", report);
        Assert.Contains("U zei – wij doen", report);
        Assert.Contains("Wij zeggen nee", report);
        Assert.All(Table(), row => Assert.Matches($@"<th scope=""row"">{row.Words}</th><td class=""number"">{row.Number}</td>", report));
        Assert.All(Rows("pairs.csv"), row => Assert.DoesNotContain(row[1], report));
    }

    private string[] Names(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private List<string> Calendars() => [.. Directory.GetFiles(Path.Combine(runs.One.Out, "calendar"), "*.ics")];

    private List<string[]> Rows(string name) => [.. File.ReadAllLines(Path.Combine(runs.One.Out, name)).Skip(1).Select(row => row.Split(';'))];

    private List<(string Words, int Number)> Table() =>
    [
        .. runs.One.Said.TrimEnd().Split('\n').TakeLast(11)
            .Select(row => Row().Match(row))
            .Select(row => (row.Groups[1].Value, int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture))),
    ];

    private async Task<string> InfoAsync(string name) => await Papers.InfoAsync(await File.ReadAllBytesAsync(Path.Combine(runs.One.Out, name)));

    private static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAscii));

    [GeneratedRegex(@"^([a-z ]+?) +(\d+)\s*$")]
    private static partial Regex Row();

    [GeneratedRegex(@"DTSTART:(\S+)\r\n(?s:.*?)LOCATION:(.*?)\r\n(?s:.*?)END:VEVENT")]
    private static partial Regex Event();
}

/// <summary>The same round twice, at the same time.</summary>
public sealed class TwoRehearsals : IAsyncLifetime
{
    internal Rehearsal One { get; } = new();

    internal Rehearsal Other { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Assert.True(WhereChromiumIs.Found() is not null, "Chromium is not on this machine: install it, or say where it is in HUISKAMER_CHROMIUM.");
        await Task.WhenAll(One.RunAsync(), Other.RunAsync());
    }

    public ValueTask DisposeAsync()
    {
        One.Dispose();
        Other.Dispose();
        return ValueTask.CompletedTask;
    }
}
