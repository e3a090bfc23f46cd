using System.Diagnostics;
using System.Text;

namespace Huiskamer.Chromium.Tests;

/// <summary>One run of <c>demo-round</c> as a program of its own, which can be stopped as a terminal or a machine stops it.</summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huiskamer-ronde-");
    private readonly StringBuilder _said = new();

    public string Out => Path.Combine(_folder.FullName, "uit");

    /// <summary>Where the program keeps what it needs only while it runs.</summary>
    public string Temporary => Path.Combine(_folder.FullName, "tijdelijk-en-diep-zoals-een-machine-die-bouwt-het-soms-heeft");

    public int Code { get; private set; }

    public string Said { get; private set; } = "";

    public string Complained { get; private set; } = "";

    /// <param name="stopAt">Words on which it is stopped; none lets it finish.</param>
    /// <param name="signal">How it is stopped, such as <c>INT</c>.</param>
    /// <param name="chromium">Another Chromium than the machine's.</param>
    public async Task RunAsync(string? stopAt = null, string signal = "INT", string? chromium = null)
    {
        Directory.CreateDirectory(Temporary);
        var program = Path.Combine(AppContext.BaseDirectory, "Huiskamer.House.dll");

        // Whoever started the tests in the background may have made them deaf to Ctrl-C, and this program with them.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", program, "demo-round", "--out", Out, "--day", "2027-03-02"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = Temporary, ["HUISKAMER_VAR"] = Path.Combine(_folder.FullName, "huis") },
        };

        if (chromium is not null)
        {
            start.Environment["HUISKAMER_CHROMIUM"] = chromium;
        }

        if (stopAt is not null)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            start.Environment[StartupHook.HoldsAt] = stopAt;
        }

        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();

        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            _said.AppendLine(line);

            if (stopAt is not null && line.Contains(stopAt, StringComparison.Ordinal))
            {
                stopAt = null;
                using var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
                await kill.WaitForExitAsync();
            }
        }

        await process.WaitForExitAsync();
        (Code, Said, Complained) = (process.ExitCode, _said.ToString(), await complaints);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
