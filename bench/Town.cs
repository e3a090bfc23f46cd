using System.Data.Common;
using System.Diagnostics;
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
    /// <summary>A whole association.</summary>
    public const int Homes = 100_000;

    private const string Size = "100.000 homes";
    private const int ContactsEach = 20;

    public static async IAsyncEnumerable<Row> MeasureAsync()
    {
        foreach (var kind in BenchHouse.Kinds)
        {
            using var scratch = new Scratch();
            var files = await HomesOnPaper.WriteAsync(scratch, Homes);
            await using var house = await BenchHouse.OpenAsync(kind, scratch);

            foreach (var row in await Imports.FillAsync(house, scratch, files, Size))
            {
                yield return row;
            }

            await TownContacts.FillAsync(house, Homes * ContactsEach);

            foreach (var row in await RememberingAsync(house))
            {
                yield return row;
            }

            await using var bare = await house.BareAsync();

            await OpenAsync(house, bare);

            await foreach (var row in TownPages.MeasureAsync(house, bare, Size))
            {
                yield return row;
            }

            yield return await TownLookalikes.MeasureAsync(house, Size);
            yield return await SavingAsync(house, bare);
        }
    }

    /// <summary>Lets a house that was filled with homes talk with all of them, without measuring, and opens it.</summary>
    public static async Task LiveAsync(BenchHouse house, int homes)
    {
        await TownContacts.FillAsync(house, homes * ContactsEach);
        await RememberAsync(house);
        await using var bare = await house.BareAsync();
        await OpenAsync(house, bare);
    }

    /// <summary>
    /// Every household works out anew when we last spoke, beside asking the database the last day of each. When each changes:
    /// beside asking that, and writing it.
    /// </summary>
    private static async Task<IReadOnlyList<Row>> RememberingAsync(BenchHouse house)
    {
        await using var bare = await house.BareAsync();
        var kinds = await house.InAsync(house => house.GetRequiredService<HouseDb>().WhatCountsAsync(CancellationToken.None));
        var aggregate = new Question(
            $"SELECT household, MAX(\"on\") AS last FROM homes_contact WHERE kind IN ({string.Join(", ", kinds.Spoken.Select(kind => $"'{kind}'"))}) GROUP BY household");
        await Overheard.AskAsync(bare, [aggregate]);
        var theirs = await SecondsAsync(() => Overheard.AskAsync(bare, [aggregate]));
        var all = await SecondsAsync(() => RememberAsync(house));
        var none = await SecondsAsync(() => RememberAsync(house));
        var written = await SecondsAsync(() => TownContacts.WriteAndLeaveAsync(bare, aggregate.Text));
        return
        [
            new Row("working out anew when each was last spoken, each changes", Size, house.Database, all, written, "s"),
            new Row("working out anew when each was last spoken, none changes", Size, house.Database, none, theirs, "s"),
        ];
    }

    private static Task RememberAsync(BenchHouse house) =>
        house.InAsync(house => house.GetRequiredService<HouseDb>().RememberAllAsync(CancellationToken.None));

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>A contact moment through the contact book, journal and all, beside the bare insert and update.</summary>
    private static async Task<Row> SavingAsync(BenchHouse house, DbConnection bare)
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
        return new Row("saving a contact moment", Size, house.Database, saved, written, "ms");
    }

    /// <summary>
    /// Does what PostgreSQL does by itself within minutes (until then each line in the journal waits behind two million contact
    /// moments), and lets the colleague in.
    /// </summary>
    private static async Task OpenAsync(BenchHouse house, DbConnection bare)
    {
        string[] deeds = house.Kind switch
        {
            DatabaseKind.Sqlite => ["ANALYZE"],
            DatabaseKind.Postgres => ["VACUUM ANALYZE", "CHECKPOINT"],
        };

        foreach (var deed in deeds)
        {
            await ExecuteAsync(bare, deed);
        }

        await house.SignInAsync();
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }
}
