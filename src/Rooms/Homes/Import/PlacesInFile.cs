using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Neighbourhoods;

namespace Huiskamer.Homes.Import;

/// <summary>
/// The neighbourhoods that a file with dwellings names: found by code, and without one by name. A new one is made; one that
/// is called otherwise, or came without a code, is changed.
/// </summary>
internal sealed class PlacesInFile
{
    private readonly Ids _ids;
    private readonly ImportPlan _plan;
    private readonly Dictionary<string, Neighbourhood> _byCode;
    private readonly Dictionary<NeighbourhoodId, string> _said = [];
    private readonly HashSet<NeighbourhoodId> _changed = [];
    private ILookup<string, Neighbourhood> _byName;

    internal PlacesInFile(IEnumerable<Neighbourhood> known, Ids ids, ImportPlan plan)
    {
        (_ids, _plan) = (ids, plan);
        _byCode = known.ToDictionary(place => place.Code);
        _byName = ByName();
    }

    /// <summary>Where a line says that a dwelling lies; nothing when that cannot be said.</summary>
    internal NeighbourhoodId? Of(SheetRow row, string name, string code, NeighbourhoodId? before)
    {
        if ((code.Length > 0 ? Coded(code, name) : Named(row, name, before)) is not { } place)
        {
            return null;
        }

        if (_said.TryAdd(place.Id, name))
        {
            if (code.Length > 0 && place.Name != name)
            {
                _plan.Changes(place);
                place.IsCalled(name);
                Changed(place);
            }
        }
        else if (!string.Equals(_said[place.Id], name, StringComparison.OrdinalIgnoreCase))
        {
            row.Wrong("Buurt", "Bij deze buurt staat op een eerdere regel een andere naam. Zet overal dezelfde naam.");
            return null;
        }

        return place.Id;
    }

    /// <summary>Whether a neighbourhood gets another name or code.</summary>
    internal bool IsChanged(NeighbourhoodId place) => _changed.Contains(place);

    private Neighbourhood Coded(string code, string name)
    {
        if (_byCode.TryGetValue(code, out var place))
        {
            return place;
        }

        if (_byName[name].FirstOrDefault(one => one.HasNoCode) is not { } bare)
        {
            return IsNew(code, name);
        }

        _plan.Changes(bare);
        _byCode.Remove(bare.Code);
        bare.IsKnownBy(code);
        _byCode[code] = bare;
        Changed(bare);
        return bare;
    }

    /// <summary>Where two neighbourhoods share a name, a dwelling that lies in one of them stays there.</summary>
    private Neighbourhood? Named(SheetRow row, string name, NeighbourhoodId? before)
    {
        var called = _byName[name];

        if (called.FirstOrDefault(place => place.Id == before) is { } same)
        {
            return same;
        }

        if (called.Skip(1).Any())
        {
            row.Wrong("Buurtcode", "Er is meer dan één buurt met deze naam. Zet de code van de buurt erbij.");
            return null;
        }

        return called.FirstOrDefault() ?? _byCode.GetValueOrDefault(name) ?? IsNew(name, name);
    }

    private Neighbourhood IsNew(string code, string name)
    {
        var place = new Neighbourhood(_ids.Next<NeighbourhoodId>(), code, name);
        _byCode[code] = place;
        _byName = ByName();
        _plan.Add(place);
        _plan.Impact.NewNames[place.Id.Value] = name;
        return place;
    }

    private void Changed(Neighbourhood place)
    {
        _byName = ByName();
        _changed.Add(place.Id);
    }

    private ILookup<string, Neighbourhood> ByName() =>
        _byCode.Values.ToLookup(place => place.Name, StringComparer.OrdinalIgnoreCase);
}
