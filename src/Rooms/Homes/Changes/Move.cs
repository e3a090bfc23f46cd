using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Changes;

/// <summary>A household moves to another home of ours: from which day, and until when the old one is still theirs (verhuizing).</summary>
internal sealed record Move(DwellingId To, DateOnly On, DateOnly? LastDay)
{
    private const int MostYearsAgo = 5;
    private const int MostMonthsAhead = 12;
    private const int MostMonthsInBoth = 6;

    /// <summary>A day on which people can have moved, left or gone to live apart.</summary>
    internal static Refusal? WhyNotOn(DateOnly day, DateOnly today) => day switch
    {
        _ when day > today.AddMonths(MostMonthsAhead) => ChangeRefusals.TooFarAhead,
        _ when day < today.AddYears(-MostYearsAgo) => ChangeRefusals.TooLongAgo,
        _ => null,
    };

    /// <summary>Whether others rent a home on this day or later.</summary>
    internal static Refusal? WhyNotTo(DateOnly on, IEnumerable<Tenancy> ofOthers) =>
        ofOthers.Any(tenancy => tenancy.Overlaps(on, null)) ? ChangeRefusals.Taken : null;

    /// <summary>Why they cannot.</summary>
    /// <param name="own">Every tenancy they ever had.</param>
    /// <param name="ofOthers">Those of others in the home where they go.</param>
    /// <param name="today">The day it is.</param>
    internal Refusal? WhyNot(IReadOnlyCollection<Tenancy> own, IReadOnlyCollection<Tenancy> ofOthers, DateOnly today) => WhyNotOn(On, today) switch
    {
        { } day => day,
        _ when own.Any(tenancy => tenancy.From > today) => ChangeRefusals.AlreadyMoving,
        _ when own.Any(tenancy => tenancy.From >= On) => ChangeRefusals.NotYetBegun,
        _ when Leaves(own) is { } old && old.Dwelling == To => ChangeRefusals.SameHome,
        _ when Leaves(own) is { } old && LastDay < old.From => ChangeRefusals.LeavesBeforeItBegan,
        _ when LastDay > On.AddMonths(MostMonthsInBoth) => ChangeRefusals.BothTooLong,
        _ => WhyNotTo(On, ofOthers),
    };

    /// <summary>The home they leave: where they live that day, or the day before; nothing when they had left already.</summary>
    internal Tenancy? Leaves(IEnumerable<Tenancy> own) =>
        own.Where(tenancy => tenancy.Until is not { } last || last >= On.AddDays(-1)).MaxBy(tenancy => tenancy.From);

    /// <summary>The last day in the home they leave.</summary>
    internal DateOnly LastDayIn(Tenancy old) => LastDay ?? (old.Until is { } notice && notice < On ? notice : On.AddDays(-1));

    /// <summary>Ends what must end, and gives the tenancy that begins.</summary>
    internal Tenancy Happens(HouseholdId household, IReadOnlyCollection<Tenancy> own, Ids ids)
    {
        if (Leaves(own) is { } old)
        {
            var last = LastDayIn(old);

            foreach (var tenancy in own.Where(tenancy => tenancy == old || tenancy.Until is null || tenancy.Until > last))
            {
                tenancy.EndsOn(last > tenancy.From ? last : tenancy.From);
            }
        }

        return Tenancy.WrittenByHand(ids.Next<TenancyId>(), household, To, On);
    }
}

/// <summary>A household leaves us: the last day of its tenancy (vertrek).</summary>
internal sealed record Leaving(DateOnly On)
{
    internal Refusal? WhyNot(IReadOnlyCollection<Tenancy> own, DateOnly today) => Move.WhyNotOn(On, today) switch
    {
        { } day => day,
        _ when own.Any(tenancy => tenancy.From > today) => ChangeRefusals.AlreadyMoving,
        _ when Ends(own, today) is not { } last => ChangeRefusals.NotHere,
        _ when own.Any(tenancy => tenancy.From > On) => ChangeRefusals.NotYetBegun,
        _ => null,
    };

    /// <summary>The tenancy that ends; nothing when they do not rent from us.</summary>
    internal static Tenancy? Ends(IEnumerable<Tenancy> own, DateOnly today) =>
        own.Where(tenancy => tenancy.Until is not { } last || last >= today).MaxBy(tenancy => tenancy.From);

    internal void Happens(IReadOnlyCollection<Tenancy> own, DateOnly today)
    {
        var now = Ends(own, today);

        foreach (var tenancy in own.Where(tenancy => tenancy == now || tenancy.Until is null || tenancy.Until > On))
        {
            tenancy.EndsOn(On);
        }
    }
}
