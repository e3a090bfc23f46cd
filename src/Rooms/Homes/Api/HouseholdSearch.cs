using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Search;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Api;

/// <summary>Finds households for another system. Who asks for next to nothing would get everybody.</summary>
internal static class HouseholdSearch
{
    internal const int Most = 25;

    private const int ShortestWord = 2;

    internal static Refusal? WhyNot(SearchSent asked)
    {
        var name = Folded.Of(asked.Name ?? "");
        var street = Folded.Of(asked.Street ?? "");
        var isAddress = asked.Number is not null && (asked.Postcode is not null || street.Length >= ShortestWord);

        return asked.Key is not null || name.Length >= ShortestWord || isAddress ? null : ApiRefusals.TooLittle;
    }

    /// <summary>First who is called so, then whose name sounds so; of both, who lives here first.</summary>
    internal static async Task<FoundAnswer> FindAsync(HouseDb db, SearchSent asked, CancellationToken cancel)
    {
        Refused.If(WhyNot(asked));

        var some = Fitting(db, asked);
        var name = Folded.Of(asked.Name ?? "");

        if (name.Length == 0)
        {
            return Answer(await RowsAsync(db, some, cancel));
        }

        // Whoever asks for a name in one street must find it there, however many are called so elsewhere.
        int? most = asked is { Key: null, Number: null, Postcode: null, Street: null, Addition: null } ? FindHouseholdPage.MostOfAWord : null;
        var found = await RowsAsync(db, db.Called(some, name, asItSounds: false, most), cancel);

        if (found.Count <= Most)
        {
            found.AddRange(await RowsAsync(db, db.Called(some, name, asItSounds: true, most), cancel));
        }

        return Answer([.. found.DistinctBy(household => household.Id)]);
    }

    private static FoundAnswer Answer(IReadOnlyCollection<FoundHousehold> found) => new([.. found.Take(Most)], found.Count > Most);

    private static Task<List<FoundHousehold>> RowsAsync(HouseDb db, IQueryable<Household> some, CancellationToken cancel)
    {
        var everywhere = db.Dwellings;

        return (
            from household in some
            from dwelling in everywhere.Where(dwelling => dwelling.Id == household.Dwelling).DefaultIfEmpty()
            orderby household.LivesHere descending, household.AddresseeToFind, household.Id
            select new FoundHousehold(
                household.Id.Value,
                household.OutsideKey,
                household.Addressee,
                dwelling == null ? null : new AddressAnswer(dwelling.Street, dwelling.HouseNumber, dwelling.Addition, dwelling.Postcode, dwelling.City),
                household.LivesHere)).Take(Most + 1).ToListAsync(cancel);
    }

    /// <summary>Those whom everything fits that was asked beside a name.</summary>
    private static IQueryable<Household> Fitting(HouseDb db, SearchSent asked)
    {
        var everybody = db.Households;
        var some = everybody.Where(household => household.JoinedInto == null);

        if (asked.Key?.Trim() is { } key)
        {
            some = some.Where(household => household.OutsideKey == key || everybody.Any(other => other.OutsideKey == key && other.JoinedInto == household.Id));
        }

        if (asked is { Number: null, Postcode: null, Street: null, Addition: null })
        {
            return some;
        }

        var dwellings = Dwellings(db, asked);
        return some.Where(household => dwellings.Any(dwelling => dwelling.Id == household.Dwelling));
    }

    private static IQueryable<Dwelling> Dwellings(HouseDb db, SearchSent asked)
    {
        IQueryable<Dwelling> some = db.Dwellings;

        if (asked.Number is { } number)
        {
            some = some.Where(dwelling => dwelling.HouseNumber == number);
        }

        if (asked.Postcode is { } typed)
        {
            var bare = typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            var postcode = $"{bare[..4]} {bare[4..]}";
            some = some.Where(dwelling => dwelling.Postcode == postcode);
        }

        if (Folded.Of(asked.Street ?? "") is { Length: > 0 } street)
        {
            some = some.Where(dwelling => dwelling.StreetToFind.Contains(street));
        }

        if (FindingHomes.Bare(asked.Addition) is { Length: > 0 } addition)
        {
#pragma warning disable CA1304, CA1307, CA1311, CA1862 // The database compares.
            some = some.Where(dwelling => dwelling.Addition.Replace("-", "").Replace(" ", "").ToUpper() == addition);
#pragma warning restore CA1304, CA1307, CA1311, CA1862
        }

        return some;
    }
}
