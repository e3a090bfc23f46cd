using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Merging;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

/// <summary>
/// Writes down one contact moment. What the household remembers of it the database works out itself, from the household and the
/// list of what counts as they are at that moment: whoever else writes with the same household, both stand. It is the rule of
/// <see cref="Households.Household.Meets"/>.
/// </summary>
internal static class Meeting
{
    extension(HouseDb db)
    {
        /// <summary>Writes a contact moment with the next save, in the history of the household that its household is by then.</summary>
        internal void Meets(Contact contact)
        {
            var household = contact.Household;
            db.WithNextSave("homes_contact", contact.Id.Value, Deed.Added, "", cancel => db.AddRowAsync(contact, cancel));
            db.WithNextSave("homes_household", household.Value, Deed.Changed, "homes_contact", async cancel =>
            {
                if (await RememberAsync(db, contact, household, cancel) == 0)
                {
                    var now = await db.NowAsync(household, cancel);
                    await db.Contacts.Where(one => one.Id == contact.Id).ExecuteUpdateAsync(one => one.SetProperty(c => c.Household, now), cancel);
                    GoneUnless(await RememberAsync(db, contact, now, cancel) == 1);
                }
            });
        }
    }

    private static Task<int> RememberAsync(HouseDb db, Contact contact, HouseholdId household, CancellationToken cancel)
    {
        var proposed = new SpokenKind(contact.Kind);
        object[] values =
        [
            household.Value, contact.On, contact.Id.Value, contact.Kind.ToString(), proposed.Counts, proposed.RestWeeks, SpokenKinds.IsSignOfLife(contact.Kind),
        ];
        return db.Database.ExecuteSqlRawAsync(Statement(db.Kind), values, cancel);
    }

    private static void GoneUnless(bool there)
    {
        if (!there)
        {
            throw new DbUpdateConcurrencyException("The household is gone.");
        }
    }

    /// <summary>Also where there is nothing to remember the row is held, so that nobody joins it to another in between.</summary>
    private static string Statement(DatabaseKind database)
    {
        var peace = database switch
        {
            DatabaseKind.Sqlite => "date({1}, '+' || (7 * told.rest_weeks) || ' days')",
            DatabaseKind.Postgres => "({1} + 7 * told.rest_weeks)",
        };

        return $$"""
            UPDATE homes_household SET
                last_talk = CASE WHEN told.counts AND (spoken_on < {1} OR (spoken_on = {1} AND (last_talk IS NULL OR last_talk < {2}))) THEN {2} ELSE last_talk END,
                spoken_on = CASE WHEN told.counts AND spoken_on < {1} THEN {1} ELSE spoken_on END,
                heard_on = CASE WHEN (told.counts OR {6}) AND heard_on < {1} THEN {1} ELSE heard_on END,
                peace_until = CASE WHEN told.rest_weeks > 0 AND peace_until < {{peace}} THEN {{peace}} ELSE peace_until END,
                version = version + CASE WHEN told.counts OR {6} OR told.rest_weeks > 0 THEN 1 ELSE 0 END
            FROM (
                SELECT COALESCE((SELECT counts FROM homes_spoken_kind WHERE kind = {3}), {4}) AS counts,
                    COALESCE((SELECT rest_weeks FROM homes_spoken_kind WHERE kind = {3}), {5}) AS rest_weeks) told
            WHERE id = {0} AND joined_into IS NULL
            """;
    }
}
