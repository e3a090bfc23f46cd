using System.Text;

namespace Huiskamer.TestKit;

/// <summary>Messages of VERA about a few homes and people that do not exist, with everything in them that may be said.</summary>
public static class MessagesOnPaper
{
    /// <summary>Two homes, with a complex that stands beside them.</summary>
    public static byte[] Homes { get; } = Encoding.UTF8.GetBytes("""
        { "eenheden": [
          { "id": "MB-101", "soort": { "code": "WOO" }, "detailSoort": { "code": "GAL" }, "status": { "code": "INE" }, "woonvorm": { "code": "SEN" },
            "clusters": [{ "id": "K1" }, "https://vera.voorbeeld.example/clusters/K2"], "panden": [{ "soort": { "code": "APP" } }],
            "adres": { "straatnaam": "De Strubben", "huisnummer": "971", "huisletter": "a", "postcode": "7824 RH", "woonplaats": { "naam": "Emmen" },
              "buurt": { "naam": "Angelslo", "code": "BU01144300" }, "geometrie": { "breedtegraad": 52.775, "lengtegraad": "6.9278" } } },
          { "idExtern": "MB-102", "detailSoort": { "code": "EGW" }, "gebouw": { "corporatieBuurt": { "naam": "Angelslo" } }, "huur": 412.50,
            "adres": { "straatnaam": "De Strubben", "huisnummer": 972, "postcode": "7824RH", "woonplaats": "Emmen", "wijk": { "naam": "Zuid" },
              "geometrie": { "breedtegraad": 52.7752, "lengtegraad": 6.9267 } } }],
          "clusters": [{ "id": "K1", "soort": { "code": "OND" }, "naam": "De Strubben", "eenheden": [{ "id": "MB-102" }] }, { "id": "K2", "soort": { "code": "BUU" }, "naam": "Angelslo" }] }
        """);

    /// <summary>A group of two, and somebody who lives alone.</summary>
    public static byte[] People { get; } = Encoding.UTF8.GetBytes("""
        [{ "id": "MH-201", "soort": { "code": "GRO" }, "naam": "Familie Yıldırım", "rollen": [
            { "soort": { "code": "HUU" }, "relatie": { "id": "P1", "voornaam": "Emine", "achternaam": "Yıldırım", "geboortedatum": "1984-02-29", "voorkeurstaal": { "code": "TUR" } } },
            { "soort": { "code": "BEW" }, "einddatum": "2099-12-31", "relatie": "https://vera.voorbeeld.example/relaties/P2" }] },
         { "id": "P2", "soort": { "code": "NAT" }, "roepnaam": "Kerem", "tussenvoegsels": "van", "achternaam": "Yıldırım", "groepen": [{ "id": "MH-201" }], "bsn": "999999990",
            "contactgegevens": [{ "soort": { "code": "MOB" }, "waarde": "06 00 00 00 10" }, { "soort": { "code": "EMA" }, "waarde": "kerem@voorbeeld.example", "vertrouwelijkheid": { "code": "OPE" } }] },
         { "id": "MH-202", "soort": { "code": "NAT" }, "aanschrijfnaam": "De heer Hoving", "voorletters": "J.", "achternaam": "Hoving", "rollen": [{ "soort": { "code": "HUU" } }] }]
        """);

    /// <summary>Both rent a home.</summary>
    public static byte[] Contracts { get; } = Encoding.UTF8.GetBytes("""
        { "overeenkomsten": [
          { "id": "O1", "soort": { "code": "HUU" }, "status": { "code": "DEF" }, "begindatum": "2019-07-01", "einddatum": null,
            "relaties": [{ "id": "MH-201", "soort": { "code": "GRO" }, "rollen": [{ "soort": { "code": "HUU" } }] }], "eenheden": [{ "id": "MB-101" }] },
          { "id": "O2", "soort": { "code": "HUU" }, "begindatum": "1991-06-01T00:00:00Z", "einddatum": "2098-12-31",
            "relaties": ["https://vera.voorbeeld.example/relaties/MH-202"], "eenheden": ["https://vera.voorbeeld.example/eenheden/MB-102"] }] }
        """);

    /// <summary>They were spoken with.</summary>
    public static byte[] Talks { get; } = Encoding.UTF8.GetBytes("""
        { "data": [
          { "id": "C1", "kanaal": { "code": "BEZ" }, "datum": "2026-06-30T22:30:00Z", "relaties": [{ "id": "MH-201", "soort": { "code": "GRO" } },
            { "id": "R1", "rollen": [{ "soort": { "code": "MDW" } }], "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "lies.bericht@voorbeeld.example" }] }] },
          { "id": "C2", "soort": { "naam": "telefoon" }, "kanaal": { "code": "TEL" }, "datum": "2025-01-02", "relaties": [{ "id": "MH-202" }, { "id": "X", "rollen": [{ "soort": { "code": "MED" } }] }] }] }
        """);

    /// <summary>Two who work there.</summary>
    public static byte[] Colleagues { get; } = Encoding.UTF8.GetBytes("""
        { "medewerkers": [
          { "id": "M1", "relatie": { "id": "R1", "roepnaam": "Lies", "achternaam": "Wachter", "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "lies.bericht@voorbeeld.example" }] },
            "organisatorischeEenheden": [{ "naam": "Wonen" }], "functies": [{ "naam": "woonconsulent" }] },
          { "id": "M2", "relatie": { "id": "R2" }, "organisatorischeEenheden": ["wijkbeheer"], "einddatum": "2099-01-01" }],
          "relaties": [{ "id": "R2", "voornaam": "Omar", "achternaam": "Bensaïd", "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "omar.bericht@voorbeeld.example" }] }] }
        """);
}
