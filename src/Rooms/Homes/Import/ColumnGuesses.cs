using Huiskamer.Foundation.Search;

namespace Huiskamer.Homes.Import;

/// <summary>How other systems usually call our columns. Letters and figures count; capitals, spaces and dots do not.</summary>
internal static class ColumnGuesses
{
    private static readonly Dictionary<string, string[]> Usual = new()
    {
        ["Verhuureenheidnummer"] =
        [
            "vhe", "vhenr", "vhenummer", "vhecode", "eenheid", "eenheidnr", "eenheidnummer", "verhuureenheid", "verhuureenheidnr", "oge", "ogenr", "ogenummer",
            "object", "objectnr", "objectnummer", "woning", "woningnr", "woningnummer",
        ],
        ["Straat"] = ["straatnaam", "adres", "openbareruimte"],
        ["Huisnummer"] = ["huisnr", "hnr", "nr", "nummer"],
        ["Toevoeging"] = ["toev", "huisnummertoevoeging", "huisnrtoev", "huisnrtoevoeging", "huisletter", "hnrtoev"],
        ["Postcode"] = ["pc", "postcode6", "pc6"],
        ["Plaats"] = ["woonplaats", "plaatsnaam", "stad", "dorp"],
        ["Buurt"] = ["buurtnaam", "cbsbuurt", "wijk", "wijknaam"],
        ["Buurtcode"] = ["cbscode", "cbsbuurtcode", "bucode", "codebuurt"],
        ["Breedtegraad"] = ["latitude", "lat", "breedte"],
        ["Lengtegraad"] = ["longitude", "lon", "lng", "long", "lengte"],
        ["Complexnummer"] = ["complex", "complexnr", "complexcode", "cluster", "clusternr", "clusternummer"],
        ["Complexnaam"] = ["naamcomplex", "clusternaam", "complexomschrijving"],
        ["Woningsoort"] = ["woningtype", "soortwoning", "typewoning", "eenheidsoort", "vhesoort", "vhetype"],
        ["Huurdernummer"] =
        [
            "huurder", "huurdernr", "huurdersnummer", "huurdersnr", "relatie", "relatienr", "relatienummer", "klantnr", "klantnummer", "debiteur", "debiteurnr",
            "debiteurnummer", "contractant", "huishouden", "huishoudennummer",
        ],
        ["Aanschrijfnaam"] = ["aanschrijving", "aanhef", "tenaamstelling", "naamhuurder", "huurdernaam", "huurdersnaam", "correspondentienaam", "naam"],
        ["Taal"] = ["taalcode", "voorkeurstaal", "spreektaal"],
        ["Bewoner"] = ["bewonernaam", "naambewoner", "persoon", "naampersoon", "medebewoner", "volledigenaam"],
        ["Telefoon"] = ["tel", "telnr", "telefoonnr", "telefoonnummer", "mobiel", "mobielnummer"],
        ["E-mail"] = ["mail", "emailadres", "mailadres"],
        ["Geboortejaar"] = ["gebjaar", "jaarvangeboorte"],
        ["Ingangsdatum"] = ["ingang", "ingangsdatumhuur", "ingangshuur", "inganghuur", "begindatum", "startdatum", "datumingang", "aanvang", "huurvanaf"],
        ["Einddatum"] = ["einde", "eindehuur", "einddatumhuur", "datumeinde", "huurtot", "huurtotenmet"],
        ["Datum"] = ["contactdatum", "datumcontact", "dag"],
        ["Soort"] = ["contactsoort", "soortcontact", "kanaal", "wijze"],
        ["Afdeling"] = ["afdelingsnaam", "team", "dienst"],
        ["Collega"] = ["emailcollega", "medewerker", "emailmedewerker", "behandelaar", "emailbehandelaar"],
        ["Voornaam"] = ["roepnaam"],
        ["Achternaam"] = ["familienaam"],
        ["Dagelijks huurderscontact"] = ["huurderscontact"],
        ["Functie"] = ["functienaam", "rol"],
        ["Talen"] = ["taal", "spreekt"],
        ["Ervaren"] = ["ervaring"],
        ["Buurten"] = ["buurt", "wijken"],
    };

    /// <summary>Whether a heading is a usual name of this column.</summary>
    public static bool IsLike(string column, string heading)
    {
        var said = Bare(heading);
        return said.Length > 0 && (said == Bare(column) || Usual.GetValueOrDefault(column, []).Contains(said));
    }

    private static string Bare(string words) => Folded.Of(words).Replace(" ", "", StringComparison.Ordinal);
}
