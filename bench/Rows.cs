namespace Huiskamer.Bench;

/// <summary>Every benchmark, by the name that a filter looks in.</summary>
internal static class Rows
{
    public static IReadOnlyList<(string Name, Func<IAsyncEnumerable<Row>> Measure)> All { get; } =
    [
        ("start-up", StartUp.MeasureAsync),
        ("town of 50.000 homes", () => Town.MeasureAsync(50_000)),
        ("town of 100.000 homes", () => Town.MeasureAsync(100_000)),
        ("letters as PDF", Letters.MeasureAsync),
    ];
}
