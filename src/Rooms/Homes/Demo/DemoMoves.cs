using Huiskamer.Foundation.Demo;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Demo;

/// <summary>Who moved in and out of the homes of the demo house, and when.</summary>
internal sealed class DemoMoves(DemoHouse demo)
{
    /// <summary>How long people stay, on average: a few weeks for some, more than forty years for others.</summary>
    private const double MeanYears = 11;

    private readonly List<DemoFamily> _families = [];

    /// <summary>Those who left one of our homes and are about to move into another, with the day they hand in the key.</summary>
    private readonly Queue<(DemoFamily Family, DateOnly Out)> _moving = [];

    private int _number = 20_000;

    public IReadOnlyList<DemoFamily> Families(IEnumerable<Dwelling> dwellings, Dictionary<NeighbourhoodId, int> builtFrom)
    {
        foreach (var dwelling in dwellings)
        {
            var built = new DateOnly(builtFrom[dwelling.Neighbourhood] + demo.Chance.Next(8), 4, 1);
            var isEmpty = demo.Chance.Next(1000) < 20;
            var from = isEmpty ? demo.Today.AddDays(-demo.Chance.Next(60)) : NowLivesIn(dwelling, built);

            if (isEmpty || (from > demo.Today.AddYears(-7) && demo.Chance.Next(100) < 27))
            {
                LivedBefore(dwelling, built, from);
            }
        }

        return _families;
    }

    private DateOnly NowLivesIn(Dwelling dwelling, DateOnly built)
    {
        if (_moving.TryDequeue(out var move))
        {
            var key = move.Out.AddDays(-demo.Chance.Next(15));
            Rents(move.Family, dwelling, key, null);
            return key;
        }

        var from = MoveInDay(Max(built, demo.Today.AddDays(-20 - Days())));
        Rents(Somebody(from), dwelling, from, null);
        return from;
    }

    private void LivedBefore(Dwelling dwelling, DateOnly built, DateOnly next)
    {
        var until = next.AddDays(-4 - demo.Chance.Next(50));
        var from = MoveInDay(Max(built, until.AddDays(-200 - Days())));

        if (from >= until)
        {
            return;
        }

        var family = Somebody(from);
        Rents(family, dwelling, from, until);

        if (until < demo.Today.AddDays(-30) && demo.Chance.Next(100) < 9)
        {
            _moving.Enqueue((family, until));
        }
    }

    private DemoFamily Somebody(DateOnly from)
    {
        var family = DemoFamily.Of(demo, _number++, from.Year);
        _families.Add(family);
        return family;
    }

    private void Rents(DemoFamily family, Dwelling dwelling, DateOnly from, DateOnly? until) =>
        family.Tenancies.Add(new Tenancy(demo.Ids.Next<TenancyId>(), family.Household.Id, dwelling.Id, from, until));

    private int Days() => (int)(-MeanYears * 365 * Math.Log(1 - demo.Chance.NextDouble()));

    /// <summary>Keys are handed over on the first or the sixteenth.</summary>
    private static DateOnly MoveInDay(DateOnly day) => new(day.Year, day.Month, day.Day < 16 ? 1 : 16);

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}
