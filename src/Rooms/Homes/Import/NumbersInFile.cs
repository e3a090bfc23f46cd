using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Whom the numbers in a file are. Other systems go on naming a household that went into another here: its number finds that
/// other, and nothing makes it again.
/// </summary>
internal sealed class NumbersInFile(HouseDb db, ImportPlan plan)
{
    private readonly HashSet<string> _joined = [];
    private HashSet<HouseholdId>? _more;

    /// <summary>Whether this is the number of a household that went into another.</summary>
    internal bool WentIntoAnother(string key) => _joined.Contains(key);

    /// <summary>Whether more than one number finds this household.</summary>
    internal bool HasMore(HouseholdId household) => _more!.Contains(household);

    /// <summary>Counts a line that is about a household that went into another, and says whether it is.</summary>
    internal bool CountsJoined(string key)
    {
        var joined = _joined.Contains(key);
        plan.Impact.Joined += joined ? 1 : 0;
        return joined;
    }

    /// <summary>Reads the households of these numbers, and those that they went into. Only reads: it may be done ahead.</summary>
    internal async Task<IReadOnlyList<Household>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var same = db.Households.AsNoTracking().Where(household => keys.Contains(household.OutsideKey));
        var named = await db.PlannedAnewAsync(() => same.ToListAsync(cancel), cancel);
        var ids = named.Select(household => household.Id).ToHashSet();
        var into = named.Select(household => household.JoinedInto).OfType<HouseholdId>().Where(id => !ids.Contains(id)).Distinct().ToList();

        return into.Count == 0
            ? named
            : [.. named, .. await db.Households.AsNoTracking().Where(household => into.Contains(household.Id)).ToListAsync(cancel)];
    }

    /// <summary>The household that has each of these numbers by now; two numbers of one give the same thing.</summary>
    /// <param name="keys">The numbers.</param>
    /// <param name="read">What was read of them.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task<Dictionary<string, Household>> OfAsync(IReadOnlyCollection<string> keys, IReadOnlyList<Household> read, CancellationToken cancel)
    {
        _more ??= await db.Households
            .Where(household => household.JoinedInto != null)
            .Select(household => household.JoinedInto!.Value)
            .Distinct()
            .ToHashSetAsync(cancel);
        var now = read.ToDictionary(household => household.Id);
        var asked = keys.ToHashSet();
        var named = read.Where(household => asked.Contains(household.OutsideKey)).ToList();

        _joined.UnionWith(named.Where(household => household.JoinedInto is not null).Select(household => household.OutsideKey));
        return named.ToDictionary(household => household.OutsideKey, household => now[household.JoinedInto ?? household.Id]);
    }

    /// <summary>Reads them, and gives the household that has each of these numbers by now.</summary>
    internal async Task<Dictionary<string, Household>> LoadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        await plan.WrittenAsync();
        return await OfAsync(keys, await ReadAsync(keys, cancel), cancel);
    }

    /// <summary>The same for all numbers there are, without more than their ids.</summary>
    internal async Task<Dictionary<string, HouseholdId>> LoadAllAsync(CancellationToken cancel)
    {
        var all = await db.Households
            .Select(household => new { household.OutsideKey, household.Id, household.JoinedInto })
            .ToListAsync(cancel);
        var joined = all.Where(household => household.JoinedInto is not null).ToList();
        _joined.UnionWith(joined.Select(household => household.OutsideKey));
        _more = [.. joined.Select(household => household.JoinedInto!.Value)];
        return all.ToDictionary(household => household.OutsideKey, household => household.JoinedInto ?? household.Id);
    }

    /// <summary>Whether one of these is already who a line of the other number is about.</summary>
    internal static bool Has(IEnumerable<Resident> residents, HouseholdInFile line) =>
        residents.Any(one => SamePerson.Is((one.NameToFind, one.BirthYear), (line.ResidentToFind, line.BirthYear)));

    /// <summary>What a number in a line is; told at the line when we do not know it.</summary>
    internal static T? Known<T>(SheetRow row, string column, Dictionary<string, T> known, string first)
        where T : struct
    {
        var key = row.Required(column, 40);

        if (known.TryGetValue(key, out var found))
        {
            return found;
        }

        if (key.Length > 0)
        {
            row.Wrong(column, "Dit nummer kennen wij niet. " + first);
        }

        return null;
    }
}
