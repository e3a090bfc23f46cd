using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Reads dwellings, with the neighbourhoods they lie in. Who lives in a dwelling that comes to lie in another neighbourhood
/// goes along with it.
/// </summary>
internal sealed class DwellingImport(HouseDb db, Ids ids) : IImport
{
    internal static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Verhuureenheidnummer", Holds: "het vaste nummer van de woning in jullie eigen systeem"),
        new("Straat", Holds: "de naam van de straat"),
        new("Huisnummer", Holds: "alleen het getal"),
        new("Toevoeging", IsRequired: false, Holds: "zoals A of 2-hoog"),
        new("Postcode", Holds: "zoals 7811 AB"),
        new("Plaats", Holds: "de woonplaats"),
        new("Buurt", Holds: "de naam van de buurt; een nieuwe buurt maken we erbij"),
        new("Buurtcode", IsRequired: false, Holds: "de code van het CBS; zonder code telt de naam"),
        new("Breedtegraad", Holds: "plaats op de kaart, zoals 52.7859"),
        new("Lengtegraad", Holds: "plaats op de kaart, zoals 6.8931"),
    ];

    private bool _movesHouseholds;

    public ImportKind Kind => ImportKind.Dwellings;

    public async Task<ImportPlan> PlanAsync(ISheet file, Action<int> progress, CancellationToken cancel)
    {
        var plan = new ImportPlan();
        var known = await db.Dwellings.AsNoTracking().ToDictionaryAsync(dwelling => dwelling.OutsideKey, cancel);
        var places = new PlacesInFile(await db.Neighbourhoods.AsNoTracking().ToListAsync(cancel), ids, plan);
        var seen = new HashSet<string>();
        _movesHouseholds = false;

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            var line = Line(row, seen);
            var dwelling = known.GetValueOrDefault(line.Key);

            if (row.IsWrong || places.Of(row, line.Place, line.PlaceCode, dwelling?.Neighbourhood) is not { } place)
            {
                plan.Wrong++;
            }
            else if (dwelling is null)
            {
                plan.New++;
                plan.Add(line.Dwelling(ids.Next<DwellingId>(), place, line.Addition ?? ""));
            }
            else
            {
                Take(line, dwelling, place, places.IsChanged(place), plan);
            }
        }

        if (_movesHouseholds)
        {
            plan.Do(db.SettleNeighbourhoodsAsync);
        }

        return plan;
    }

    private void Take(DwellingLine line, Dwelling dwelling, NeighbourhoodId place, bool otherPlace, ImportPlan plan)
    {
        var addition = line.Addition ?? dwelling.Addition;

        if (!IsSame(dwelling, line.Dwelling(dwelling.Id, place, addition)))
        {
            plan.Changed++;
            plan.Change(dwelling, () => dwelling.IsAt(line.At(addition), place, line.Latitude, line.Longitude));
            _movesHouseholds |= dwelling.Neighbourhood != place;
        }
        else if (otherPlace)
        {
            plan.Changed++;
        }
        else
        {
            plan.Same++;
        }
    }

    private static bool IsSame(Dwelling one, Dwelling other) =>
        (one.Street, one.HouseNumber, one.Addition, one.Postcode, one.City, one.Neighbourhood, one.Latitude, one.Longitude)
            == (other.Street, other.HouseNumber, other.Addition, other.Postcode, other.City, other.Neighbourhood, other.Latitude, other.Longitude);

    private static DwellingLine Line(SheetRow row, HashSet<string> seen)
    {
        var key = row.Required("Verhuureenheidnummer", 40);
        if (key.Length > 0 && !seen.Add(key))
        {
            row.Wrong("Verhuureenheidnummer", "Dit nummer staat twee keer in het bestand. Haal een van de regels weg.");
        }

        return new DwellingLine(
            key,
            row.Required("Straat", 100),
            row.Number("Huisnummer") ?? Missing(row, "Huisnummer"),
            row.Said("Toevoeging", 10),
            row.Required("Postcode", 10),
            row.Required("Plaats", 100),
            row.Required("Buurt", 100),
            row.Optional("Buurtcode", 40),
            row.Degrees("Breedtegraad") ?? Missing(row, "Breedtegraad"),
            row.Degrees("Lengtegraad") ?? Missing(row, "Lengtegraad"));
    }

    private static int Missing(SheetRow row, string column)
    {
        row.Required(column);
        return 0;
    }

    /// <summary>A line; without an addition when the file does not have that column.</summary>
    private sealed record DwellingLine(
        string Key,
        string Street,
        int Number,
        string? Addition,
        string Postcode,
        string City,
        string Place,
        string PlaceCode,
        double Latitude,
        double Longitude)
    {
        internal Address At(string addition) => new(Street, Number, addition, Postcode, City);

        internal Dwelling Dwelling(DwellingId id, NeighbourhoodId place, string addition) =>
            new(id, Key, place, At(addition), Latitude, Longitude);
    }
}
