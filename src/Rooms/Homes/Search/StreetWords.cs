using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Dwellings;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Search;

/// <summary>
/// Finds streets by a word anywhere in their name. A town has a few thousand of them however many homes it has: the database
/// hops along its index from one street to the next.
/// </summary>
internal static class StreetWords
{
    /// <summary>So many streets hold more homes than anybody looks through.</summary>
    internal const int MostStreets = 100;

    /// <summary>A shorter word begins too many names to ask anything.</summary>
    internal const int ShortestWord = 3;

    private const int MostWords = 5;

    extension(HouseDb db)
    {
        /// <summary>Homes in streets in whose name, for each of these words, some word begins so: "heide" finds "Jan van der Heidestraat".</summary>
        /// <param name="words">Folded words.</param>
        /// <param name="most">In so many streets; nothing when each must be found, such as by who sees only some of them.</param>
        internal IQueryable<Dwelling> InStreetsWith(string words, int? most)
        {
            var typed = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
            var dwellings = db.Dwellings;

            if (!typed.Exists(word => word.Length >= ShortestWord))
            {
                return dwellings.Where(_ => false);
            }

            // A folded word holds letters and figures only, and so no signs that mean something to LIKE.
            var streets = db.Database.SqlQueryRaw<string>(Statement(typed.Count, most), [.. typed.Select(word => $"% {word}%")]);
            return dwellings.Where(dwelling => streets.Contains(dwelling.StreetToFind));
        }
    }

    private static string Statement(int words, int? most)
    {
        var each = string.Join(" AND ", Enumerable.Range(0, words).Select(word => $"' ' || name LIKE {{{word}}}"));
        var limit = most is { } some ? string.Create(CultureInfo.InvariantCulture, $" ORDER BY name LIMIT {some}") : "";

        return $"""
            SELECT name AS "Value" FROM (
                WITH RECURSIVE street (name) AS (
                    SELECT MIN(street_to_find) FROM homes_dwelling
                    UNION ALL
                    SELECT (SELECT MIN(next.street_to_find) FROM homes_dwelling next WHERE next.street_to_find > street.name)
                    FROM street WHERE street.name IS NOT NULL)
                SELECT name FROM street WHERE {each}{limit}) streets
            """;
    }
}
