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
        /// <param name="contact">The contact moment.</param>
        /// <param name="unlessInPeace">
        /// Only when we may ask them something by then: of two that ask at the same moment one does, and the other finds that it
        /// was changed meanwhile.
        /// </param>
        internal void Meets(Contact contact, bool unlessInPeace = false)
        {
            var household = contact.Household;
            db.WithNextSave("homes_contact", contact.Id.Value, Deed.Added, "", Statement.Adding(db, contact));
            db.WithNextSave(
                "homes_household",
                household.Value,
                Deed.Changed,
                "homes_contact",
                Remembering(db.Kind, contact, household, unlessInPeace),
                async cancel =>
                {
                    var now = await db.NowAsync(household, cancel);
                    await db.Contacts.Where(one => one.Id == contact.Id).ExecuteUpdateAsync(one => one.SetProperty(c => c.Household, now), cancel);
                    GoneUnless(await Statement.DoAsync(db, Remembering(db.Kind, contact, now, unlessInPeace), cancel) == 1);
                });
        }
    }

    private static void GoneUnless(bool there)
    {
        if (!there)
        {
            throw new DbUpdateConcurrencyException("The household is gone, or is left in peace by now.");
        }
    }

    /// <summary>Also where there is nothing to remember the row is held, so that nobody joins it to another in between.</summary>
    private static Statement Remembering(DatabaseKind database, Contact contact, HouseholdId household, bool unlessInPeace)
    {
        var proposed = new SpokenKind(contact.Kind);
        var peace = database switch
        {
            DatabaseKind.Sqlite => "date(@p1, '+' || (7 * told.rest_weeks) || ' days')",
            DatabaseKind.Postgres => "(@p1 + 7 * told.rest_weeks)",
        };

        // As Household.RestOf says it.
        var mayBeAsked = unlessInPeace ? "AND NOT do_not_approach AND (rest_until IS NULL OR rest_until <= @p1) AND peace_until <= @p1" : "";

        return new Statement(
            $"""
                UPDATE homes_household SET (last_talk, spoken_on, heard_on, peace_until, version) = (
                    SELECT
                        CASE WHEN told.counts AND (spoken_on < @p1 OR (spoken_on = @p1 AND (last_talk IS NULL OR last_talk < @p2))) THEN @p2 ELSE last_talk END,
                        CASE WHEN told.counts AND spoken_on < @p1 THEN @p1 ELSE spoken_on END,
                        CASE WHEN (told.counts OR @p6) AND heard_on < @p1 THEN @p1 ELSE heard_on END,
                        CASE WHEN told.rest_weeks > 0 AND peace_until < {peace} THEN {peace} ELSE peace_until END,
                        version + CASE WHEN told.counts OR @p6 OR told.rest_weeks > 0 THEN 1 ELSE 0 END
                    FROM (
                        SELECT COALESCE((SELECT counts FROM homes_spoken_kind WHERE kind = @p3), @p4) AS counts,
                            COALESCE((SELECT rest_weeks FROM homes_spoken_kind WHERE kind = @p3), @p5) AS rest_weeks) told)
                WHERE id = @p0 AND joined_into IS NULL {mayBeAsked}
                """,
            [
                household.Value, contact.On, contact.Id.Value, contact.Kind.ToString(), proposed.Counts, proposed.RestWeeks,
                SpokenKinds.IsSignOfLife(contact.Kind),
            ]);
    }
}
