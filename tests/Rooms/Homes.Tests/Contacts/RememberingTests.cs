using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Tests.Merging;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Contacts;

public sealed class RememberingTests(TestHouse house) : IClassFixture<TestHouse>
{
    private readonly List<HouseholdDeed> _deeds = [];
    private static readonly ContactKind[] Kinds = Enum.GetValues<ContactKind>();

    [Fact]
    public async Task Whatever_comes_in_is_taken_back_merged_parted_or_decided_otherwise_working_it_out_from_nothing_changes_nothing()
    {
        var chance = new Random(27);
        var neighbourhood = A.Neighbourhood();
        var families = Enumerable.Range(0, 12).Select(_ => A.Family(neighbourhood)).ToList();
        await house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);

        for (var turn = 0; turn < LongRun.Count(usual: 150, full: 2000); turn++)
        {
            var family = families[chance.Next(families.Count)];

            await (chance.Next(12) switch
            {
                < 6 => WritesAsync(family, chance),
                < 8 => TakesBackAsync(family, chance),
                8 => DecidesAsync(chance),
                < 11 => MergesAsync(family, families[chance.Next(families.Count)], chance),
                _ => PartsAsync(chance),
            });

            if (turn % 10 == 0)
            {
                await IsRightAsync(families);
            }
        }

        await IsRightAsync(families);
    }

    [Fact]
    public async Task A_household_that_remembers_wrongly_is_set_right()
    {
        var neighbourhood = A.Neighbourhood();
        var (right, wrong) = (A.Family(neighbourhood, spokenOn: [A.Today.AddDays(-9)]), A.Family(neighbourhood, spokenOn: [A.Today.AddDays(-5)]));
        wrong.Household.Remembers([], SpokenKinds.Proposed);
        await house.SavesAsync([neighbourhood, .. right.Rows, .. wrong.Rows]);

        await house.InAsync<HouseDb>(db => new RememberEveryNight(db).RunAsync(default));

        Assert.Equal(wrong.Contacts[0].Id, (await NowAsync(wrong)).LastTalk);
        Assert.Equal((A.Today.AddDays(-5), A.Today.AddDays(-5)), ((await NowAsync(wrong)).SpokenOn, (await NowAsync(wrong)).HeardOn));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task Who_is_written_about_while_everything_is_worked_out_is_not_overwritten_with_what_was_before()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var (tries, meanwhile) = (0, Task.CompletedTask);

        await house.InAsync<HouseDb>(db => db.AtOneMomentAsync(
            async () =>
            {
                var seen = (await NowAsync(db, family)).Agreement;

                if (++tries == 1)
                {
                    meanwhile = AgreesAsync(family, "Bel na vijf uur");

                    // On SQLite it waits for its turn; on PostgreSQL it is through at once.
                    await (db.Kind is DatabaseKind.Postgres ? meanwhile : Task.CompletedTask);
                }

                await db.Households.Where(one => one.Id == family.Id).ExecuteUpdateAsync(one => one.SetProperty(h => h.Agreement, seen + "!"));
            },
            default));
        await meanwhile;

        var (expected, times) = await house.AskAsync(db => Task.FromResult(db.Kind)) is DatabaseKind.Postgres ? ("Bel na vijf uur!", 2) : ("Bel na vijf uur", 1);
        Assert.Equal((expected, times), ((await NowAsync(family)).Agreement, tries));
    }

    private Task AgreesAsync(Family family, string line) => house.InAsync<HouseDb>(async db =>
    {
        (await db.Households.SingleAsync(one => one.Id == family.Id)).AgreesOn(line);
        await db.SaveChangesAsync();
    });

    private static Task<Household> NowAsync(HouseDb db, Family family) => db.Households.AsNoTracking().SingleAsync(one => one.Id == family.Id);

    /// <summary>The same all along, or living together from now on: whichever the house allows.</summary>
    private async Task MergesAsync(Family one, Family other, Random chance)
    {
        var (stays, goes) = (await NowAsync(one), await NowAsync(other));

        if (Merger.WhyNot(stays, goes) is null)
        {
            var leaves = chance.Next(2) == 0 ? one.Id : other.Id;
            var apart = stays.LivesHere && goes.LivesHere;
            _deeds.Add(await house.MergesAsync(
                one.Id, other.Id, apart ? DeedKind.Join : DeedKind.Merge, apart ? new LettingGo(leaves, A.Today.AddDays(-chance.Next(1, 9))) : null));
        }
    }

    private async Task PartsAsync(Random chance)
    {
        if (_deeds.Count > 0)
        {
            var deed = _deeds[chance.Next(_deeds.Count)];

            try
            {
                await house.TakesBackAsync(deed);
                _deeds.Remove(deed);
            }
            catch (Refused because) when (because.Refusal == DeedRefusals.LaterFirst)
            {
                // What was done last goes back first.
            }
        }
    }

    private Task WritesAsync(Family family, Random chance) => house.InAsync<HouseDb>(async db =>
    {
        // Few days and many moments: on one day more than one happens.
        var on = A.Today.AddDays(-chance.Next(15));
        new ContactBook(db, new Ids(house.Clock), house.Clock).WriteDown(new NewContact(family.Id, on, Kinds[chance.Next(Kinds.Length)], null, null));
        await db.SaveChangesAsync();
    });

    private Task TakesBackAsync(Family family, Random chance) => house.InAsync<HouseDb>(async db =>
    {
        var all = await db.Contacts.Where(contact => contact.Household == family.Id).OrderBy(contact => contact.Id).ToListAsync();

        if (all.Count > 0)
        {
            await new ContactBook(db, new Ids(house.Clock), house.Clock).TakeBackAsync(all[chance.Next(all.Count)].Id, default);
            await db.SaveChangesAsync();
        }
    });

    private Task DecidesAsync(Random chance) => house.InAsync<HouseDb>(async db =>
    {
        var kind = Kinds[chance.Next(Kinds.Length)];
        var decided = await db.SpokenKinds.SingleOrDefaultAsync(one => one.Kind == kind);

        if (decided is null)
        {
            db.SpokenKinds.Add(decided = new SpokenKind(kind));
        }

        decided.Decides(chance.Next(2) == 0, "Omdat het zo uitkomt.", chance.Next(3) * 4);
        await db.SaveChangesAsync();
        await new RememberAll(db).RunAsync(Guid.Empty, new Progress<(int, int)>(), default);
    });

    private async Task IsRightAsync(IReadOnlyList<Family> families)
    {
        var kinds = await house.AskAsync(db => db.WhatCountsAsync(default));
        var contacts = (await house.AskAsync(db => db.Contacts.AsNoTracking().ToListAsync())).ToLookup(contact => contact.Household);

        foreach (var family in families)
        {
            var (now, mine) = (await NowAsync(family), contacts[family.Id].ToList());
            var last = mine.Where(contact => kinds.Counts(contact.Kind)).OrderBy(c => c.On).ThenBy(c => c.Id.Value).LastOrDefault();
            var heard = mine.Where(contact => kinds.IsHeard(contact.Kind)).Select(contact => contact.On).DefaultIfEmpty(Household.Never).Max();

            var peace = mine.Select(contact => kinds.PeaceAfter(contact.Kind, contact.On) ?? Household.Never).DefaultIfEmpty(Household.Never).Max();

            Assert.Equal((last?.On, last?.Id, heard, peace), (now.LastSpokenOn, now.LastTalk, now.HeardOn, now.PeaceUntil));
        }

        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    private Task<Household> NowAsync(Family family) => house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.Id == family.Id));
}
