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

    internal static async Task<FoundAnswer> FindAsync(HouseDb db, SearchSent asked, CancellationToken cancel)
    {
        Refused.If(WhyNot(asked));

        var dwellings = Dwellings(db, asked);
        var isAtAddress = asked.Number is not null || asked.Postcode is not null || asked.Street is not null || asked.Addition is not null;
        var some = Named(db, asked);

        if (isAtAddress)
        {
            some = some.Where(household => dwellings.Any(dwelling => dwelling.Id == household.Dwelling));
        }

        var everywhere = db.Dwellings;
        var rows = await (
            from household in some
            from dwelling in everywhere.Where(dwelling => dwelling.Id == household.Dwelling).DefaultIfEmpty()
            orderby household.LivesHere descending, household.AddresseeToFind, household.Id
            select new FoundHousehold(
                household.Id.Value,
                household.OutsideKey,
                household.Addressee,
                dwelling == null ? null : new AddressAnswer(dwelling.Street, dwelling.HouseNumber, dwelling.Addition, dwelling.Postcode, dwelling.City),
                household.LivesHere)).Take(Most + 1).ToListAsync(cancel);

        return new FoundAnswer([.. rows.Take(Most)], rows.Count > Most);
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

        if (asked.Addition?.Trim() is { } addition)
        {
            some = some.Where(dwelling => dwelling.Addition == addition);
        }

        return some;
    }

    private static IQueryable<Household> Named(HouseDb db, SearchSent asked)
    {
        var everybody = db.Households;
        var some = everybody.Where(household => household.JoinedInto == null);

        if (asked.Key?.Trim() is { } key)
        {
            some = some.Where(household => household.OutsideKey == key || everybody.Any(other => other.OutsideKey == key && other.JoinedInto == household.Id));
        }

        if (Folded.Of(asked.Name ?? "") is { Length: > 0 } name)
        {
            some = db.Called(some, name, asItSounds: false);
        }

        return some;
    }
}
