using Huiskamer.Foundation.Search;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Import;

/// <summary>A household, and perhaps a resident, as one line of a file describes them. What is nothing, the file does not say: it has no such column.</summary>
internal sealed record HouseholdInFile(
    string Key, string Addressee, string? Language, string Resident, string? Telephone, string? Email, int? BirthYear, bool SaysBirthYear)
{
    /// <summary>The resident's name as it is sought.</summary>
    internal string ResidentToFind { get; } = Folded.Of(Resident);

    /// <summary>The line without what it leaves empty: of a household with two numbers the other may have known that.</summary>
    internal HouseholdInFile WithoutEmpties() => this with
    {
        Telephone = Telephone is "" ? null : Telephone,
        Email = Email is "" ? null : Email,
        SaysBirthYear = BirthYear is not null,
    };

    internal static HouseholdInFile Of(SheetRow row)
    {
        var year = row.Number("Geboortejaar");

        if (year is < 1900 or > 2100)
        {
            row.Wrong("Geboortejaar", "Dit jaar kan niet kloppen. Schrijf vier cijfers, zoals 1958.");
        }

        var language = row.Said("Taal", 10)?.ToLowerInvariant();

        if (language?.Length is not (null or 0 or 2 or 3))
        {
            row.Wrong("Taal", "Schrijf hier de taal als code van twee of drie letters, zoals nl, tr of ber.");
        }

        return new HouseholdInFile(
            row.Required("Huurdernummer", 40),
            row.Required("Aanschrijfnaam"),
            language is "" ? "nl" : language,
            row.Optional("Bewoner"),
            row.Said("Telefoon", 40),
            row.Said("E-mail", 256),
            year,
            row.Has("Geboortejaar"));
    }

    /// <summary>Whether it says nothing else of a household than we know.</summary>
    internal bool IsOf(Household household) =>
        (household.Addressee, household.Language) == (Addressee, Language ?? household.Language);

    internal void Describes(Household household) => household.IsAddressedAs(Addressee, Language ?? household.Language);

    /// <summary>Whether it says nothing else of a resident than we know.</summary>
    internal bool IsOf(Resident resident) =>
        (resident.Name, resident.BirthYear) == (Resident, BirthYearOf(resident))
        && (resident.Telephone ?? "", resident.Email ?? "") == (Telephone ?? resident.Telephone ?? "", Email ?? resident.Email ?? "");

    internal void Describes(Resident resident)
    {
        resident.IsCalled(Resident);
        resident.IsReachedBy(Telephone ?? resident.Telephone, Email ?? resident.Email);
        resident.IsBornIn(BirthYearOf(resident));
    }

    private int? BirthYearOf(Resident resident) => SaysBirthYear ? BirthYear : resident.BirthYear;
}
