using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Deeds;

/// <summary>What is said of deeds.</summary>
internal static class DeedWords
{
    /// <summary>"Op 3 maart samengevoegd met een ander huishouden."</summary>
    public static string Done(DeedKind kind, DateOnly on) => kind switch
    {
        DeedKind.Merge => $"Op {InWords.Day(on)} samengevoegd met een ander huishouden.",
        DeedKind.Join => $"Op {InWords.Day(on)} opgeschreven dat twee huishoudens zijn gaan samenwonen.",
        DeedKind.Move => $"Op {InWords.Day(on)} een verhuizing opgeschreven.",
        DeedKind.Leave => $"Op {InWords.Day(on)} een vertrek opgeschreven.",
        DeedKind.Split => $"Op {InWords.Day(on)} opgeschreven dat iemand apart is gaan wonen.",
        DeedKind.Death => $"Op {InWords.Day(on)} een overlijden opgeschreven.",
    };

    /// <summary>"Het worden weer twee huishoudens."</summary>
    public static string TakenBack(DeedKind kind) => kind switch
    {
        DeedKind.Merge => "Het worden weer twee huishoudens.",
        DeedKind.Join => "Ze wonen weer apart.",
        DeedKind.Move => "De verhuizing gaat terug.",
        DeedKind.Leave => "Het vertrek gaat terug.",
        DeedKind.Split => "Het wordt weer één huishouden.",
        DeedKind.Death => "Het overlijden gaat terug.",
    };

    /// <summary>"3 bewoners"</summary>
    public static string Counted(Type thing, int count) => thing switch
    {
        _ when thing == typeof(Resident) => InWords.Count(count, "bewoner", "bewoners"),
        _ when thing == typeof(Tenancy) => InWords.Count(count, "huurovereenkomst", "huurovereenkomsten"),
        _ when thing == typeof(Contact) => InWords.Count(count, "contactmoment", "contactmomenten"),
        _ when thing == typeof(Household) => InWords.Count(count, "huishouden", "huishoudens"),
        _ => InWords.Count(count, "woning of buurt", "woningen of buurten"),
    };

    /// <summary>What a changed value is about: "de afspraak over contact".</summary>
    public static string Changed(DeedRow row, string column) => (row.Table, column) switch
    {
        ("homes_household", "agreement") => "de afspraak over contact",
        ("homes_household", "do_not_approach" or "do_not_approach_by" or "rest_until" or "rest_until_by" or "rest_before") => "of we ze met rust laten",
        ("homes_household", _) => "hoe we ze aanschrijven",
        ("homes_resident", _) => "de gegevens van een bewoner",
        ("homes_tenancy", _) => "een huurovereenkomst",
        ("homes_contact", _) => "een contactmoment",
        _ => "een woning of buurt",
    };
}
