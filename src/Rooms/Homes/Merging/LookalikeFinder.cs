using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Merging;

/// <summary>
/// Finds households that may be the same. First which are worth a look: at one address with a word of a name in
/// common, with one telephone number or e-mail address, or with a name that sounds the same and one year of birth. Only those
/// are held against each other, some at a time.
/// </summary>
internal sealed class LookalikeFinder(HouseDb db, Ids ids)
{
    private const int AtOnce = 1000;

    /// <summary>What so many have in common says nothing of who they are: the number of an office, or a name that many have.</summary>
    private const int MostAlike = 6;

    /// <summary>Finds them all, keeps what somebody said of them, and gives how many wait to be looked at.</summary>
    internal async Task<int> FindAsync(Action<int, int> progress, CancellationToken cancel)
    {
        var worth = await WorthAsync(cancel);
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

    /// <summary>Everything passes by once; of everybody only what tells them apart is remembered.</summary>
    private async Task<HashSet<(HouseholdId, HouseholdId)>> WorthAsync(CancellationToken cancel)
    {
        var (names, stays, worth) = (new NamesHeard(), new Dictionary<HouseholdId, CameAndLeft>(), new HashSet<(HouseholdId, HouseholdId)>());

        await foreach (var one in db.Households.Select(h => new { h.Id, h.AddresseeToFind, h.TenantSince, h.LivesHere }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            names.Hear(one.Id, one.AddresseeToFind);
            stays[one.Id] = new CameAndLeft(one.TenantSince, one.LivesHere, null);
        }

        var people = await ReachedAlikeAsync(worth, names, cancel);
        await AtOneAddressAsync(worth, names, stays, cancel);
        BornInOneYear(worth, people, stays);
        return worth;
    }

    /// <summary>Those with one telephone number or e-mail address. Gives by which name and year everybody is known.</summary>
    private async Task<List<Namesake>> ReachedAlikeAsync(HashSet<(HouseholdId, HouseholdId)> worth, NamesHeard names, CancellationToken cancel)
    {
        var (people, telephones, mails) = (new List<Namesake>(), new SameValue(), new SameValue());

        await foreach (var one in db.Residents.Select(r => new { r.Household, r.NameToFind, r.Telephone, r.Email, r.BirthYear }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            names.Hear(one.Household, one.NameToFind);
            telephones.Take(
                one.Telephone?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace("+31", "0", StringComparison.Ordinal), one.Household);
            mails.Take(one.Email?.ToLower(CultureInfo.InvariantCulture), one.Household);

            if (one.BirthYear is { } year && names.Whole(one.NameToFind) is { } name)
            {
                people.Add(new Namesake(year, name, one.Household));
            }
        }

        foreach (var some in telephones.All.Concat(mails.All).Where(some => some.Count <= MostAlike))
        {
            Pair(worth, some, (_, _) => true);
        }

        return people;
    }

    /// <summary>Those who live or lived in one home and have a word of a name in common, as it sounds. Sees on the way until when who left was here.</summary>
    private async Task AtOneAddressAsync(
        HashSet<(HouseholdId, HouseholdId)> worth, NamesHeard names, Dictionary<HouseholdId, CameAndLeft> stays, CancellationToken cancel)
    {
        var (home, some) = (default(DwellingId), new HashSet<HouseholdId>());

        await foreach (var one in db.Tenancies.OrderBy(t => t.Dwelling).Select(t => new { t.Dwelling, t.Household, t.Until }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (one.Dwelling != home)
            {
                Pair(worth, some, names.HaveAWordInCommon);
                (home, some) = (one.Dwelling, []);
            }

            some.Add(one.Household);

            if (stays.TryGetValue(one.Household, out var stay) && (stay.Until is null || one.Until > stay.Until))
            {
                stays[one.Household] = stay with { Until = one.Until };
            }
        }

        Pair(worth, some, names.HaveAWordInCommon);
    }

    /// <summary>Those whose name sounds the same in whatever order, born in one year, of whom the one left about when the other came.</summary>
    private static void BornInOneYear(HashSet<(HouseholdId, HouseholdId)> worth, List<Namesake> people, Dictionary<HouseholdId, CameAndLeft> stays)
    {
        // There are fewer who left than who came.
        var left = people.Where(one => stays.GetValueOrDefault(one.Household).Left is not null).ToLookup(one => (one.Year, one.Name), one => one.Household);

        foreach (var one in people)
        {
            if (stays.GetValueOrDefault(one.Household).Since is { } since)
            {
                worth.UnionWith(left[(one.Year, one.Name)]
                    .Where(gone => gone != one.Household && Alikeness.IsSoonAfter(since, stays[gone].Left!.Value))
                    .Select(gone => Ordered(gone, one.Household)));
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

    private static void Pair(
        HashSet<(HouseholdId, HouseholdId)> worth, IReadOnlyCollection<HouseholdId> some, Func<HouseholdId, HouseholdId, bool> isWorth)
    {
        if (some.Count < 2)
        {
            return;
        }

        var all = some.ToList();

        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                if (isWorth(all[i], all[j]))
                {
                    worth.Add(Ordered(all[i], all[j]));
                }
            }
        }
    }

    private static (HouseholdId, HouseholdId) Ordered(HouseholdId one, HouseholdId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);

    /// <summary>By which name, as a print of how it sounds, and year somebody is known.</summary>
    private readonly record struct Namesake(int Year, ulong Name, HouseholdId Household);

    /// <summary>Since when a household rents from us, and the last day of its last tenancy.</summary>
    private readonly record struct CameAndLeft(DateOnly? Since, bool LivesHere, DateOnly? Until)
    {
        public DateOnly? Left => LivesHere ? null : Until;
    }
}
