using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Demo;

/// <summary>
/// As everywhere some stand in the books twice: one misspelt, one who got a new number with a new contract, and a father and
/// a son of whom it only seems so. All of them want to be left in peace, so that who is drawn does not change.
/// </summary>
internal sealed class DemoLookalikes(DemoHouse demo)
{
    /// <summary>Ids of its own, so that everybody else is who they were.</summary>
    private readonly Ids _ids = new SeededIds(demo.Clock, new Random(1958));

    private readonly List<HouseholdId> _used = [];
    private int _number = 900_000;

    internal async Task FurnishAsync(CancellationToken cancel)
    {
        List<object> rows =
        [
            .. Twice(await AloneAsync("ij", cancel), Spelt, year => year, since => since.AddDays(14), null),
            .. Twice(await AloneAsync("k", cancel), (who, name) => (who, name), year => year, since => since.AddYears(-3), since => since.AddDays(-1)),
            .. Twice(await AloneAsync("van", cancel), (who, name) => (who, Initial(name)), _ => null, since => since.AddYears(1), null),
        ];
        await demo.AddManyAsync(rows, cancel);
        await new LookalikeFinder(demo.Db, _ids).FindAsync((_, _) => { }, cancel);
    }

    /// <summary>Somebody who lives alone in a home where nobody lived before, and has this in their name.</summary>
    private async Task<Alone> AloneAsync(string part, CancellationToken cancel)
    {
        var (residents, tenancies, today) = (demo.Db.Residents, demo.Db.Tenancies, demo.Today.AddYears(-2));
        var alone = await (
            from resident in residents
            join household in demo.Db.Households on resident.Household equals household.Id
            join tenancy in tenancies on household.Id equals tenancy.Household
            join dwelling in demo.Db.Dwellings on tenancy.Dwelling equals dwelling.Id
            where household.LivesHere && tenancy.Until == null && tenancy.From < today && resident.NameToFind.Contains(part)
                && residents.Count(other => other.Household == household.Id) == 1
                && tenancies.Count(other => other.Dwelling == dwelling.Id) == 1
                && !household.DoNotApproach && !_used.Contains(household.Id)
            orderby household.OutsideKey
            select new Alone(household, resident, dwelling, tenancy.From)).FirstAsync(cancel);
        _used.Add(alone.Household.Id);
        return alone;
    }

    private IEnumerable<object> Twice(
        Alone alone, Func<string, string, (string Addressee, string Name)> called, Func<int?, int?> born, Func<DateOnly, DateOnly> from, Func<DateOnly, DateOnly>? until)
    {
        var (addressee, name) = called(alone.Household.Addressee, alone.Resident.Name);
        var household = new Household(
            _ids.Next<HouseholdId>(), "H" + (++_number).ToString(System.Globalization.CultureInfo.InvariantCulture), addressee, alone.Household.Language);
        var tenancy = new Tenancy(_ids.Next<TenancyId>(), household.Id, alone.Dwelling.Id, from(alone.Since), until?.Invoke(alone.Since));
        household.Settles([Stay.Of(tenancy, alone.Dwelling)], demo.Today);
        household.IsNotToBeApproached();
        return [household, tenancy, new Resident(_ids.Next<ResidentId>(), household.Id, name, null, null, born(alone.Resident.BirthYear))];
    }

    private static (string, string) Spelt(string addressee, string name) =>
        (addressee.Replace("ij", "y", StringComparison.Ordinal), name.Replace("ij", "y", StringComparison.Ordinal));

    private static string Initial(string name) => $"{name[0]}. {name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]}";

    private sealed record Alone(Household Household, Resident Resident, Dwelling Dwelling, DateOnly Since);
}
