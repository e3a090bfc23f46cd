using System.Text.RegularExpressions;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera.Rows;

/// <summary>Homes, from Eenheden; with the complex they are maintained in, from Clusters.</summary>
internal sealed partial class DwellingRows(Func<Stream> open, IReadOnlyCollection<SheetColumn> columns, CodeBook codes) : VeraSheet(columns, codes)
{
    private readonly Dictionary<string, Cluster> _clusters = [];
    private readonly Dictionary<string, Cluster> _complexOf = [];

    protected override IEnumerable<SheetRow> Lines()
    {
        IndexClusters();

        foreach (var element in Elements.Of<Eenheid>(open, Lists.Eenheden))
        {
            if (IsWrong(element, out var eenheid))
            {
                yield return WrongRow(element.Number, "", element.Wrong!);
                continue;
            }

            Meets(element.Number, CodesIn.Of(eenheid));

            if (WhyNotAHome(eenheid) is { } why)
            {
                PassBy(why);
            }
            else
            {
                yield return Line(element.Number, eenheid);
            }
        }
    }

    /// <summary>One that we have a word for, or that the list puts under homes.</summary>
    private bool IsHome(string detail) => Codes.IsHome(detail) || Known.IsUnder(CodesIn.Homes, detail, "EENHEIDSOORT.WOO");

    private void IndexClusters()
    {
        foreach (var cluster in Elements.Beside<Cluster>(open, Lists.Clusters).Select(element => element.Value).OfType<Cluster>())
        {
            if (cluster.Soort?.Code is not ("OND" or "BUU" or "WIJ"))
            {
                continue;
            }

            foreach (var key in cluster.Keys)
            {
                _clusters.TryAdd(key, cluster with { Eenheden = null });
            }

            foreach (var key in cluster.Soort.Code == "OND" ? (cluster.Eenheden ?? []).SelectMany(eenheid => eenheid.Keys) : [])
            {
                _complexOf.TryAdd(key, cluster with { Eenheden = null });
            }
        }
    }

    private string? WhyNotAHome(Eenheid eenheid) => eenheid switch
    {
        { Soort.Code: not (null or "WOO") } => "geen woning, zoals een garage of winkel",
        { Soort: null, DetailSoort.Code: { } code } when !IsHome(code) => "geen woning, zoals een garage of winkel",
        { Status.Code: "UIT" } => "uit exploitatie",
        { Adres: null } or { Adres: { Straatnaam: null or "", Postcode: null or "" } } => "een eenheid zonder straat en postcode",
        _ => null,
    };

    private SheetRow Line(int number, Eenheid eenheid)
    {
        var adres = eenheid.Adres!;
        var clusters = (eenheid.Clusters ?? []).Select(Whole).ToList();
        var complex = clusters.Find(cluster => cluster.Soort?.Code == "OND")
            ?? eenheid.Keys.Select(key => _complexOf.GetValueOrDefault(key)).OfType<Cluster>().FirstOrDefault();
        var (huisnummer, letter) = Huisnummer(adres.Huisnummer ?? "");
        var (buurt, buurtcode) = Buurt(eenheid, clusters);

        return Row(
            number,
            ("Verhuureenheidnummer", eenheid.Key),
            ("Straat", adres.Straatnaam),
            ("Huisnummer", huisnummer),
            ("Toevoeging", (adres.Huisletter.Or(letter) + " " + adres.HuisnummerToevoeging).Trim()),
            ("Postcode", adres.Postcode),
            ("Plaats", adres.Woonplaats?.Naam),
            ("Buurt", buurt),
            ("Buurtcode", buurtcode),
            ("Complexnummer", complex?.Key),
            ("Complexnaam", complex?.Naam),
            ("Woningsoort", Woningsoort(number, eenheid)),
            ("Breedtegraad", adres.Geometrie?.Breedtegraad),
            ("Lengtegraad", adres.Geometrie?.Lengtegraad));
    }

    /// <summary>What a home only refers to may be written out elsewhere in the file.</summary>
    private Cluster Whole(Cluster said) => said.Soort is not null
        ? said
        : said.Keys.Select(key => _clusters.GetValueOrDefault(key)).OfType<Cluster>().FirstOrDefault() ?? said;

    /// <summary>The official neighbourhood, else the association's own, else the district.</summary>
    private static (string? Name, string? Code) Buurt(Eenheid eenheid, List<Cluster> clusters)
    {
        string? Own(string soort) => clusters.Find(cluster => cluster.Soort?.Code == soort)?.Naam;

        return eenheid switch
        {
            { Adres.Buurt: { Naam.Length: > 0 } buurt } => (buurt.Naam, buurt.Code),
            { Gebouw.Buurt: { Naam.Length: > 0 } buurt } => (buurt.Naam, buurt.Code),
            _ => (Own("BUU").Or(eenheid.Gebouw?.CorporatieBuurt?.Naam).Or(eenheid.Adres?.Wijk?.Naam).Or(Own("WIJ")), null),
        };
    }

    private string? Woningsoort(int number, Eenheid eenheid)
    {
        if (eenheid.Woonvorm?.Code == "SEN")
        {
            return "seniorenwoning";
        }

        if (eenheid.DetailSoort?.Code is not { Length: > 0 } code)
        {
            return (eenheid.Panden ?? []).Select(pand => Codes.OfPand(pand.Soort?.Code)).OfType<string>().FirstOrDefault();
        }

        if (!IsHome(code))
        {
            TellOfCode(number, "Woningsoort", CodesIn.Homes, code, "Deze woningen krijgen de soort ‘anders’.");
        }

        return Codes.Woningsoort(code);
    }

    /// <summary>"12A" is 12 with an A: not every system keeps them apart.</summary>
    private static (string Number, string Letter) Huisnummer(string text) =>
        NumberAndRest().Match(text) is { Success: true } found ? (found.Groups[1].Value, found.Groups[2].Value.Trim(' ', '-')) : (text, "");

    [GeneratedRegex(@"^(\d+)(.*)$")]
    private static partial Regex NumberAndRest();
}
