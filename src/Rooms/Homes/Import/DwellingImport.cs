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
        new("Complexnummer", IsRequired: false, Holds: "het nummer van het complex; een nieuw complex maken we erbij"),
        new("Complexnaam", IsRequired: false, Holds: "hoe jullie het complex noemen"),
        new("Woningsoort", IsRequired: false, Holds: "eengezinswoning, flat, bovenwoning, benedenwoning, seniorenwoning, kamer of anders"),
        new("Breedtegraad", Holds: "plaats op de kaart, zoals 52.7859; leeg is in het midden van de postcode of de buurt"),
        new("Lengtegraad", Holds: "plaats op de kaart, zoals 6.8931"),
    ];

    private static readonly Dictionary<string, BuildingKind> Buildings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eengezinswoning"] = BuildingKind.House,
        ["flat"] = BuildingKind.Flat,
        ["appartement"] = BuildingKind.Flat,
        ["bovenwoning"] = BuildingKind.Duplex,
        ["benedenwoning"] = BuildingKind.Duplex,
        ["seniorenwoning"] = BuildingKind.Senior,
        ["kamer"] = BuildingKind.Room,
        ["anders"] = BuildingKind.Other,
    };

    private bool _movesHouseholds;

    public ImportKind Kind => ImportKind.Dwellings;

    public async Task PlanAsync(ISheet file, ImportPlan plan, Action<int> progress, CancellationToken cancel)
    {
        var places = new PlacesInFile(await db.Neighbourhoods.AsNoTracking().ToListAsync(cancel), ids, plan);
        var complexes = new ComplexesInFile(await db.Complexes.AsNoTracking().ToListAsync(cancel), ids, plan);
        var spots = new SpotsInFile(db);
        var seen = new HashSet<string>();
        _movesHouseholds = false;

        await foreach (var (rows, known) in plan.LotsAsync(file, rows => ReadAsync(rows, cancel), cancel))
        {
            await spots.LoadForAsync(rows, cancel);
            await plan.BeginWritingAsync(cancel);

            foreach (var row in rows)
            {
                Take(row, seen, known, places, complexes, spots, plan);
            }

            progress(rows[^1].Line);
        }

        if (_movesHouseholds)
        {
            await plan.WriteAsync(cancel);
            plan.Do(db.SettlePlacesAsync);
        }
    }

    private Task<Dictionary<string, Dwelling>> ReadAsync(SheetRow[] rows, CancellationToken cancel)
    {
        var keys = rows.Select(row => row["Verhuureenheidnummer"]).ToList();
        var same = db.Dwellings.AsNoTracking().Where(dwelling => keys.Contains(dwelling.OutsideKey));
        return db.PlannedAnewAsync(() => same.ToDictionaryAsync(dwelling => dwelling.OutsideKey, cancel), cancel);
    }

    private void Take(
        SheetRow row,
        HashSet<string> seen,
        Dictionary<string, Dwelling> known,
        PlacesInFile places,
        ComplexesInFile complexes,
        SpotsInFile spots,
        ImportPlan plan)
    {
        var line = Line(row, seen);
        var dwelling = known.GetValueOrDefault(line.Key);
        var complex = row.IsWrong ? null : complexes.Of(row);

        if (row.IsWrong || places.Of(row, line.Place, line.PlaceCode, dwelling?.Neighbourhood) is not { } place
            || spots.Of(row, line.Postcode, place, dwelling) is not { } spot)
        {
            plan.Wrong++;
        }
        else if (dwelling is null)
        {
            var added = line.As(ids.Next<DwellingId>(), place, spot, complex, before: null);
            plan.New++;
            plan.Add(added);
            plan.Impact.Lands(Fate.New, place, complex);
            plan.Impact.Shows(Fate.New, row.Line, () => new Sample($"{added.Line}, {added.City}"));
        }
        else
        {
            var said = line.As(dwelling.Id, place, spot, row.Has("Complexnummer") ? complex : dwelling.Complex, dwelling);
            Take(row.Line, said, dwelling, places.IsChanged(place) || complexes.IsChanged(complex), plan);
        }
    }

    /// <summary>What the file says of a dwelling we know; another name of where it lies is a change too.</summary>
    private void Take(int line, Dwelling said, Dwelling dwelling, bool otherName, ImportPlan plan)
    {
        if (!said.IsAs(dwelling))
        {
            plan.Replace(dwelling, said);
            _movesHouseholds |= !said.LiesAs(dwelling);
        }
        else if (!otherName)
        {
            plan.Same++;
            plan.Impact.Shows(Fate.Same, line, () => new Sample($"{dwelling.Line}, {dwelling.City}"));
            return;
        }

        plan.Changed++;
        plan.Impact.Lands(Fate.Changed, said.Neighbourhood, said.Complex);
        plan.Impact.Shows(Fate.Changed, line, () => new Sample(
            said.Line == dwelling.Line ? $"{said.Line}: andere gegevens" : $"{dwelling.Line} wordt {said.Line}"));
    }

    private static DwellingLine Line(SheetRow row, HashSet<string> seen)
    {
        var key = row.Required("Verhuureenheidnummer", 40);
        if (key.Length > 0 && !seen.Add(key))
        {
            row.Wrong("Verhuureenheidnummer", "Dit nummer staat twee keer in het bestand. Haal een van de regels weg.");
        }

        if (row["Breedtegraad"].Length + row["Lengtegraad"].Length > 0)
        {
            // One of both is no place.
            _ = (row.Degrees("Breedtegraad") ?? Missing(row, "Breedtegraad"), row.Degrees("Lengtegraad") ?? Missing(row, "Lengtegraad"));
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
            BuildingOf(row),
            row.Has("Woningsoort"));
    }

    private static BuildingKind? BuildingOf(SheetRow row)
    {
        var said = row.Optional("Woningsoort", 40);

        if (said.Length > 0 && !Buildings.ContainsKey(said))
        {
            row.Wrong("Woningsoort", $"Kies een van deze woorden: {string.Join(", ", Buildings.Keys)}.");
        }

        return Buildings.TryGetValue(said, out var kind) ? kind : null;
    }

    private static int Missing(SheetRow row, string column)
    {
        row.Required(column);
        return 0;
    }

    /// <summary>A line; without an addition, and with no kind, when the file does not have those columns.</summary>
    private sealed record DwellingLine(
        string Key,
        string Street,
        int Number,
        string? Addition,
        string Postcode,
        string City,
        string Place,
        string PlaceCode,
        BuildingKind? Building,
        bool SaysBuilding)
    {
        /// <summary>The dwelling as the line describes it; what the file does not say stays as it was.</summary>
        internal Dwelling As(
            DwellingId id, NeighbourhoodId place, (double Latitude, double Longitude) spot, ComplexId? complex, Dwelling? before)
        {
            var address = new Address(Street, Number, Addition ?? before?.Addition ?? "", Postcode, City);
            var dwelling = new Dwelling(id, Key, place, address, spot.Latitude, spot.Longitude);
            dwelling.Is(complex, SaysBuilding ? Building : before?.Building);
            return dwelling;
        }
    }
}
