using System.Globalization;
using Huiskamer.Foundation.Demo;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Intervals;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Demo;

/// <summary>Furnishes five thousand homes in real streets, on numbers that do not exist, with everybody who lives or lived there.</summary>
internal sealed class FurnishHomes(IColleagues staff) : IFurnish
{
    private const int AtOnce = 2_000;

    public int Floor => 2;

    public async Task FurnishAsync(DemoHouse demo, CancellationToken cancel)
    {
        var neighbourhoods = DemoStreets.Neighbourhoods.ToDictionary(
            part => part.Code, part => new Neighbourhood(demo.Ids.Next<NeighbourhoodId>(), part.Code, part.Name));
        var complexes = new DemoComplexes(demo);
        var dwellings = Dwellings(demo, neighbourhoods).Select(complexes.In).ToList();
        await demo.AddManyAsync([.. neighbourhoods.Values, .. complexes.All, .. dwellings], cancel);
        demo.Db.TargetIntervals.AddRange(
            new TargetInterval(Segment.Everybody, 36), new TargetInterval(new Segment.InBuilding(BuildingKind.Senior), 12), new TargetInterval(Segment.New, 6));
        demo.Db.Advisers.AddRange(Advisers(
            (FurnishedColleagues)demo.Shelf[typeof(FurnishedColleagues)],
            await staff.AtWorkAsync(Role.NeighbourhoodAdviser, cancel),
            [.. neighbourhoods.Values]));
        await demo.SaveAsync(cancel);

        var families = new DemoMoves(demo).Families(dwellings, DemoStreets.Neighbourhoods.ToDictionary(
            part => neighbourhoods[part.Code].Id, part => part.BuiltFrom));
        GrowTo(demo, families, demo.Homes * 9 / 5);
        var at = dwellings.ToDictionary(dwelling => dwelling.Id);
        var contacts = new DemoContacts(demo, (FurnishedColleagues)demo.Shelf[typeof(FurnishedColleagues)]);

        var splits = new DemoSplits(demo, families, dwellings);

        foreach (var some in families.Chunk(AtOnce))
        {
            await demo.AddManyAsync([.. some.SelectMany(family => Rows(demo, family, at, contacts, splits))], cancel);
        }

        await new DemoLookalikes(demo).FurnishAsync(cancel);
        demo.Shelf[typeof(FurnishedHomes)] = Shelf(demo, neighbourhoods.Values, families, at);
    }

    /// <summary>One to three neighbourhoods for every adviser, in turn, so that each has one; Sanne begins in Emmermeer.</summary>
    private static IEnumerable<Adviser> Advisers(
        FurnishedColleagues people, IReadOnlyList<ColleagueCard> advisers, IReadOnlyList<Neighbourhood> neighbourhoods) => advisers
        .OrderByDescending(card => card.Id == people.People["wijkadviseur"])
        .ThenBy(card => card.Name, StringComparer.Ordinal)
        .SelectMany((card, turn) => Enumerable.Range(turn, 1 + ((turn + 1) % 3))
            .Select(which => new Adviser(card.Id, neighbourhoods[which % neighbourhoods.Count].Id)));

    private static IEnumerable<Dwelling> Dwellings(DemoHouse demo, Dictionary<string, Neighbourhood> neighbourhoods)
    {
        var streets = DemoStreets.Read();
        var all = streets.Sum(street => street.Addresses);
        var last = new Dictionary<string, int>();
        var (passed, made) = (0, 0);

        foreach (var street in streets)
        {
            passed += street.Addresses;

            for (var upTo = (int)((long)passed * demo.Homes / all); made < upTo; made++)
            {
                var number = last[street.Name] = last.GetValueOrDefault(street.Name, street.Highest) + 1;
                var (latitude, longitude) = demo.Pick(street.Points);
                yield return new Dwelling(
                    demo.Ids.Next<DwellingId>(),
                    "V" + (10_000 + made).ToString(CultureInfo.InvariantCulture),
                    neighbourhoods[street.Neighbourhood].Id,
                    new Address(street.Name, number, "", street.Postcode, "Emmen"),
                    Nearby(demo, latitude),
                    Nearby(demo, longitude));
            }
        }
    }

    /// <summary>A few metres away, so that two homes do not lie on one spot of the map.</summary>
    private static double Nearby(DemoHouse demo, double degree) => Math.Round(degree + ((demo.Chance.NextDouble() - 0.5) * 0.0003), 6);

    private static void GrowTo(DemoHouse demo, IReadOnlyList<DemoFamily> families, int people)
    {
        for (var missing = people - families.Sum(family => family.Size); missing > 0;)
        {
            var family = demo.Pick(families);

            if (family.Size > 1 && family.HasRoom)
            {
                family.Grows();
                missing--;
            }
        }
    }

    private static IEnumerable<object> Rows(
        DemoHouse demo, DemoFamily family, Dictionary<DwellingId, Dwelling> at, DemoContacts contacts, DemoSplits splits)
    {
        var household = family.Household;
        household.Settles([.. family.Tenancies.Select(tenancy => Stay.Of(tenancy, at[tenancy.Dwelling]))], demo.Today);
        var until = household.LivesHere ? demo.Today : family.Tenancies.Max(tenancy => tenancy.Until!.Value);
        List<object> rows = [household, .. family.Tenancies, .. family.Residents(demo), .. contacts.Of(household, household.TenantSince!.Value, until)];

        if (household.LivesHere)
        {
            MayWishForRest(demo, household);
        }

        return [.. rows, .. splits.Of(family, rows, at)];
    }

    private static void MayWishForRest(DemoHouse demo, Household household)
    {
        switch (demo.Chance.Next(1000))
        {
            case < 15:
                household.IsNotToBeApproached();
                break;
            case < 35:
                household.AsksForRest(demo.Today.AddDays(30 + demo.Chance.Next(500)), demo.Today);
                break;
        }
    }

    private static FurnishedHomes Shelf(
        DemoHouse demo, IEnumerable<Neighbourhood> neighbourhoods, IReadOnlyList<DemoFamily> families, Dictionary<DwellingId, Dwelling> at)
    {
        var names = neighbourhoods.ToDictionary(neighbourhood => neighbourhood.Id, neighbourhood => neighbourhood.Name);
        var here = families.Select(family => family.Household).Where(household => household.LivesHere).ToList();
        var counts = here.CountBy(household => household.Neighbourhood!.Value).ToDictionary();

        return new FurnishedHomes(
            [.. names.Select(name => new NeighbourhoodCard(name.Key, name.Value, counts[name.Key])).OrderBy(card => card.Name, StringComparer.Ordinal)],
            [.. here.Select(household => Card(household, at[household.Dwelling!.Value], names[household.Neighbourhood!.Value], demo.Today))]);
    }

    private static HouseholdCard Card(Household household, Dwelling dwelling, string neighbourhood, DateOnly today) => new(
        household.Id,
        household.Addressee,
        dwelling.Line,
        dwelling.Postcode,
        dwelling.City,
        dwelling.Neighbourhood,
        neighbourhood,
        dwelling.Latitude,
        dwelling.Longitude,
        household.Language,
        household.TenantSince,
        household.LastSpokenOn,
        household.RestOn(today),
        household.LivesHere);
}
