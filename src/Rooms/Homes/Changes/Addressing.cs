using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Changes;

/// <summary>How people might be addressed from now on, for a colleague to put right (aanschrijfnaam).</summary>
internal static class Addressing
{
    /// <summary>One by their name, more as a family when they share one; else how it was.</summary>
    internal static string Of(IReadOnlyList<Resident> residents, string otherwise) => residents switch
    {
        [] => otherwise,
        [var only] => only.Name,
        _ when residents.Select(resident => FamilyOf(resident.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [{ Length: > 0 } family] =>
            $"Familie {char.ToUpperInvariant(family[0])}{family[1..]}",
        _ => otherwise,
    };

    private static string FamilyOf(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[(space + 1)..].Trim() : "";
}
