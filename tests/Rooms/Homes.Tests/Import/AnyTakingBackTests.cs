using System.Text;
using System.Text.RegularExpressions;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Search;
using Huiskamer.Homes.Tests.Merging;
using Huiskamer.Homes.Traces;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Any file, any deeds after it, and then the file is taken back: from one seed, the nth round is always the same.</summary>
public sealed partial class AnyTakingBackTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Seed = 1907;

    private static readonly ContactKind[] Kinds = Enum.GetValues<ContactKind>();

    [Fact]
    public async Task A_file_that_is_taken_back_leaves_all_as_it_was_but_for_whom_somebody_touched_since()
    {
        var chance = new Random(Seed);
        var (back, kept) = (0, 0);

        foreach (var kind in new[] { ImportKind.Dwellings, ImportKind.Households, ImportKind.Tenancies, ImportKind.Contacts, ImportKind.Colleagues })
        {
            await ReadsAsync(kind, AnyFile.Of(kind, chance));
        }

        for (var round = 0; round < LongRun.Count(usual: 40, full: 2_000); round++)
        {
            try
            {
                var was = await RowsAsync();
                var kind = Enum.GetValues<ImportKind>()[chance.Next(5)];

                if (await ReadsAsync(kind, AnyFile.Of(kind, chance)) is not { } file)
                {
                    Assert.Equal(was, await RowsAsync());
                    continue;
                }

                var deeds = chance.Next(2) == 0 ? 0 : await HappenAsync(chance);
                var became = await RowsAsync();
                var isRefused = await IsRefusedAsync(file);
                var now = await RowsAsync();
                (back, kept) = (back + (isRefused ? 0 : 1), kept + (isRefused || now.SetEquals(was) ? 0 : 1));

                if (isRefused || deeds == 0)
                {
                    Assert.Equal(isRefused ? became : was, now);
                }

                // Of each row there is how it was or how it became, and what nobody touched is as it always was.
                Assert.Empty(Told(now).Except(Told(was)).Except(Told(became)));
                Assert.Empty(Told(was).Intersect(Told(became)).Except(Told(now)));
                Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
                Assert.Equal(0, await ElsewhereThanTheirHomeAsync());
                Assert.Empty(await WordsThatDifferAsync());
                Assert.True(await IsRefusedAsync(file));
                Assert.Equal(now, await RowsAsync());
            }
            catch (Exception riddle) when (riddle is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Round {round} of seed {Seed}: {riddle}");
            }
            catch (Xunit.Sdk.XunitException wrong)
            {
                Assert.Fail($"Round {round} of seed {Seed}: {wrong.Message}");
            }
        }

        Assert.True(back > 0 && kept > 0, "Rounds of one kind only try nothing.");
    }

    /// <summary>All rows but those of places, which are worked out anew from the homes that are left in them.</summary>
    private async Task<SortedSet<string>> RowsAsync() =>
        new((await house.EverythingAsync(withStaff: true)).Split('\n').Where(row => !row.Contains("|latitude=", StringComparison.Ordinal) || row.Contains("|street=", StringComparison.Ordinal)), StringComparer.Ordinal);

    /// <summary>
    /// What households remember is worked out from what is left, and in which place they live from their home, which may have
    /// gone back while they came to live there since: both may be of before and since together. So may the words of their names:
    /// one that is in their own name at first and in that of who came to live with them later may be in neither at last.
    /// </summary>
    private static IEnumerable<string> Told(IEnumerable<string> rows) =>
        rows.Where(row => !row.StartsWith("word=", StringComparison.Ordinal)).SelectMany(ValueByValue).Select(row => row.Contains("|addressee=", StringComparison.Ordinal) ? WorkedOut().Replace(row, "") : row);

    /// <summary>What somebody changed of a colleague stays, and the rest goes back.</summary>
    private static IEnumerable<string> ValueByValue(string row) =>
        row.Contains("|email=", StringComparison.Ordinal) && row.Split('|') is [var id, .. var values] ? values.Select(value => $"{id}|{value}") : [row];

    /// <summary>Words by which a household is found and that are in no name of it, and words of a name by which it is not found.</summary>
    private async Task<IEnumerable<(HouseholdId, string)>> WordsThatDifferAsync()
    {
        var (households, residents, words) = await house.AskAsync(async db => (
            await db.Households.AsNoTracking().ToListAsync(), await db.Residents.AsNoTracking().ToListAsync(), await db.NameWords.AsNoTracking().ToListAsync()));
        var there = households.Select(household => household.Id).ToHashSet();
        var kept = words.Where(word => there.Contains(word.Household)).Select(word => (word.Household, word.Word)).ToHashSet();
        kept.SymmetricExceptWith(households.SelectMany(household => Words(household.Id, household.AddresseeToFind, household.AddresseeSounds))
            .Concat(residents.SelectMany(resident => Words(resident.Household, resident.NameToFind, resident.NameSounds)))
            .ToHashSet());
        return kept;

        static IEnumerable<(HouseholdId, string)> Words(HouseholdId household, string toFind, string sounds) =>
            Split(toFind).Concat(Split(sounds).Select(word => NameWord.Sound + word)).Select(word => (household, word));

        static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private Task<int> ElsewhereThanTheirHomeAsync() => house.AskAsync(db => (
        from household in db.Households
        join dwelling in db.Dwellings on household.Dwelling equals dwelling.Id
        where household.LivesHere && (household.Neighbourhood != dwelling.Neighbourhood || household.Complex != dwelling.Complex || household.Building != dwelling.Building)
        select household).CountAsync());

    [GeneratedRegex("(spoken_on|last_talk|heard_on|peace_until|neighbourhood|complex|building)=[^|]*")]
    private static partial Regex WorkedOut();

    private Task<ImportFileId?> ReadsAsync(ImportKind kind, string text) => house.AskAsync<Importer, ImportFileId?>(async importer =>
    {
        var file = await importer.HandInAsync(kind, "proef.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
        file.WillSkipWrong(true);
        await importer.CheckAsync(file, _ => { }, default);

        try
        {
            return (await importer.ReadInAsync(file, _ => { }, default)).Id;
        }
        catch (Refused)
        {
            return null;
        }
    });

    /// <summary>Looks what would go back and takes it back; says whether that was refused.</summary>
    private async Task<bool> IsRefusedAsync(ImportFileId id)
    {
        try
        {
            var told = await house.AskAsync<TakingBack, string>(async taking =>
                await taking.LookAsync(await house.AskAsync(db => db.ImportFiles.AsNoTracking().SingleAsync(file => file.Id == id)), default));
            Assert.Equal(told, await house.AskAsync<TakingBack, string>(taking => taking.TakeBackAsync(id, default)));
            return false;
        }
        catch (Refused because)
        {
            Assert.False(string.IsNullOrWhiteSpace(because.Refusal.Text));
            return true;
        }
    }

    private async Task<int> HappenAsync(Random chance)
    {
        var done = 0;

        for (var deeds = 1 + chance.Next(3); deeds > 0; deeds--)
        {
            try
            {
                await HappensAsync(chance);
                done++;
            }
            catch (Refused)
            {
                // Not everything can be done to everybody.
            }
        }

        return done;
    }

    private async Task HappensAsync(Random chance)
    {
        var all = await house.AskAsync(db => db.Households.Where(one => one.JoinedInto == null).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
        var on = A.Today.AddDays(-chance.Next(60));

        if (all.Count < 2)
        {
            return;
        }

        var (one, other) = (all[chance.Next(all.Count)], all[chance.Next(all.Count)]);

        switch (chance.Next(8))
        {
            case 0:
                await WritesAsync(one, new NewContact(one, on, Kinds[chance.Next(Kinds.Length)], null, null));
                break;
            case 1:
                await ChangesAsync(one, household => household.IsNotToBeApproached());
                break;
            case 2:
                var homes = await house.AskAsync(db => db.Dwellings.OrderBy(home => home.Id).Select(home => home.Id).ToListAsync());
                await ChangesAsync(one, (changes, household) => changes.HappensAsync(household, new Move(homes[chance.Next(homes.Count)], on, null), null, default));
                break;
            case 3:
                await ChangesAsync(one, (changes, household) => changes.HappensAsync(household, new Leaving(on), null, default));
                break;
            case 4:
                var who = await house.AskAsync(db => db.Residents.Where(person => person.Household == one).OrderBy(person => person.Id).Select(person => (ResidentId?)person.Id).FirstOrDefaultAsync());
                await ChangesAsync(one, (changes, household) => changes.HappensAsync(household, new Death(who, "Wie er nog is", on), null, default));
                break;
            case 5:
                await house.MergesAsync(one, other);
                break;
            case 6:
                var last = await house.AskAsync(db => db.HouseholdDeeds.Where(deed => deed.TakenBackAt == null).OrderByDescending(deed => deed.Id).Select(deed => (HouseholdDeedId?)deed.Id).FirstOrDefaultAsync());
                await (last is { } deed ? house.InAsync<HouseholdDeeds>(deeds => deeds.TakeBackAsync(deed, default)) : Task.CompletedTask);
                break;
            default:
                var kind = Enum.GetValues<ImportKind>()[chance.Next(5)];
                await ReadsAsync(kind, AnyFile.Of(kind, chance));
                break;
        }
    }

    private Task WritesAsync(HouseholdId id, NewContact contact) => house.InAsync<HouseDb>(async db =>
    {
        new ContactBook(db, new Ids(house.Clock), house.Clock).WriteDown(contact with { Household = id });
        await db.SaveChangesAsync();
    });

    private Task ChangesAsync(HouseholdId id, Action<Household> deed) => house.InAsync<HouseDb>(async db =>
    {
        deed(await db.Households.SingleAsync(household => household.Id == id));
        await db.SaveChangesAsync();
    });

    private async Task ChangesAsync(HouseholdId id, Func<HouseholdChanges, Household, Task> deed)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        await deed(scope.ServiceProvider.GetRequiredService<HouseholdChanges>(), await db.Households.SingleAsync(household => household.Id == id));
    }
}
