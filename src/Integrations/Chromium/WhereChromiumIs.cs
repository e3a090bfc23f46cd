namespace Huiskamer.Chromium;

/// <summary>Looks for a Chromium on this machine: where <c>HUISKAMER_CHROMIUM</c> says, else in the usual places.</summary>
internal static class WhereChromiumIs
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "msedge"];

    private static readonly string[] MacApplications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The program, or none. The press talks through a shell's pipes, so Windows prints from the browser.</summary>
    public static string? Found() => OperatingSystem.IsWindows()
        ? null
        : Found(Environment.GetEnvironmentVariable("HUISKAMER_CHROMIUM"), Environment.GetEnvironmentVariable("PATH") ?? "");

    internal static string? Found(string? told, string path) => told is { Length: > 0 }
        ? (File.Exists(told) ? told : null)
        : Names
            .SelectMany(name => path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/snap/bin")
                .Select(folder => Path.Combine(folder, name)))
            .Concat(MacApplications)
            .FirstOrDefault(File.Exists);
}
