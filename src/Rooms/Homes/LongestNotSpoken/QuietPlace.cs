using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>
/// A place in the list: after or before it one leafs on, however the list changed in between, and page five hundred costs
/// what page one costs.
/// </summary>
internal sealed record QuietPlace(DateOnly SpokenOn, DateOnly TenantSince, Guid Household)
{
    private const string Day = "yyyyMMdd";

    /// <summary>Sealed, because it stands in an address: when we spoke with whom is for nobody's log.</summary>
    internal string SealedBy(IDataProtector sealer) => sealer.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{SpokenOn.ToString(Day, CultureInfo.InvariantCulture)} {TenantSince.ToString(Day, CultureInfo.InvariantCulture)} {Household}"));

    /// <summary>The place in an address; one that was sealed too long ago, or by nobody, is the beginning.</summary>
    internal static QuietPlace? In(string? address, IDataProtector sealer)
    {
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        try
        {
            var parts = sealer.Unprotect(address).Split(' ');
            return new QuietPlace(DayIn(parts[0]), DayIn(parts[1]), Guid.Parse(parts[2]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static DateOnly DayIn(string part) => DateOnly.ParseExact(part, Day, CultureInfo.InvariantCulture);
}
