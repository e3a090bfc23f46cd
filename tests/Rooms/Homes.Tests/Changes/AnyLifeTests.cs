using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Changes;

/// <summary>
/// Whatever happens in people's lives and whatever the association decides meanwhile, in whatever order: what we remember of each
/// is what their moments say.
/// </summary>
public sealed class AnyLifeTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly ContactKind[] Kinds = Enum.GetValues<ContactKind>();
    private int _late;

    [Fact]
    public async Task Whatever_happens_working_it_out_from_nothing_changes_nothing_and_taking_back_leaves_all_as_it_was()
    {
        const int seed = 1951;
        var chance = new Random(seed);

        for (var life = 0; life < LongRun.Count(usual: 8, full: 150); life++)
        {
            var begun = await house.LifeAsync(A.Today.AddDays(-40));

            // It begins as was proposed, and something else may have been decided since.
            await house.AskAsync(db => db.RememberAllAsync(default));
            await LivesAsync(begun, chance);
        }

        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
        Assert.True(_late > 0, "Nothing turned out a mistake later on.");
        await CopiesAreAsTheirOriginsAsync();
    }

    private async Task LivesAsync(Life life, Random chance)
    {
        var all = new List<HouseholdId> { life.Id };

        for (var turn = 0; turn < 10; turn++)
        {
            switch (chance.Next(8))
            {
                case 0 or 1:
                    await WritesAsync(all[chance.Next(all.Count)], chance);
                    break;
                case 2:
                    await TakesBackAsync(all[chance.Next(all.Count)], chance);
                    break;
                case 3:
                    await DecidesAsync(chance);
                    break;
                case 4:
                    await TurnsOutAMistakeAsync(life, all);
                    break;
                default:
                    await HappensAsync(life, all, chance);
                    break;
            }
        }

        foreach (var household in all)
        {
            await IsRightAsync(household);
        }
    }

    /// <summary>Half of what happens turns out to be a mistake.</summary>
    private async Task HappensAsync(Life life, List<HouseholdId> all, Random chance)
    {
        var before = await house.EverythingAsync();
        var on = A.Today.AddDays(-chance.Next(60));

        try
        {
            switch (chance.Next(4))
            {
                case 0:
                    await house.HappensAsync(life, new Move(life.Empty.Id, on, null));
                    break;
                case 1:
                    await house.HappensAsync(life, new Leaving(on));
                    break;
                case 2:
                    all.Add(await house.SplitsAsync(life, on));
                    break;
                default:
                    await house.HappensAsync(life, new Death(chance.Next(2) == 0 ? life.Aaltje.Id : life.Berend.Id, "Wie er nog is", on));
                    break;
            }
        }
        catch (Refused)
        {
            Assert.Equal(before, await house.EverythingAsync());
            return;
        }

        if (chance.Next(2) == 0)
        {
            await TakesBackDeedAsync(life, all);
            Assert.Equal(before, await house.EverythingAsync());
        }
    }

    /// <summary>Only now: after whatever was written and decided since, if that allows it still.</summary>
    private async Task TurnsOutAMistakeAsync(Life life, List<HouseholdId> all)
    {
        if (await house.AskAsync(db => db.HouseholdDeeds.AnyAsync(deed => deed.Household == life.Id && deed.TakenBackAt == null)))
        {
            try
            {
                await TakesBackDeedAsync(life, all);
                _late++;
            }
            catch (Refused)
            {
                // Somebody spoke with who came to live apart: that stays.
            }
        }
    }

    private async Task TakesBackDeedAsync(Life life, List<HouseholdId> all)
    {
        await house.TakesBackAsync(life.Id);
        var left = await house.AskAsync(db => db.Households.Where(household => all.Contains(household.Id)).Select(household => household.Id).ToListAsync());
        all.RemoveAll(household => !left.Contains(household));
    }

    private Task DecidesAsync(Random chance) => house.InAsync<HouseDb>(async db =>
    {
        var kind = Kinds[chance.Next(Kinds.Length)];
        var decided = await db.SpokenKinds.SingleOrDefaultAsync(one => one.Kind == kind) ?? db.SpokenKinds.Add(new SpokenKind(kind)).Entity;
        decided.Decides(chance.Next(2) == 0, "Omdat het zo uitkomt.", chance.Next(3) * 4);
        await db.SaveChangesAsync();
        await new RememberAll(db).RunAsync(Guid.Empty, new Progress<(int, int)>(), default);
    });

    private Task WritesAsync(HouseholdId id, Random chance) => house.InAsync<HouseDb>(async db =>
    {
        var contact = new NewContact(id, A.Today.AddDays(-chance.Next(60)), Kinds[chance.Next(Kinds.Length)], null, null);
        new ContactBook(db, new Ids(house.Clock), house.Clock).WriteDown(contact);
        await db.SaveChangesAsync();
    });

    private Task TakesBackAsync(HouseholdId id, Random chance) => house.InAsync<HouseDb>(async db =>
    {
        if (await db.Contacts.Where(c => c.Household == id).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync() is { Count: > 0 } some)
        {
            await new ContactBook(db, new Ids(house.Clock), house.Clock).TakeBackAsync(some[chance.Next(some.Count)], default);
            await db.SaveChangesAsync();
        }
    });

    private async Task IsRightAsync(HouseholdId id)
    {
        var (now, tenancies) = (await house.NowAsync(id), await house.TenanciesAsync(id));
        var mine = await house.AskAsync(db => db.Contacts.AsNoTracking().Where(contact => contact.Household == id).ToListAsync());
        var kinds = await house.AskAsync(db => db.WhatCountsAsync(default));
        var last = mine.Where(contact => kinds.Counts(contact.Kind)).OrderBy(c => c.On).ThenBy(c => c.Id.Value).LastOrDefault();

        var heard = mine.Where(contact => kinds.IsHeard(contact.Kind)).Select(contact => contact.On).DefaultIfEmpty(Household.Never).Max();
        var peace = mine.Select(contact => kinds.PeaceAfter(contact.Kind, contact.On) ?? Household.Never).DefaultIfEmpty(Household.Never).Max();

        Assert.Equal((last?.On, last?.Id, heard, peace), (now.LastSpokenOn, now.LastTalk, now.HeardOn, now.PeaceUntil));
        Assert.Equal(!now.NobodyLeft && tenancies.Exists(t => t.From <= A.Today && (t.Until is not { } until || until >= A.Today)), now.LivesHere);
    }

    private async Task CopiesAreAsTheirOriginsAsync()
    {
        var all = await house.AskAsync(db => db.Contacts.AsNoTracking().ToListAsync());
        var origins = all.ToDictionary(contact => contact.Id);

        foreach (var copy in all.Where(contact => contact.CopyOf is { } of && origins.ContainsKey(of)))
        {
            var origin = origins[copy.CopyOf!.Value];
            Assert.Equal((origin.On, origin.Kind, origin.By, origin.Department, origin.WrittenAt), (copy.On, copy.Kind, copy.By, copy.Department, copy.WrittenAt));
            Assert.Null(origin.CopyOf);
            Assert.NotEqual(origin.Household, copy.Household);
        }
    }
}
