using System.Data.Common;
using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Search;

/// <summary>
/// Keeps the words of a hundred thousand new names at once instead of name by name: written in the order of their index that
/// is several times as fast.
/// </summary>
internal static class WordsLater
{
    extension(HouseDb db)
    {
        /// <summary>Does a deed that adds many names, in the caller's transaction, and then keeps their words.</summary>
        /// <param name="now">When the deed begins.</param>
        /// <param name="deed">The deed; it says whether it added any name.</param>
        /// <param name="cancel">Stops it.</param>
        internal async Task WithWordsLaterAsync(DateTimeOffset now, Func<Task<bool>> deed, CancellationToken cancel)
        {
            // A clock may be set back on the way; a word that is kept already is no matter.
            var since = Ids.From(now.AddHours(-1));

            // Only this transaction sees the row: what others write in between is kept at once, as always.
            await db.Database.ExecuteSqlAsync($"INSERT INTO search_words_later (since) VALUES ({since})", cancel);

            if (await deed())
            {
                await KeepAsync(db, since, cancel);
            }

            await db.Database.ExecuteSqlAsync($"DELETE FROM search_words_later", cancel);
        }
    }

    private static Task KeepAsync(HouseDb db, Guid since, CancellationToken cancel) => db.Kind switch
    {
        // To pass over what is there SQLite keeps no way back, page by page, as it does for a conflict that is handled.
        DatabaseKind.Sqlite => db.ExecuteLongAsync(Statement(db.Kind, passes: "OR IGNORE "), [since], cancel),
        DatabaseKind.Postgres => KeepWhatIsNewAsync(db, since, cancel),
    };

    /// <summary>
    /// Nearly every word is new. To be ready for one that is not costs PostgreSQL a third of the time with each; so it first does
    /// without, past those that it sees, and only begins again when somebody kept the same word in the same moment.
    /// </summary>
    private static async Task KeepWhatIsNewAsync(HouseDb db, Guid since, CancellationToken cancel)
    {
        const string before = "before_words";
        const string isThere = "23505";
        const string isNew = "AND NOT EXISTS (SELECT 1 FROM homes_name_word kept WHERE kept.word = words.word AND kept.household = words.household)";
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(before, cancel);

        try
        {
            await db.ExecuteLongAsync(Statement(db.Kind, which: isNew), [since], cancel);
        }
        catch (DbException conflict) when (conflict.SqlState == isThere)
        {
            await transaction.RollbackToSavepointAsync(before, cancel);
            await db.ExecuteLongAsync(Statement(db.Kind, handles: "ON CONFLICT DO NOTHING"), [since], cancel);
        }

        await transaction.ReleaseSavepointAsync(before, cancel);
    }

    private static string Statement(DatabaseKind database, string passes = "", string which = "", string handles = "")
    {
        string[] words =
        [
            Words("id", "homes_household", "addressee_to_find", ""),
            Words("id", "homes_household", "addressee_sounds", "'~' || "),
            Words("household", "homes_resident", "name_to_find", ""),
            Words("household", "homes_resident", "name_sounds", "'~' || "),
        ];
        return $$"""
            INSERT {{passes}}INTO homes_name_word (word, household)
            SELECT word, household FROM ({{string.Join(" UNION ", words)}}) words
            WHERE word NOT IN ('', '~') {{which}}
            ORDER BY word, household
            {{handles}}
            """;

        string Words(string household, string table, string name, string sign) => database switch
        {
            DatabaseKind.Sqlite =>
                $$"""SELECT {{sign}}said.value AS word, t.{{household}} AS household FROM {{table}} t, json_each('["' || replace(t.{{name}}, ' ', '","') || '"]') said WHERE t.id >= {0}""",
            DatabaseKind.Postgres =>
                $$"""SELECT {{sign}}said COLLATE "C" AS word, t.{{household}} AS household FROM {{table}} t, unnest(string_to_array(t.{{name}}, ' ')) said WHERE t.id >= {0}""",
        };
    }
}
