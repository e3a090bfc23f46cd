using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Demo;

/// <summary>A few families of which somebody went to live apart not long ago, in one of the homes that stood empty.</summary>
internal sealed class DemoSplits
{
    /// <summary>Of so many empty homes one was let to somebody who went to live apart.</summary>
    private const int OneIn = 12;

    private const int GrownUp = 19;

    private readonly DemoHouse _demo;
    private readonly Dictionary<DemoFamily, (DwellingId Home, DateOnly On)> _apart = [];

    /// <summary>Ids of its own, so that everybody else is who they were.</summary>
    private readonly Ids _ids;

    public DemoSplits(DemoHouse demo, IReadOnlyList<DemoFamily> families, IEnumerable<Dwelling> dwellings)
    {
        (_demo, _ids) = (demo, new SeededIds(demo.Clock, new Random(1966)));
        var last = families.SelectMany(family => family.Tenancies).GroupBy(tenancy => tenancy.Dwelling)
            .ToDictionary(home => home.Key, home => home.Max(tenancy => tenancy.Until ?? DateOnly.MaxValue));
        var empty = dwellings.Select(dwelling => (dwelling.Id, Last: last.GetValueOrDefault(dwelling.Id))).Where(home => home.Last < demo.Today)
            .Where((_, i) => i % OneIn == 0);
        var some = families.Where(family => family.Size > 2 && family.Tenancies is [{ Until: null } only] && only.From < demo.Today.AddYears(-3));

        foreach (var (family, home) in some.Where((_, i) => i % OneIn == 0).Zip(empty))
        {
            _apart.Add(family, (home.Id, home.Last == default ? demo.Today.AddDays(-30) : home.Last.AddDays(1)));
        }
    }

    /// <summary>What comes with it when somebody of this family went to live apart.</summary>
    public IEnumerable<object> Of(DemoFamily family, IReadOnlyList<object> rows, Dictionary<DwellingId, Dwelling> at)
    {
        if (!_apart.TryGetValue(family, out var apart))
        {
            return [];
        }

        var residents = rows.OfType<Resident>().ToList();
        var goes = residents.FindLast(resident => resident.BirthYear <= _demo.Today.Year - GrownUp) ?? residents[1];
        var split = new Split([goes.Id], apart.On, apart.Home, goes.Name, family.Household.Addressee);
        var added = split.Happens(_ids.Next<HouseholdId>(), family.Household, residents, family.Tenancies, [.. rows.OfType<Contact>()], _ids).ToList();
        var household = added.OfType<Household>().Single();
        household.Remembers(added.OfType<Contact>(), SpokenKinds.Proposed);
        household.Settles([.. added.OfType<Tenancy>().Select(tenancy => Stay.Of(tenancy, at[tenancy.Dwelling]))], _demo.Today);
        return added;
    }
}
