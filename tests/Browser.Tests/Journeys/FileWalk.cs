namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>Handing in a file and reading it in, as whoever brings the administration of the association does.</summary>
internal static class FileWalk
{
    extension(Walker walker)
    {
        /// <summary>Hands a file in, to look at it.</summary>
        public async Task HandsInAsync(string kind, string file)
        {
            await walker.OpensAsync("/woningen/inlezen");
            await walker.TicksAsync(kind);
            await walker.HandsInAsync("Welk bestand?", $"{kind.ToLowerInvariant()}.csv", file);
            await walker.PressesAsync("Bestand bekijken");
        }

        /// <summary>Hands a file in and reads it in.</summary>
        public async Task ReadsInAsync(string kind, string file)
        {
            await walker.HandsInAsync(kind, file);
            await walker.ReadsInAsync();
        }

        /// <summary>Reads in the file that was looked at.</summary>
        public async Task ReadsInAsync()
        {
            await walker.PressesAsync("Inlezen");
            await walker.WaitsForAsync("Ingelezen");
        }
    }
}
