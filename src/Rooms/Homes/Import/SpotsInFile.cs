using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Where a home is on the map when its line does not say so: where it was, else in the middle of the homes we know with the
/// same postcode, else of those in the same neighbourhood.
/// </summary>
internal sealed class SpotsInFile(HouseDb db)
{
    private readonly Dictionary<string, Middle> _postcodes = [];
    private readonly Dictionary<NeighbourhoodId, Middle> _neighbourhoods = [];
    private bool _isLoaded;

    /// <summary>Learns where homes are, the first time that a line does not say so.</summary>
    internal async Task LoadForAsync(IEnumerable<SheetRow> rows, CancellationToken cancel)
    {
        if (_isLoaded || !rows.Any(IsSilent))
        {
            return;
        }

        _isLoaded = true;
        var known = await db.Dwellings
            .GroupBy(home => new { home.Postcode, home.Neighbourhood })
            .Select(homes => new { homes.Key.Postcode, homes.Key.Neighbourhood, Latitude = homes.Average(h => h.Latitude), Longitude = homes.Average(h => h.Longitude), Count = homes.Count() })
            .ToListAsync(cancel);

        foreach (var some in known)
        {
            Takes(some.Postcode, some.Neighbourhood, new Middle(some.Latitude * some.Count, some.Longitude * some.Count, some.Count));
        }
    }

    /// <summary>The place of a home. What nobody can tell is wrong, with what to do.</summary>
    internal (double Latitude, double Longitude)? Of(SheetRow row, string postcode, NeighbourhoodId neighbourhood, Dwelling? before)
    {
        if (!IsSilent(row))
        {
            var (latitude, longitude) = (row.Degrees("Breedtegraad") ?? 0, row.Degrees("Lengtegraad") ?? 0);
            Takes(Dwelling.Spaced(postcode), neighbourhood, new Middle(latitude, longitude, 1));
            return (latitude, longitude);
        }

        if (before is not null)
        {
            return (before.Latitude, before.Longitude);
        }

        if (_postcodes.TryGetValue(Dwelling.Spaced(postcode), out var middle) || _neighbourhoods.TryGetValue(neighbourhood, out middle))
        {
            return middle.Spot;
        }

        row.Wrong("Breedtegraad", "We kennen hier nog geen woning waarvan we de plaats op de kaart kunnen afleiden. Zet de breedtegraad en lengtegraad erbij.");
        return null;
    }

    private static bool IsSilent(SheetRow row) => row["Breedtegraad"].Length == 0 && row["Lengtegraad"].Length == 0;

    private void Takes(string postcode, NeighbourhoodId neighbourhood, Middle some)
    {
        _postcodes[postcode] = _postcodes.GetValueOrDefault(postcode).With(some);
        _neighbourhoods[neighbourhood] = _neighbourhoods.GetValueOrDefault(neighbourhood).With(some);
    }

    private readonly record struct Middle(double Latitudes, double Longitudes, int Count)
    {
        internal (double, double) Spot => (Math.Round(Latitudes / Count, 6), Math.Round(Longitudes / Count, 6));

        internal Middle With(Middle other) => new(Latitudes + other.Latitudes, Longitudes + other.Longitudes, Count + other.Count);
    }
}
