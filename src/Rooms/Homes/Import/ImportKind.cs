using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Homes.Import;

/// <summary>What a file is about.</summary>
internal enum ImportKind
{
    /// <summary>Woningen.</summary>
    Dwellings,

    /// <summary>Huishoudens en bewoners.</summary>
    Households,

    /// <summary>Huurcontracten.</summary>
    Tenancies,

    /// <summary>Collega’s.</summary>
    Colleagues,

    /// <summary>Contactmomenten.</summary>
    Contacts,
}

/// <summary>What is said of a kind of file.</summary>
internal static class ImportKinds
{
    /// <summary>The word on the screen and on the command line.</summary>
    public static string InWords(this ImportKind kind) => kind switch
    {
        ImportKind.Dwellings => "woningen",
        ImportKind.Households => "huishoudens",
        ImportKind.Tenancies => "huurcontracten",
        ImportKind.Colleagues => "collega’s",
        ImportKind.Contacts => "contactmomenten",
    };

    /// <summary>The columns such a file has.</summary>
    public static IReadOnlyList<SheetColumn> Columns(this ImportKind kind) => kind switch
    {
        ImportKind.Dwellings => DwellingImport.Columns,
        ImportKind.Households => HouseholdImport.Columns,
        ImportKind.Tenancies => TenancyImport.Columns,
        ImportKind.Colleagues => ColleagueImport.Columns,
        ImportKind.Contacts => ContactImport.Columns,
    };
}
