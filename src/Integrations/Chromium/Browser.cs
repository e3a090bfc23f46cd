using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Huiskamer.Chromium;

/// <summary>
/// A running Chromium, spoken to over two pipes: no port that others could reach, and what is printed stands in no file.
/// Messages are JSON, each closed by a zero byte.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    // The pipes are file descriptors 3 and 4; its own chatter goes nowhere.
    private const string Shell = """exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null""";
    private const string HomeName = "huiskamer-pers-";

    private readonly Process _process;
    private readonly DirectoryInfo _home;
    private readonly Stream _to;
    private readonly SemaphoreSlim _pen = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly Task _reading;
    private int _number;
    private volatile bool _gone;

    private Browser(Process process, DirectoryInfo home)
    {
        _process = process;
        _home = home;
        _to = process.StandardInput.BaseStream;
        _reading = Task.Run(ReadAsync);
    }

    public bool IsAlive => !_gone && !_process.HasExited;

    /// <summary>The process, for a test that ends it.</summary>
    internal Process Process => _process;

    /// <summary>The folder it may write in, which goes when it goes.</summary>
    internal DirectoryInfo Home => _home;

    public static Browser Start(string program)
    {
        var home = NewHome();
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["HOME"] = home.FullName, ["TMPDIR"] = home.FullName },
        };

        foreach (var word in new[] { "-c", Shell, program }.Concat(Options(home.FullName)))
        {
            start.ArgumentList.Add(word);
        }

        return new Browser(Process.Start(start)!, home);
    }

    /// <summary>Asks something and waits for the answer.</summary>
    public async Task<JsonElement> AskAsync(string method, object with, string? page, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _number);
        var answer = _waiting[number] = new(TaskCreationOptions.RunContinuationsAsynchronously);

        try
        {
            await SendAsync(number, method, with, page, cancel);
            return await answer.Task.WaitAsync(cancel);
        }
        finally
        {
            _waiting.TryRemove(number, out _);
        }
    }

    /// <summary>Says something without waiting for an answer.</summary>
    public async Task TellAsync(string method, object with, CancellationToken cancel)
    {
        try
        {
            await SendAsync(Interlocked.Increment(ref _number), method, with, null, cancel);
        }
        catch (Exception gone) when (gone is BrowserDied or OperationCanceledException)
        {
            // Then there is nobody left to tell.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _gone = true;

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        await SweepAsync();
    }

    private async Task SendAsync(int number, string method, object with, string? page, CancellationToken cancel)
    {
        var message = page is null
            ? JsonSerializer.SerializeToUtf8Bytes(new { id = number, method, @params = with })
            : JsonSerializer.SerializeToUtf8Bytes(new { id = number, method, @params = with, sessionId = page });
        await _pen.WaitAsync(cancel);

        try
        {
            ThrowIfGone();

            // A message that is begun is finished: half a message would spoil every next one.
            await _to.WriteAsync(message, CancellationToken.None);
            await _to.WriteAsync(new byte[1], CancellationToken.None);
            await _to.FlushAsync(CancellationToken.None);
        }
        catch (IOException broken)
        {
            throw new BrowserDied(broken);
        }
        finally
        {
            _pen.Release();
        }
    }

    private async Task ReadAsync()
    {
        var from = _process.StandardOutput.BaseStream;
        var chunk = new byte[256 * 1024];
        using var message = new MemoryStream();
        int read;

        try
        {
            while ((read = await from.ReadAsync(chunk)) > 0)
            {
                Take(chunk.AsSpan(0, read), message);
            }
        }
        catch (IOException)
        {
            // The same as the end: nobody speaks any more.
        }

        _gone = true;

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new BrowserDied());
        }
    }

    private void Take(ReadOnlySpan<byte> read, MemoryStream message)
    {
        for (int end; (end = read.IndexOf((byte)0)) >= 0; read = read[(end + 1)..])
        {
            message.Write(read[..end]);
            Hear(message.GetBuffer().AsMemory(0, (int)message.Length));
            message.SetLength(0);
        }

        message.Write(read);
    }

    private void Hear(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var said = json.RootElement;

        if (said.TryGetProperty("method", out var what))
        {
            if (what.GetString() is "Inspector.targetCrashed" or "Target.targetCrashed")
            {
                // A page that crashed never answers; the whole browser is replaced.
                _gone = true;
                _process.Kill(entireProcessTree: true);
            }
        }
        else if (_waiting.TryGetValue(said.GetProperty("id").GetInt32(), out var waiting))
        {
            if (said.TryGetProperty("error", out var error))
            {
                waiting.TrySetException(new Foundation.Paper.PressFailed(
                    "Chromium refused: " + error.GetProperty("message").GetString()));
            }
            else
            {
                waiting.TrySetResult(said.GetProperty("result").Clone());
            }
        }
    }

    /// <summary>
    /// Chromium keeps a socket some 70 signs below the temporary folder, and the name of a socket may be 107 long: where the
    /// machine's own temporary folder lies deep, the usual one does.
    /// </summary>
    private static DirectoryInfo NewHome() => OperatingSystem.IsWindows() || Path.GetTempPath().Length < 38 || !Directory.Exists("/tmp")
        ? Directory.CreateTempSubdirectory(HomeName)
        : Directory.CreateDirectory(
            Path.Combine("/tmp", HomeName + Path.GetRandomFileName()),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private void ThrowIfGone()
    {
        if (!IsAlive)
        {
            throw new BrowserDied();
        }
    }

    /// <summary>Chromium's last child may still write a moment after its parent went.</summary>
    private async Task SweepAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                _home.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                await Task.Delay(50);
            }
        }
    }

    private static IEnumerable<string> Options(string home)
    {
        string[] options =
        [
            "--headless=new", "--remote-debugging-pipe", "--user-data-dir=" + home, "--host-resolver-rules=MAP * ~NOTFOUND",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--disable-breakpad", "--disable-crash-reporter",
            "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-default-apps", "--no-first-run", "--no-default-browser-check", "--no-pings", "--mute-audio",
            "--lang=nl-NL", "about:blank",
        ];

        // Chromium's own sandbox does not work for root, as in a container.
        return Environment.IsPrivilegedProcess ? options.Prepend("--no-sandbox") : options;
    }
}

/// <summary>Chromium stopped while something was asked of it.</summary>
internal sealed class BrowserDied : Exception
{
    public BrowserDied()
        : base("Chromium stopped.")
    {
    }

    public BrowserDied(Exception cause)
        : base("Chromium stopped.", cause)
    {
    }
}
