namespace Huiskamer.Bench;

/// <summary>Every benchmark, by the name that a filter looks in.</summary>
internal static class Rows
{
    public static IReadOnlyList<(string Name, Func<IAsyncEnumerable<Row>> Measure)> All { get; } =
    [
        ("start-up", StartUp.MeasureAsync),
        ("town of 100.000 homes", Town.MeasureAsync),
        ("twice the homes", TwiceTheHomes.MeasureAsync),
        ("letters as PDF", Letters.MeasureAsync),
    ];
}
