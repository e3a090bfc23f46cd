using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Holds a file against who left by the word of a colleague: as long as it still names them it is behind, and they stay
/// away. When it names them no more, the association's own system knows, and is listened to again.
/// </summary>
internal sealed class FormerInFile(HouseDb db, ImportPlan plan, NumbersInFile numbers)
{
    private readonly Dictionary<HouseholdId, List<FormerResident>> _former = [];
    private readonly HashSet<HouseholdId> _seen = [];
    private readonly HashSet<FormerResident> _named = [];

    internal async Task LoadAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel)
    {
        var no = false;
        var unknown = households.Where(household => !_former.ContainsKey(household)).ToList();

        if (unknown.Count == 0)
        {
            return;
        }

        // Who left a household before it went into another, left that other.
        var more = unknown.Where(numbers.HasMore).ToList();
        var went = more.Count == 0
            ? []
            : await db.Households
                .Where(household => household.JoinedInto != null && more.Contains(household.JoinedInto.Value))
                .ToDictionaryAsync(household => household.Id, household => household.JoinedInto!.Value, cancel);
        var known = unknown.Union(went.Keys).ToList();

        foreach (var former in await db.FormerResidents.AsNoTracking().Where(f => known.Contains(f.Household) && f.IsAgreed == no).ToListAsync(cancel))
        {
            var household = went.GetValueOrDefault(former.Household, former.Household);

            if (!_former.TryGetValue(household, out var left))
            {
                _former[household] = left = [];
            }

            left.Add(former);
        }
    }

    /// <summary>A line names somebody of this household.</summary>
    internal void Sees(HouseholdId household)
    {
        if (_former.ContainsKey(household))
        {
            _seen.Add(household);
        }
    }

    internal bool IsBehind(HouseholdId household, string addressee) => Of(household).Any(former => former.WasAddressedAs(addressee));

    internal bool HoldsBack(HouseholdId household, HouseholdInFile line)
    {
        if (Of(household).FirstOrDefault(former => former.IsCalled(line.ResidentToFind, line.BirthYear)) is not { } left)
        {
            return false;
        }

        _named.Add(left);
        return true;
    }

    internal void Agrees()
    {
        foreach (var former in _seen.SelectMany(Of).Where(former => !_named.Contains(former)))
        {
            plan.Changes(former);
            former.IsAgreedWith();
        }
    }

    private List<FormerResident> Of(HouseholdId household) => _former.GetValueOrDefault(household) ?? [];
}
