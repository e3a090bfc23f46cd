namespace Huiskamer.Planning.Plain;

/// <summary>
/// Seconds between two points as a bird flies, times a detour. Point 0 is the office, point n + 1 is visit n. Kept in a
/// table while that is small enough.
/// </summary>
internal sealed class TravelTimes
{
    private const double EarthKm = 6371.0088;
    private const int MostInTable = 8000;

    private readonly double[] _latitudes;
    private readonly double[] _longitudes;
    private readonly double[] _cosines;
    private readonly double _secondsPerKm;
    private readonly int[][]? _table;

    internal TravelTimes(PlanRequest request)
    {
        Place[] places = [request.Office, .. request.Visits.Select(visit => visit.At)];
        _latitudes = [.. places.Select(place => double.DegreesToRadians(place.Latitude))];
        _longitudes = [.. places.Select(place => double.DegreesToRadians(place.Longitude))];
        _cosines = [.. _latitudes.Select(Math.Cos)];
        _secondsPerKm = request.DetourFactor / request.SpeedKmh * 3600;

        if (places.Length <= MostInTable)
        {
            _table = [.. Enumerable.Range(0, places.Length).Select(from => Row(from))];
        }
    }

    internal int Between(int from, int to) =>
        _table is null ? Measured(from, to) : from > to ? _table[from][to] : _table[to][from];

    private int[] Row(int from)
    {
        var row = new int[from + 1];

        for (var to = 0; to < from; to++)
        {
            row[to] = Measured(from, to);
        }

        return row;
    }

    private int Measured(int from, int to)
    {
        var north = Math.Sin((_latitudes[from] - _latitudes[to]) / 2);
        var east = Math.Sin((_longitudes[from] - _longitudes[to]) / 2);
        var h = (north * north) + (_cosines[from] * _cosines[to] * east * east);
        return (int)Math.Round(2 * EarthKm * Math.Asin(Math.Sqrt(h)) * _secondsPerKm);
    }
}
