using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Search;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Merging;

/// <summary>
/// Finds households that may be the same. The database says which are worth a look: at one address with a word of a name in
/// common, with one telephone number or e-mail address, or with a name that sounds the same and one year of birth. Only those
/// are held against each other, some at a time.
/// </summary>
internal sealed class LookalikeFinder(HouseDb db, Ids ids)
{
    private const int AtOnce = 200;

    /// <summary>What so many have in common says nothing of who they are: the number of an office, or a name that many have.</summary>
    private const int MostAlike = 6;

    /// <summary>Finds them all, keeps what somebody said of them, and gives how many wait to be looked at.</summary>
    internal async Task<int> FindAsync(Action<int, int> progress, CancellationToken cancel)
    {
        var worth = new HashSet<(HouseholdId, HouseholdId)>();
        await AtOneAddressAsync(worth, cancel);
        await TogetherAsync(worth, db.Residents.Where(r => r.Telephone != null)
            .Select(r => new Key { Value = r.Telephone!.Replace(" ", "").Replace("-", "").Replace("+31", "0"), Household = r.Household }), cancel);
#pragma warning disable CA1304, CA1311 // The database makes the letters small.
        await TogetherAsync(worth, db.Residents.Where(r => r.Email != null).Select(r => new Key { Value = r.Email!.ToLower(), Household = r.Household }), cancel);
#pragma warning restore CA1304, CA1311
        await BornInOneYearAsync(worth, cancel);

        var known = await db.Lookalikes.Select(pair => new { pair.Id, pair.One, pair.Other, pair.NotTheSameAt }).ToListAsync(cancel);
        var found = new HashSet<(HouseholdId, HouseholdId)>();
        var done = 0;

        foreach (var some in worth.Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            found.UnionWith(await HoldAsync(some, cancel));
            progress(done += some.Length, worth.Count);
        }

        var past = known.Where(pair => pair.NotTheSameAt is null && !found.Contains((pair.One, pair.Other))).Select(pair => pair.Id.Value).ToList();
        await db.RemoveManyAsync(typeof(Lookalike), past, "household.lookalikes", cancel);
        return await db.Lookalikes.CountAsync(pair => pair.NotTheSameAt == null, cancel);
    }

    /// <summary>Those who live or lived in one home and have a word of a name in common, as it sounds.</summary>
    private async Task AtOneAddressAsync(HashSet<(HouseholdId, HouseholdId)> worth, CancellationToken cancel)
    {
        var small = NamesAlike.Small.Select(word => NameWord.Sound + SoundsLike.Of(word)).Distinct().ToList();
        var (words, sounds) = (db.NameWords, db.NameWords.Beginning(word => word.Word, NameWord.Sound.ToString()));
        var pairs = db.Tenancies
            .Join(db.Tenancies, one => one.Dwelling, other => other.Dwelling, (one, other) => new { One = one.Household, Other = other.Household })
            .Where(pair => pair.One != pair.Other)
            .Distinct()
            .Where(pair => sounds.Any(mine => mine.Household == pair.One
                && !small.Contains(mine.Word)
                && words.Any(theirs => theirs.Word == mine.Word && theirs.Household == pair.Other)));

        await foreach (var pair in pairs.AsAsyncEnumerable().WithCancellation(cancel))
        {
            worth.Add(Ordered(pair.One, pair.Other));
        }
    }

    /// <summary>Those with the same value, which the database puts in order.</summary>
    private static async Task TogetherAsync(HashSet<(HouseholdId, HouseholdId)> worth, IQueryable<Key> keys, CancellationToken cancel)
    {
        var (key, some) = ("", new HashSet<HouseholdId>());

        await foreach (var one in keys.OrderBy(one => one.Value).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (one.Value != key)
            {
                Pair(worth, some);
                (key, some) = (one.Value, []);
            }

            some.Add(one.Household);
        }

        Pair(worth, some);
    }

