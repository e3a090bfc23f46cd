using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Search;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Finds households that came to be here and have no number of the association yet: the first file that names who lives in
/// one, under a number that we do not know, brings it. So nobody comes to be here twice.
/// </summary>
internal sealed class WithoutNumber(HouseDb db)
{
    private List<Unnumbered>? _all;

    /// <summary>For each number that we do not know the one household that it must be of.</summary>
    internal async Task<IReadOnlyDictionary<string, Household>> FindAsync(IReadOnlyCollection<SheetRow> rows, CancellationToken cancel)
    {
        var found = new Dictionary<string, Household>();

        _all ??= rows.Count == 0 ? null : await UnnumberedAsync(cancel);
        var unnumbered = (_all ?? []).Where(one => OwnNumber.Is(one.Household.OutsideKey)).ToList();

        if (unnumbered.Count == 0)
        {
            return found;
        }

        foreach (var row in rows)
        {
            if (unnumbered.Where(one => Is(one, row)).Select(one => one.Household).Distinct().ToList() is [var only]
                && (found.GetValueOrDefault(row["Huurdernummer"]) ?? only) == only
                && !found.Any(other => other.Value == only && other.Key != row["Huurdernummer"]))
            {
                found[row["Huurdernummer"]] = only;
            }
        }

        return found;
    }

    private async Task<List<Unnumbered>> UnnumberedAsync(CancellationToken cancel)
    {
        var households = await db.Households.AsNoTracking()
            .Where(household => household.OutsideKey.StartsWith(OwnNumber.Begins) && household.JoinedInto == null)
            .ToDictionaryAsync(household => household.Id, cancel);
        var which = households.Keys.ToList();

        return which.Count == 0
            ? []
            : [.. (await db.Residents.AsNoTracking().Where(resident => which.Contains(resident.Household)).ToListAsync(cancel))
                .Select(resident => new Unnumbered(households[resident.Household], resident))];
    }

    /// <summary>Of one name and one year; or of one name, and also addressed or reached in the same way.</summary>
    private static bool Is(Unnumbered one, SheetRow row)
    {
        var resident = one.Resident;

        return resident.NameToFind.Length > 0 && resident.NameToFind == Folded.Of(row["Bewoner"]) && (resident.BirthYear, YearIn(row)) switch
        {
            ({ } known, { } said) => known == said,
            _ => Folded.Of(one.Household.Addressee) == Folded.Of(row["Aanschrijfnaam"])
                || Same(resident.Telephone, row["Telefoon"])
                || Same(resident.Email, row["E-mail"]),
        };
    }

    private static int? YearIn(SheetRow row) =>
        int.TryParse(row["Geboortejaar"], System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;

    private static bool Same(string? known, string said) => !string.IsNullOrEmpty(known) && Folded.Of(known) == Folded.Of(said);

    private sealed record Unnumbered(Household Household, Resident Resident);
}
