using System.Globalization;
using Huiskamer.Foundation.Demo;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;

namespace Huiskamer.Homes.Demo;

/// <summary>Some ninety homes in streets beside each other make a complex, all of one kind.</summary>
internal sealed class DemoComplexes(DemoHouse demo)
{
    private const int Homes = 90;

    private static readonly BuildingKind[] Kinds =
    [
        BuildingKind.House, BuildingKind.House, BuildingKind.Flat, BuildingKind.House, BuildingKind.Senior,
        BuildingKind.House, BuildingKind.Duplex, BuildingKind.Flat, BuildingKind.House, BuildingKind.Room,
    ];

    private readonly List<Complex> _all = [];
    private NeighbourhoodId _neighbourhood;
    private int _left;

    public IReadOnlyList<Complex> All => _all;

    /// <summary>The dwelling, in the complex that is being filled.</summary>
    public Dwelling In(Dwelling dwelling)
    {
        if (_left == 0 || dwelling.Neighbourhood != _neighbourhood)
        {
            (_left, _neighbourhood) = (Homes, dwelling.Neighbourhood);
            var number = "C" + (101 + _all.Count).ToString(CultureInfo.InvariantCulture);
            _all.Add(new Complex(demo.Ids.Next<ComplexId>(), number, dwelling.Street));
        }

        _left--;
        dwelling.Is(_all[^1].Id, Kinds[(_all.Count - 1) % Kinds.Length]);
        return dwelling;
    }
}
