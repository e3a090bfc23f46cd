using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Routines;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

/// <summary>
/// Lets every household remember from nothing when we last spoke: after the list of what counts was changed, and every
/// night, so that nothing can stay wrong.
/// </summary>
internal static class Remembering
{
    extension(HouseDb db)
    {
        /// <summary>
        /// Works it out for all households in one statement. Only those that remembered otherwise are written; gives how many
        /// those were. When somebody wrote down a talk in between with one of them, it begins again.
        /// </summary>
        internal async Task<int> RememberAllAsync(CancellationToken cancel)
        {
            var changed = 0;
            await db.AtOneMomentAsync(
                async () =>
                {
                    // The list is read when it is this one's turn to write. Names of kinds come from the enumeration, never from outside.
                    foreach (var sql in Statements(db.Kind, await db.WhatCountsAsync(cancel)))
                    {
                        changed = await db.ExecuteLongAsync(sql, [], cancel);
                    }
                },
                cancel);
            return changed;
        }

        /// <summary>Lets these few households remember from nothing. The caller saves.</summary>
        internal async Task RememberAsync(IReadOnlyCollection<HouseholdId> ids, CancellationToken cancel)
        {
            var kinds = await db.WhatCountsAsync(cancel);
            var contacts = (await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Household)).ToListAsync(cancel))
                .ToLookup(contact => contact.Household);

            foreach (var household in await db.Households.Where(household => ids.Contains(household.Id)).ToListAsync(cancel))
            {
                household.Remembers(contacts[household.Id], kinds);
            }
        }
    }

    /// <summary>
    /// One walk along all contact moments that say something, and one write of those households that remembered otherwise. The
    /// last of the statements says how many those were.
    /// </summary>
    private static IEnumerable<string> Statements(DatabaseKind database, SpokenKinds kinds)
    {
        var (never, moment, rests, id, differs) = database switch
        {
            DatabaseKind.Sqlite => (
                $"'{Household.Never:yyyy-MM-dd}'", "\"on\" || id", "date(\"on\", '+' || rest_days || ' days')", "substr(talk, 11)", "IS NOT"),

            // Npgsql writes the first day there is as PostgreSQL's own. The number of a day has six figures for a thousand years to come.
            DatabaseKind.Postgres => (
                "DATE '-infinity'",
                "(\"on\" - DATE '1000-01-01')::text || id::text COLLATE \"C\"",
                "\"on\" + rest_days",
                "substr(talk, 7)::uuid",
                "IS DISTINCT FROM"),
        };

        // What counts goes along as a table: each moment is held against it once. For SQLite CROSS says that the moments go first.
        var last = $"""
            SELECT household, MAX(CASE WHEN spoken THEN "on" END) AS spoken_on, MAX(CASE WHEN spoken THEN {moment} END) AS talk,
                MAX(CASE WHEN heard THEN "on" END) AS heard_on, MAX({rests}) AS peace_until
            FROM homes_contact CROSS JOIN told
            WHERE kind_told = kind
            GROUP BY household
            """;
        var write = $"""
            UPDATE homes_household
            SET spoken_on = kept.spoken_on, last_talk = kept.last_talk, heard_on = kept.heard_on, peace_until = kept.peace_until, version = version + 1
            FROM (
                SELECT h.id, COALESCE(last.spoken_on, {never}) AS spoken_on, {id} AS last_talk, COALESCE(last.heard_on, {never}) AS heard_on,
                    COALESCE(last.peace_until, {never}) AS peace_until
                FROM homes_household h LEFT JOIN last ON last.household = h.id) kept
            WHERE kept.id = homes_household.id
              AND (homes_household.spoken_on <> kept.spoken_on
                OR homes_household.heard_on <> kept.heard_on
                OR homes_household.peace_until <> kept.peace_until
                OR homes_household.last_talk {differs} kept.last_talk)
            """;

        return database switch
        {
            DatabaseKind.Sqlite => [$"WITH {Told(kinds)}, last AS ({last}) {write}"],

            // PostgreSQL walks with all its processors when it is not about to write what it walks along, and in memory when it may.
            DatabaseKind.Postgres => ["SET LOCAL work_mem = '64MB'", $"CREATE TEMP TABLE last ON COMMIT DROP AS WITH {Told(kinds)} {last}", write],
        };
    }

    /// <summary>The kinds that say something, and the first of all, which says nothing: there is always one.</summary>
    private static string Told(SpokenKinds kinds)
    {
        var rows = kinds.Heard.Union(kinds.DaysOfPeace.Keys).Select(kind =>
            $", ('{kind}', {kinds.Spoken.Contains(kind)}, {kinds.Heard.Contains(kind)}, {(kinds.DaysOfPeace.TryGetValue(kind, out var days) ? $"{days}" : "NULL")})");
        return $"told (kind_told, spoken, heard, rest_days) AS (VALUES ('', FALSE, FALSE, CAST(NULL AS INTEGER)){string.Concat(rows)})";
    }
}

/// <summary>After somebody changed what counts.</summary>
internal sealed class RememberAll(HouseDb db) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        await db.RememberAllAsync(cancel);
        return "Voor elk huishouden is opnieuw bepaald wanneer we het voor het laatst spraken.";
    }
}

/// <summary>The same, every night: what is kept is what the contact moments say.</summary>
internal sealed class RememberEveryNight(HouseDb db) : IRoutine
{
    public static string When => "0 20 3 * * ?";

    public async Task RunAsync(CancellationToken cancel) => await db.RememberAllAsync(cancel);
}
