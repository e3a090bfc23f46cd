namespace Huiskamer.Bench;

/// <summary>What twice the homes cost: a whole town beside one of half its homes, each piece of work done for both in turn.</summary>
internal static class TwiceTheHomes
{
    private const string Size = "100.000 beside 50.000 homes";

    public static async IAsyncEnumerable<Row> MeasureAsync()
    {
        foreach (var kind in BenchHouse.Kinds)
        {
            using var scratch = new Scratch();
            using var halfScratch = new Scratch();
            await using var whole = await BenchHouse.OpenAsync(kind, scratch);
            await using var half = await BenchHouse.OpenAsync(kind, halfScratch);

            var (read, halfRead) = await Imports.ReadInTurnAsync(
                (whole, scratch, await HomesOnPaper.WriteAsync(scratch, Town.Homes)),
                (half, halfScratch, await HomesOnPaper.WriteAsync(halfScratch, Town.Homes / 2)));
            yield return new Row("import: looking at three files and applying them", Size, whole.Database, read, halfRead, "s");

            await Town.LiveAsync(whole, Town.Homes);
            await Town.LiveAsync(half, Town.Homes / 2);
            var (page, halfPage) = await Traffic.NineteenOfTwentyAsync(
                TownPages.PerSecond, await TownPages.EverybodyAsync(whole), await TownPages.EverybodyAsync(half));
            yield return new Row(
                $"longest not spoken, everybody: page at {TownPages.PerSecond}/s, 19 of 20 within", Size, whole.Database, page, halfPage, "ms");
        }
    }
}
