using System.Net;
using System.Net.Sockets;
using System.Text;
using Huiskamer.Foundation.Paper;

namespace Huiskamer.Chromium.Tests;

public sealed class ChromiumPressTests(APress house) : IClassFixture<APress>
{
    [Fact]
    public async Task A_browser_that_died_is_started_again_at_the_next_paper()
    {
        await using var press = APress.New();
        await press.PrintAsync(Papers.Letters(1), CancellationToken.None);
        var first = press.Now!.Process.Id;
        press.Now.Process.Kill(entireProcessTree: true);

        Assert.NotEmpty(await press.PrintAsync(Papers.Letters(1), CancellationToken.None));
        Assert.NotEqual(first, press.Now.Process.Id);
    }

    [Fact]
    public async Task A_browser_that_dies_halfway_prints_the_paper_after_all()
    {
        await using var press = APress.New();
        await press.PrintAsync(Papers.Letters(1), CancellationToken.None);
        var printing = press.PrintAsync(Papers.Letters(400), CancellationToken.None);
        press.Now!.Process.Kill(entireProcessTree: true);

        Assert.Matches(@"Pages:\s+400\b", await Papers.InfoAsync(await printing));
    }

    [Fact]
    public async Task A_paper_that_takes_too_long_is_given_up_and_the_next_one_is_printed()
    {
        await using var press = APress.New(new PressSettings { LongestPrint = TimeSpan.FromMilliseconds(1) });
        await Assert.ThrowsAsync<PressFailed>(() => press.PrintAsync(Papers.Letters(500), CancellationToken.None));

        Assert.NotEmpty(await house.Press.PrintAsync(Papers.Letters(1), CancellationToken.None));
    }

    [Fact]
    public async Task A_reader_who_goes_away_stops_the_print()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Press.PrintAsync(Papers.Letters(1), gone.Token));
    }

    [Fact]
    public async Task Several_papers_at_once_are_all_printed_and_keep_their_own_words()
    {
        var papers = await Task.WhenAll(Enumerable.Range(1, 6).Select(n =>
            house.Press.PrintAsync(Papers.Of($"<p>papier{n}</p>"), CancellationToken.None)));

        for (var n = 1; n <= papers.Length; n++)
        {
            Assert.Equal($"papier{n}", Assert.Single(await Papers.PagesAsync(papers[n - 1])).Trim());
        }
    }

    [Fact]
    public async Task A_paper_reaches_no_network_and_runs_no_script()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var pdf = await house.Press.PrintAsync(
            Papers.Of($"""
                <p id="w">schoon</p>
                <link rel="stylesheet" href="http://127.0.0.1:{port}/a.css" />
                <img alt="" src="http://127.0.0.1:{port}/a.png" /><img alt="" src="http://localhost:{port}/b.png" />
                <iframe src="http://127.0.0.1:{port}/frame"></iframe>
                <script>document.getElementById('w').textContent = 'gehackt'</script>
                <img alt="" src="x" onerror="document.getElementById('w').textContent = 'gehackt'" />
                """),
            CancellationToken.None);

        Assert.False(listener.Pending());
        var page = Assert.Single(await Papers.PagesAsync(pdf));
        Assert.Contains("schoon", page);
        Assert.DoesNotContain("gehackt", page);
    }

    [Fact]
    public async Task A_file_of_this_machine_does_not_come_onto_paper()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "geheim");
        var pdf = await house.Press.PrintAsync(
            Papers.Of($"<p>papier</p><iframe src=\"file://{secret}\"></iframe><object data=\"file://{secret}\"></object>"), CancellationToken.None);
        File.Delete(secret);

        Assert.DoesNotContain("geheim", string.Concat(await Papers.PagesAsync(pdf)));
    }

    [Fact]
    public async Task What_is_printed_stands_in_no_file_and_the_folder_goes_with_the_browser()
    {
        await using var press = APress.New();
        const string Name = "Zwartjes-Onvindbaar";
        await press.PrintAsync(Papers.Of($"<p>{Name}</p>"), CancellationToken.None);
        var home = press.Now!.Home;
        var files = home.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LinkTarget is null).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(-1, Held(file).IndexOf(Encoding.UTF8.GetBytes(Name))));

        await press.DisposeAsync();
        Assert.False(Directory.Exists(home.FullName));
    }

    [Fact]
    public async Task A_browser_that_nobody_uses_goes_to_rest()
    {
        await using var press = APress.New(new PressSettings { RestsAfter = TimeSpan.FromMilliseconds(100) });
        await press.PrintAsync(Papers.Letters(1), CancellationToken.None);

        await Task.WhenAny(Rested(press), Task.Delay(TimeSpan.FromSeconds(20)));
        Assert.Null(press.Now);
        Assert.NotEmpty(await press.PrintAsync(Papers.Letters(1), CancellationToken.None));
    }

    [Fact]
    public async Task A_machine_without_Chromium_has_no_press_and_says_what_to_do()
    {
        await using var press = new ChromiumPress(WhereChromiumIs.Found("/nergens/chromium", ""), TimeProvider.System);

        Assert.False(press.IsThere);
        var failure = await Assert.ThrowsAsync<PressFailed>(() => press.PrintAsync("<p>", CancellationToken.None));
        Assert.Contains("HUISKAMER_CHROMIUM", failure.Message, StringComparison.Ordinal);
    }

    private static async Task Rested(ChromiumPress press)
    {
        while (press.Now is not null)
        {
            await Task.Delay(20);
        }
    }

    private static Span<byte> Held(FileInfo file)
    {
        // Chromium keeps some of its files open, and may take one away while we look.
        try
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (IOException)
        {
            return [];
        }
    }
}