    /// <summary>Year by year, those whose name sounds the same in whatever order, of whom the one left about when the other came.</summary>
    private async Task BornInOneYearAsync(HashSet<(HouseholdId, HouseholdId)> worth, CancellationToken cancel)
    {
        var (year, names, tenancies) = (0, new Dictionary<string, List<Namesake>>(), db.Tenancies);
        var born = db.Residents
            .Where(r => r.BirthYear != null)
            .Join(db.Households, r => r.Household, h => h.Id, (r, h) => new
            {
                Year = r.BirthYear!.Value,
                r.NameToFind,
                h.Id,
                h.TenantSince,
                Left = h.LivesHere ? null : tenancies.Where(t => t.Household == h.Id).Max(t => t.Until),
            })
            .OrderBy(one => one.Year);

        await foreach (var one in born.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (one.Year != year)
            {
                Settle();
                (year, names) = (one.Year, []);
            }

            var sound = string.Join(' ', one.NameToFind.Split(' ').Where(word => !NamesAlike.Small.Contains(word)).Select(SoundsLike.Of).Order(StringComparer.Ordinal));

            if (sound.Contains(' ', StringComparison.Ordinal))
            {
                names.TryAdd(sound, []);
                names[sound].Add(new Namesake(one.Id, one.TenantSince, one.Left));
            }
        }

        Settle();

        void Settle()
        {
            foreach (var some in names.Values)
            {
                foreach (var left in some.Where(one => one.Left is not null))
                {
                    worth.UnionWith(some
                        .Where(came => came.Id != left.Id && came.Since is { } since && Alikeness.IsSoonAfter(since, left.Left!.Value))
                        .Select(came => Ordered(left.Id, came.Id)));
                }
            }
        }
    }

    /// <summary>Holds some pairs against each other, writes down who are alike, and gives those.</summary>
    private async Task<List<(HouseholdId, HouseholdId)>> HoldAsync((HouseholdId One, HouseholdId Other)[] pairs, CancellationToken cancel)
    {
        var cards = await CardsAsync([.. pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()], cancel);
        var ones = pairs.Select(pair => pair.One).Distinct().ToList();
        var known = (await db.Lookalikes.Where(pair => ones.Contains(pair.One)).ToListAsync(cancel)).ToDictionary(pair => (pair.One, pair.Other));
        var found = new List<(HouseholdId, HouseholdId)>();

        foreach (var pair in pairs)
        {
            if (cards.GetValueOrDefault(pair.One) is not { } one || cards.GetValueOrDefault(pair.Other) is not { } other || Alikeness.Of(one, other) is not { } alike)
            {
                continue;
            }

            found.Add(pair);

            if (known.TryGetValue(pair, out var before))
            {
                before.IsFoundAgain(alike);
            }
            else
            {
                db.Lookalikes.Add(new Lookalike(ids.Next<LookalikeId>(), pair.One, pair.Other, alike));
            }
        }

        db.AsOneDeed = "household.lookalikes";
        await db.SaveChangesAsync(cancel);
        db.AsOneDeed = null;
        db.ChangeTracker.Clear();
        return found;
    }

    private async Task<Dictionary<HouseholdId, AlikeCard>> CardsAsync(List<HouseholdId> which, CancellationToken cancel)
    {
        var people = (await db.Residents.AsNoTracking().Where(r => which.Contains(r.Household)).ToListAsync(cancel)).ToLookup(r => r.Household, PersonOf);
        var stays = (await db.Tenancies.AsNoTracking().Where(t => which.Contains(t.Household)).ToListAsync(cancel))
            .ToLookup(t => t.Household, t => new AlikeStay(t.Dwelling.Value, t.From, t.Until));
        var households = await db.Households
            .Where(h => which.Contains(h.Id) && h.JoinedInto == null)
            .Select(h => new { h.Id, h.AddresseeToFind, h.LivesHere })
            .ToListAsync(cancel);
        return households.ToDictionary(h => h.Id, h => new AlikeCard(h.AddresseeToFind, h.LivesHere, [.. people[h.Id]], [.. stays[h.Id]]));
    }

    internal static AlikePerson PersonOf(Resident resident)
    {
        var digits = string.Concat((resident.Telephone ?? "").Replace("+31", "0", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        return new AlikePerson(
            resident.NameToFind, resident.BirthYear, digits.Length == 0 ? null : digits, resident.Email?.ToLower(CultureInfo.InvariantCulture));
    }

    private static void Pair(HashSet<(HouseholdId, HouseholdId)> worth, HashSet<HouseholdId> some)
    {
        if (some.Count is < 2 or > MostAlike)
        {
            return;
        }

        var all = some.ToList();

        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                worth.Add(Ordered(all[i], all[j]));
            }
        }
    }

    private static (HouseholdId, HouseholdId) Ordered(HouseholdId one, HouseholdId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);

    private sealed record Namesake(HouseholdId Id, DateOnly? Since, DateOnly? Left);

    private sealed class Key
    {
        public required string Value { get; init; }

        public required HouseholdId Household { get; init; }
    }
}
