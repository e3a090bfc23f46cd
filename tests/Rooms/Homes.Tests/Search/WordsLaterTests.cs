using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Search;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Search;

public sealed class WordsLaterTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_word_that_is_kept_already_or_that_somebody_keeps_in_the_same_moment_is_kept_once()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var (begun, known) = (new TaskCompletionSource(), await WordsAsync(family.Household));

        var somebody = house.InAsync<HouseDb>(db => db.AllOrNothingAsync(
            async () =>
            {
                await db.Database.ExecuteSqlAsync($"INSERT INTO homes_name_word (word, household) VALUES ('zonnewijzer', {family.Household.Id.Value})");
                begun.SetResult();

                // On SQLite the other waits for its turn; on PostgreSQL for this word.
                while (db.Kind is DatabaseKind.Postgres && !await SomebodyWaitsAsync(db))
                {
                    await Task.Delay(10, TestContext.Current.CancellationToken);
                }
            },
            default));

        await begun.Task;
        await house.InAsync<HouseDb>(db => db.AllOrNothingAsync(
            () => db.WithWordsLaterAsync(
                new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
                async () =>
                {
                    db.Add(A.Resident(family.Household, "Zonnewijzer Maankijker"));
                    await db.SaveChangesAsync();
                    return true;
                },
                default),
            default));
        await somebody;

        Assert.Equal(["maankijker", "zonnewijzer"], (await WordsAsync(family.Household)).Except(known).Where(word => !word.StartsWith('~')).Order());
        Assert.Empty(known.Except(await WordsAsync(family.Household)));
    }

    private static Task<bool> SomebodyWaitsAsync(HouseDb db) => db.Database
        .SqlQuery<int>($"""SELECT 1 AS "Value" FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))""")
        .AnyAsync();

    private Task<List<string>> WordsAsync(Household household) => house.AskAsync(db => db.Database
        .SqlQuery<string>($"""SELECT word AS "Value" FROM homes_name_word WHERE household = {household.Id.Value} ORDER BY word""")
        .ToListAsync());
}
