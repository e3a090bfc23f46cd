using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Changes;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Dwellings;

internal static class FindingHomes
{
    extension(HouseDb db)
    {
        /// <summary>The home at this address, whichever way the addition is written. Refuses when there is none, or more than one.</summary>
        internal async Task<Dwelling> HomeAtAsync(string postcode, int number, string? addition, CancellationToken cancel)
        {
            var spaced = Dwelling.Spaced(postcode);
            var there = await db.Dwellings.AsNoTracking().Where(d => d.Postcode == spaced && d.HouseNumber == number).ToListAsync(cancel);
            var same = there.Where(dwelling => Bare(dwelling.Addition) == Bare(addition)).ToList();

            return (same, there) switch
            {
                ([var home], _) => home,
                ([], [var home]) when Bare(addition).Length == 0 => home,
                ([], { Count: > 0 }) => throw new Refused(ChangeRefusals.WhichAddition),
                ([], _) => throw new Refused(ChangeRefusals.NoSuchHome),
                _ => throw new Refused(ChangeRefusals.WhichAddition),
            };
        }
    }

    /// <summary>"12-a", "12 A" and "12a" are one door.</summary>
    internal static string Bare(string? addition) => string.Concat((addition ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
