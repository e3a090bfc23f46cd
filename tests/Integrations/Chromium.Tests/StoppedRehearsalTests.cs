namespace Huiskamer.Chromium.Tests;

/// <summary>Who stops half-way finds whole documents or none, and hears how to go on.</summary>
public sealed class StoppedRehearsalTests
{
    [Fact]
    public async Task Ctrl_c_in_the_middle_leaves_what_was_finished_and_nothing_half_written()
    {
        using var run = new Rehearsal();
        await run.RunAsync(stopAt: "De tweetallen gaan op bezoek", chromium: "/nergens/chromium");

        Assert.Equal(130, run.Code);
        Assert.Contains("Dit is klaar en heel, in ", run.Complained);
        Assert.Contains("letters, pairs.csv, plan.csv, day-sheets, cards, calendar.", run.Complained);
        Assert.Contains("Gestopt.", run.Complained);

        // Without Chromium the papers are pages, and the command line says so.
        Assert.Contains("Hier is geen Chromium om PDF te maken.", run.Complained);
        Assert.Equal(
            ["cards.html", "day-sheets.html", "letters.html", "pairs.csv", "plan.csv"],
            Directory.GetFiles(run.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(run.Temporary));
    }

    [Fact]
    public async Task A_machine_that_closes_down_before_anything_was_written_leaves_nothing_behind()
    {
        using var run = new Rehearsal();
        await run.RunAsync(stopAt: "Een vers demohuis wordt ingericht", signal: "TERM");

        Assert.Equal(130, run.Code);
        Assert.Contains("Er is nog geen document klaar", run.Complained);
        Assert.Empty(Directory.GetFileSystemEntries(run.Out));
        Assert.Empty(Directory.GetFileSystemEntries(run.Temporary));
    }
}
