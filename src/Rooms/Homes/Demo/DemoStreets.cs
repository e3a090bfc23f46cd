using System.Globalization;

namespace Huiskamer.Homes.Demo;

/// <summary>A street with one of its postcodes, as it stands in the data beside this file.</summary>
internal sealed record DemoStreet(
    string Neighbourhood, string Name, string Postcode, int Highest, int Addresses, IReadOnlyList<(double Latitude, double Longitude)> Points);

/// <summary>Real streets for homes that do not exist; source and licence stand beside the data.</summary>
internal static class DemoStreets
{
    public static readonly IReadOnlyList<(string Code, string Name, int BuiltFrom)> Neighbourhoods =
    [
        ("BU01144200", "Emmermeer", 1951), ("BU01144300", "Angelslo", 1960), ("BU01144400", "Emmerhout", 1966), ("BU01144600", "Bargeres", 1972),
    ];

    public static IReadOnlyList<DemoStreet> Read()
    {
        using var stream = typeof(DemoStreets).Assembly.GetManifestResourceStream("streets.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Street(line.Split(';')))];
    }

    private static DemoStreet Street(string[] cells) => new(
        cells[0], cells[1], cells[2], Number(cells[3]), Number(cells[4]), [.. cells[5].Split(' ').Select(Point)]);

    private static (double Latitude, double Longitude) Point(string cell)
    {
        var at = cell.Split(',');
        return (double.Parse(at[0], CultureInfo.InvariantCulture), double.Parse(at[1], CultureInfo.InvariantCulture));
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
