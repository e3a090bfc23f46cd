using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Search;

/// <summary>
/// One word of the names in a household, by which it is found (naamwoord): as it is folded, or as it sounds with a wave
/// before it. The database itself keeps these beside the names, whatever writes those; nothing else writes here.
/// </summary>
internal sealed class NameWord
{
    /// <summary>Before a word that is written as it sounds.</summary>
    internal const char Sound = '~';

    private NameWord()
    {
        Word = "";
    }

    [Personal(keptFor: "zolang de naam zelf")]
    public string Word { get; private set; }

    public HouseholdId Household { get; private set; }
}

internal sealed class NameWordMap : IEntityTypeConfiguration<NameWord>
{
    public void Configure(EntityTypeBuilder<NameWord> word)
    {
        word.HasKey(w => new { w.Word, w.Household });
        word.HasIndex(w => new { w.Household, w.Word });
        word.Property(w => w.Word).HasMaxLength(200);
    }
}

internal static class NameWordTable
{
    /// <summary>Nobody's name has more; each asks the database once.</summary>
    private const int MostWords = 5;

    extension(HouseDb db)
    {
        internal DbSet<NameWord> NameWords => db.Set<NameWord>();

        /// <summary>
        /// Those households in which somebody's name, or how they are addressed, has a word that begins with each of these,
        /// as it is written or as it sounds. "IJ" and "Y", "Jansen" and "Janssen", first name first or last: all the same.
        /// </summary>
        /// <param name="households">Among whom is sought.</param>
        /// <param name="words">Folded words.</param>
        /// <param name="asItSounds">As it sounds, or as it is written.</param>
        /// <param name="most">
        /// Of a single word that very many share only so many, whose word is shortest first: whoever types on will find the
        /// others. Nothing when each of them must be found, such as by who sees only some of them.
        /// </param>
        internal IQueryable<Household> Called(IQueryable<Household> households, string words, bool asItSounds, int? most = null)
        {
            var names = db.NameWords;

            // The longest word leaves the fewest; of those the others are looked up.
            var typed = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).OrderByDescending(word => word.Length).ToList();

            if (typed.Count == 0)
            {
                return households.Where(_ => false);
            }

            var longest = Called(typed[0]);

            foreach (var word in typed.Skip(1))
            {
                var called = Called(word);
                longest = longest.Where(name => called.Any(other => other.Household == name.Household));
            }

            if (typed.Count == 1 && most is { } some)
            {
                longest = longest.OrderBy(name => name.Word).ThenBy(name => name.Household).Take(some);
            }

            var first = longest.Select(name => name.Household);
            return households.Where(household => first.Contains(household.Id));

            IQueryable<NameWord> Called(string word) => names.Beginning(name => name.Word, asItSounds ? Sounding(word) : word);
        }
    }

    private static string Sounding(string word) => NameWord.Sound + SoundsLike.Of(word);
}
