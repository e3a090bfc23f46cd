using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>Reads dwellings. A neighbourhood that is new is made along with them.</summary>
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

    public ImportKind Kind => ImportKind.Dwellings;

    public async Task<ImportPlan> PlanAsync(SheetReader file, Action<int> progress, CancellationToken cancel)
    {
        var plan = new ImportPlan();
        var known = await db.Dwellings.AsNoTracking().ToDictionaryAsync(dwelling => dwelling.OutsideKey, cancel);
        var places = await db.Neighbourhoods.AsNoTracking().ToDictionaryAsync(place => place.Code, cancel);
        var seen = new HashSet<string>();

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            var line = Line(row, seen);

            if (row.IsWrong)
            {
                plan.Wrong++;
            }
            else
            {
                Take(line, plan, known, Place(line, plan, places));
            }
        }

        return plan;
    }

    private void Take(DwellingLine line, ImportPlan plan, Dictionary<string, Dwelling> known, NeighbourhoodId place)
    {
        if (!known.TryGetValue(line.Key, out var dwelling))
        {
            plan.New++;
            plan.Add(new Dwelling(ids.Next<DwellingId>(), line.Key, place, line.At, line.Latitude, line.Longitude));
        }
        else if (IsSame(dwelling, line, place))
        {
            plan.Same++;
        }
        else
        {
            plan.Changed++;
            plan.Change(dwelling, () => dwelling.IsAt(line.At, place, line.Latitude, line.Longitude));
        }
    }

    private NeighbourhoodId Place(DwellingLine line, ImportPlan plan, Dictionary<string, Neighbourhood> places)
    {
        if (!places.TryGetValue(line.PlaceCode, out var place))
        {
            places[line.PlaceCode] = place = new Neighbourhood(ids.Next<NeighbourhoodId>(), line.PlaceCode, line.Place);
            plan.Add(place);
        }

        return place.Id;
    }

    private static bool IsSame(Dwelling dwelling, DwellingLine line, NeighbourhoodId place)
    {
        var other = new Dwelling(dwelling.Id, line.Key, place, line.At, line.Latitude, line.Longitude);

        return (dwelling.Line, dwelling.Postcode, dwelling.City, dwelling.Neighbourhood, dwelling.Latitude, dwelling.Longitude)
            == (other.Line, other.Postcode, other.City, other.Neighbourhood, other.Latitude, other.Longitude);
    }

    private static DwellingLine Line(SheetRow row, HashSet<string> seen)
    {
        var key = row.Required("Verhuureenheidnummer", 40);
        var at = new Address(
            row.Required("Straat", 100),
            row.Number("Huisnummer") ?? Missing(row, "Huisnummer"),
            row.Optional("Toevoeging", 10),
            row.Required("Postcode", 10),
            row.Required("Plaats", 100));
        var place = row.Required("Buurt", 100);
        var code = row.Optional("Buurtcode", 40);

        if (key.Length > 0 && !seen.Add(key))
        {
            row.Wrong("Verhuureenheidnummer", "Dit nummer staat twee keer in het bestand. Haal een van de regels weg.");
        }

        return new DwellingLine(
            key, at, place, code.Length > 0 ? code : place,
            row.Degrees("Breedtegraad") ?? Missing(row, "Breedtegraad"),
            row.Degrees("Lengtegraad") ?? Missing(row, "Lengtegraad"));
    }

    private static int Missing(SheetRow row, string column)
    {
        row.Required(column);
        return 0;
    }

    private sealed record DwellingLine(string Key, Address At, string Place, string PlaceCode, double Latitude, double Longitude);
}
