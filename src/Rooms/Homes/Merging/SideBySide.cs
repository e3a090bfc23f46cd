using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Merging;

/// <summary>One of two households that are held beside each other, in the words of the trade.</summary>
internal sealed class SideBySide
{
    public required Household Household { get; init; }

    public required string? Address { get; init; }

    public required IReadOnlyList<Resident> Residents { get; init; }

    public required int Contacts { get; init; }

    public required int Tenancies { get; init; }

    public HouseholdId Id => Household.Id;

    public string Name => Address is null ? Household.Addressee : $"{Household.Addressee}, {Address}";

    public string Where => (Household.LivesHere, Address, Household.TenantSince) switch
    {
        (_, null, _) => "We weten niet waar ze wonen.",
        (true, _, { } since) => $"{Address}, sinds {InWords.Month(since)}",
        (true, _, null) => Address,
        (false, _, _) => $"Woonde op {Address}",
    };

    public string Spoken => (Household.LastSpokenOn, Contacts) switch
    {
        (null, 0) => "Nog nooit",
        (null, _) => $"Nog nooit; wel {InWords.Count(Contacts, "contactmoment", "contactmomenten")}",
        ({ } day, _) => $"{InWords.Day(day)}; {InWords.Count(Contacts, "contactmoment", "contactmomenten")}",
    };

    /// <summary>"Jan Jansen, 1958 · 06 00 00 00 00"</summary>
    public static string InWordsOf(Resident resident) => string.Join(" · ", new[]
    {
        resident.BirthYear is { } year ? $"{resident.Name}, {year}" : resident.Name, resident.Telephone, resident.Email,
    }.OfType<string>());

    /// <summary>Both, in the order of the asked ids; nothing when one is not there.</summary>
    internal static async Task<(SideBySide One, SideBySide Other)?> OfAsync(HouseDb db, HouseholdId one, HouseholdId other, CancellationToken cancel)
    {
        HouseholdId[] both = [one, other];
        var households = await db.Households.Where(h => both.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancel);

        if (households.Count < 2)
        {
            return null;
        }

        var homes = households.Values.Select(household => household.Dwelling).OfType<DwellingId>().ToList();
        var at = await db.Dwellings.AsNoTracking().Where(d => homes.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Line, cancel);
        var residents = (await db.Residents.AsNoTracking().Where(r => both.Contains(r.Household)).OrderBy(r => r.BirthYear).ThenBy(r => r.Name).ToListAsync(cancel))
            .ToLookup(r => r.Household);
        var contacts = (await db.Contacts.Where(c => both.Contains(c.Household)).GroupBy(c => c.Household).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel))
            .ToDictionary(g => g.Key, g => g.Count);
        var tenancies = (await db.Tenancies.Where(t => both.Contains(t.Household)).GroupBy(t => t.Household).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel))
            .ToDictionary(g => g.Key, g => g.Count);

        return (Of(one), Of(other));

        SideBySide Of(HouseholdId id) => new()
        {
            Household = households[id],
            Address = households[id].Dwelling is { } home ? at.GetValueOrDefault(home) : null,
            Residents = [.. residents[id]],
            Contacts = contacts.GetValueOrDefault(id),
            Tenancies = tenancies.GetValueOrDefault(id),
        };
    }

    /// <summary>The one that best stays: who lives here, then whom we know longest.</summary>
    internal static SideBySide Likely(SideBySide one, SideBySide other) => new[] { one, other }
        .OrderByDescending(side => side.Household.LivesHere)
        .ThenBy(side => side.Household.TenantSince ?? DateOnly.MaxValue)
        .ThenByDescending(side => side.Contacts)
        .First();
}
