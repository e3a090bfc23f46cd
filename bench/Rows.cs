namespace Huiskamer.Bench;

/// <summary>Every benchmark, by the name that a filter looks in.</summary>
internal static class Rows
{
    public static IReadOnlyList<(string Name, Func<IAsyncEnumerable<Row>> Measure)> All { get; } =
    [
        ("start-up", StartUp.MeasureAsync),
        ("longest not spoken, 5.000", () => LongestNotSpoken.MeasureAsync(5_000)),
        ("longest not spoken, 100.000, and import", () => LongestNotSpoken.MeasureAsync(100_000)),
        ("import with people, 50.000", () => Imports.MeasureAsync(50_000)),
        ("import with people, 100.000", () => Imports.MeasureAsync(100_000)),
        ("letters as PDF", Letters.MeasureAsync),
    ];
}
