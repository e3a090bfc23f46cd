using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>Puts names to where a file lands, and asks the rooms above what is going on with whom it is about.</summary>
internal sealed class Previewing(HouseDb db, IEnumerable<IBusyWithHouseholds> rooms)
{
    private const int MostPlaces = 100;

    public async Task<ImportPreview> OfAsync(Impact impact, CancellationToken cancel)
    {
        var places = await db.Neighbourhoods.AsNoTracking().ToDictionaryAsync(place => place.Id.Value, place => place.Name, cancel);
        var complexes = await db.Complexes.AsNoTracking().ToDictionaryAsync(complex => complex.Id.Value, complex => complex.Name, cancel);

        return new ImportPreview(
            Named(impact.Places.Select(one => (one.Key.Value, one.Value)), places, impact),
            Named(impact.Complexes.Select(one => (one.Key.Value, one.Value)), complexes, impact),
            await GoingOnAsync(impact, cancel),
            impact.Samples);
    }

    private async Task<IReadOnlyList<string>> GoingOnAsync(Impact impact, CancellationToken cancel)
    {
        var goingOn = new List<string>();

        if (impact.Joined > 0)
        {
            goingOn.Add($"{InWords.Count(impact.Joined, "regel gaat", "regels gaan")} over een huishouden dat is samengevoegd met een ander. Wat er staat, hoort bij dat andere.");
        }

        foreach (var (who, about) in new[] { ("vertrekt", impact.Leaving), ("verhuist", impact.Moving) })
        {
            var households = await db.KnownAsAsync(about, cancel);

            foreach (var room in households.Count == 0 ? [] : rooms)
            {
                goingOn.AddRange((await room.GoingOnAsync(households, cancel))
                    .Where(one => one.Households > 0)
                    .Select(one => $"Van wie {who}: {char.ToLowerInvariant(one.InWords[0])}{one.InWords[1..]}"));
            }
        }

        return goingOn;
    }

    private static List<PlaceImpact> Named(IEnumerable<(Guid Id, Tally Tally)> tallies, Dictionary<Guid, string> names, Impact impact) =>
    [
        .. tallies
            .Select(one => (one.Tally, Name: names.GetValueOrDefault(one.Id) ?? impact.NewNames.GetValueOrDefault(one.Id, "")))
            .Select(one => new PlaceImpact(one.Name, one.Tally.New, one.Tally.Changed, one.Tally.Moved, one.Tally.Left))
            .Where(place => place.All > 0)
            .OrderByDescending(place => place.All)
            .ThenBy(place => place.Name, StringComparer.Ordinal)
            .Take(MostPlaces),
    ];
}
