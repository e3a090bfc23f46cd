using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Bench;

/// <summary>
/// A whole association in one house: read in from files, twenty contact moments with every household, and then what colleagues
/// ask of it all day.
/// </summary>
internal static class Town
{
    private const int Big = 100_000;
    private const int ContactsEach = 20;

    public static async IAsyncEnumerable<Row> MeasureAsync(int homes)
    {
        foreach (var kind in BenchHouse.Kinds)
        {
            var size = homes.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")) + " homes";
            using var scratch = new Scratch();
            var files = await HomesOnPaper.WriteAsync(scratch, homes);
            await using var house = await BenchHouse.OpenAsync(kind, scratch);

            foreach (var row in await Imports.FillAsync(house, scratch, files, size))
            {
                yield return row;
            }

            await TownContacts.FillAsync(house, homes * ContactsEach);

            foreach (var row in await RememberingAsync(house, size))
            {
                yield return row;
            }

            await using var bare = await house.BareAsync();

            await SettleAsync(bare, kind);
            await house.SignInAsync();

            await foreach (var row in TownPages.MeasureAsync(house, bare, size, all: homes >= Big))
            {
                yield return row;
            }

            yield return await TownLookalikes.MeasureAsync(house, size);

            if (homes >= Big)
            {
                yield return await SavingAsync(house, bare, size);
            }
        }
    }

    /// <summary>
    /// Every household works out anew when we last spoke, beside asking the database the last day of each. When each changes:
    /// beside asking that, and writing it.
    /// </summary>
    private static async Task<IReadOnlyList<Row>> RememberingAsync(BenchHouse house, string size)
    {
        await using var bare = await house.BareAsync();
        var kinds = await house.InAsync(house => house.GetRequiredService<HouseDb>().WhatCountsAsync(CancellationToken.None));
        var aggregate = new Question(
            $"SELECT household, MAX(\"on\") AS last FROM homes_contact WHERE kind IN ({string.Join(", ", kinds.Spoken.Select(kind => $"'{kind}'"))}) GROUP BY household");
        await Overheard.AskAsync(bare, [aggregate]);
        var theirs = await SecondsAsync(() => Overheard.AskAsync(bare, [aggregate]));
        var all = await SecondsAsync(RememberAsync);
        var none = await SecondsAsync(RememberAsync);
        var written = await SecondsAsync(() => TownContacts.WriteAndLeaveAsync(bare, aggregate.Text));
        return
        [
            new Row("working out anew when each was last spoken, each changes", size, house.Database, all, written, "s"),
            new Row("working out anew when each was last spoken, none changes", size, house.Database, none, theirs, "s"),
        ];

        Task RememberAsync() => house.InAsync(house => house.GetRequiredService<HouseDb>().RememberAllAsync(CancellationToken.None));
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>A contact moment through the contact book, journal and all, beside the bare insert and update.</summary>
    private static async Task<Row> SavingAsync(BenchHouse house, DbConnection bare, string size)
    {
        var today = HomesOnPaper.Today;
        const int warmUp = 1000;
        const int measured = 300;
        const int each = warmUp + measured;
        var some = await house.InAsync(house => house.GetRequiredService<HouseDb>().Households
            .OrderByDescending(household => household.Id).Take(2 * each).Select(household => household.Id).ToListAsync());
        var (ours, theirs) = (0, 0);

        var (saved, written) = await Watch.InTurnAsync(
            measured,
            () => house.InAsync(async house =>
            {
                await house.GetRequiredService<IContactBook>().WriteAsync(
                    new NewContact(some[ours++], today, ContactKind.AtTheDoor, null, "Wijkbeheer"), CancellationToken.None);
                return await house.GetRequiredService<HouseDb>().SaveChangesAsync();
            }),
            () => TownContacts.WriteAsync(bare, house.Kind, some[each + theirs++].Value, today),
            warmUp);
        return new Row("saving a contact moment", size, house.Database, saved, written, "ms");
    }

    /// <summary>
    /// What PostgreSQL does by itself within minutes. Until then each line in the journal waits behind two million contact moments.
    /// </summary>
    private static async Task SettleAsync(DbConnection bare, DatabaseKind kind)
    {
        string[] deeds = kind switch
        {
            DatabaseKind.Sqlite => ["ANALYZE"],
            DatabaseKind.Postgres => ["VACUUM ANALYZE", "CHECKPOINT"],
        };

        foreach (var deed in deeds)
        {
            await ExecuteAsync(bare, deed);
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }
}
