using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera.Rows;

/// <summary>Tenancies, from contracts about renting: a line for each home in it.</summary>
internal sealed class TenancyRows(Func<Stream> open, IReadOnlyCollection<SheetColumn> columns, CodeBook codes, IReadOnlySet<string> known)
    : VeraSheet(columns, codes)
{
    private const string MoreHomes =
        "In deze overeenkomst staat meer dan één woning zonder einddatum. Een huishouden woont bij ons op één adres. "
        + "Zet er alleen de woning in waar ze wonen, of geef de andere een eigen overeenkomst met een einddatum.";

    /// <summary>By line and number the homes of which no kind is said: nobody knows whether such a one is a garage.</summary>
    private readonly HashSet<(int, string)> _unsaid = [];

    public override bool PassesBy(SheetRow row)
    {
        var isUnsaid = _unsaid.Contains((row.Line, row["Verhuureenheidnummer"]));

        if (isUnsaid)
        {
            PassBy("eenheid die we niet kennen en waarvan de soort er niet bij staat, zoals een garage");
        }

        return isUnsaid;
    }

    protected override IEnumerable<SheetRow> Lines()
    {
        _unsaid.Clear();
        var people = People.Beside(open);
        var homes = Homes();

        foreach (var element in Elements.Of<Overeenkomst>(open, Lists.Overeenkomsten))
        {
            if (IsWrong(element, out var contract))
            {
                yield return WrongRow(element.Number, "", element.Wrong!);
                continue;
            }

            Meets(element.Number, CodesIn.Of(contract));

            if (WhyNot(contract) is { } why)
            {
                PassBy(why);
            }
            else
            {
                foreach (var row in Line(element.Number, contract, people, homes))
                {
                    yield return row;
                }
            }
        }
    }

    private static string? WhyNot(Overeenkomst contract) => contract switch
    {
        { Soort.Code: not "HUU" } => "overeenkomst die niet over huren gaat",
        { Status.Code: "VOO" or "GEA" or "VER" } => "huurovereenkomst die voorlopig, geannuleerd of vernietigd is",
        _ => null,
    };

    private IEnumerable<SheetRow> Line(int number, Overeenkomst contract, People people, Dictionary<string, Eenheid> homes)
    {
        var parties = contract.Relaties ?? [];
        var tenant = parties.Find(party => Has(party, "HUU")) ?? parties.Find(party => party.IsGroep)
            ?? parties.Find(party => !(party.Rollen ?? []).Exists(rol => !Codes.LivesThere(rol.Soort?.Code)));
        var rented = (contract.Eenheden ?? [])
            .Select(said => said.Soort is null ? said.Keys.Select(key => homes.GetValueOrDefault(key)).OfType<Eenheid>().FirstOrDefault() ?? said : said)
            .ToList();
        var dwellings = rented.Where(one => one.Soort?.Code is null or "WOO").ToList();

        if (rented.Count > 0 && dwellings.Count == 0)
        {
            PassBy("huurovereenkomst zonder woning, zoals van een garage");
        }
        else if (tenant is null || dwellings.Count == 0)
        {
            yield return WrongRow(
                number,
                tenant is null ? "Huurdernummer" : "Verhuureenheidnummer",
                tenant is null ? "In deze overeenkomst staat geen huurder. Zet er een relatie met de rol HUU in." : "In deze overeenkomst staat geen eenheid.");
        }

        // Half of a contract is worse than none: nobody would know which of the homes they live in.
        if (tenant is not null && IsOfMoreHomes(contract, dwellings))
        {
            yield return WrongRow(number, "Verhuureenheidnummer", MoreHomes);
            yield break;
        }

        foreach (var dwelling in tenant is null ? [] : dwellings)
        {
            if (dwelling.Soort is null)
            {
                _unsaid.Add((number, dwelling.Key ?? ""));
            }

            yield return Row(
                number,
                ("Huurdernummer", people.HouseholdOf(tenant!)),
                ("Verhuureenheidnummer", dwelling.Key),
                ("Ingangsdatum", Words.Dag(contract.Begindatum)),
                ("Einddatum", Words.Dag(contract.Einddatum) ?? ""));
        }
    }

    /// <summary>Whether somebody would live in two homes at once. A unit of which only the number is said counts when we know it as a home.</summary>
    private bool IsOfMoreHomes(Overeenkomst contract, List<Eenheid> units) => string.IsNullOrEmpty(contract.Einddatum)
        && units.Where(unit => unit.Soort is not null || known.Contains(unit.Key)).Select(unit => unit.Key).Distinct().Skip(1).Any();

    private static bool Has(Relatie party, string role) => (party.Rollen ?? []).Exists(rol => rol.Soort?.Code == role);

    /// <summary>The homes that are written out in the same file.</summary>
    private Dictionary<string, Eenheid> Homes()
    {
        var homes = new Dictionary<string, Eenheid>();

        foreach (var home in Elements.Beside<Eenheid>(open, Lists.Eenheden).Select(element => element.Value).OfType<Eenheid>())
        {
            foreach (var key in home.Keys)
            {
                homes.TryAdd(key, new Eenheid { Id = home.Id, IdExtern = home.IdExtern, Code = home.Code, Soort = home.Soort });
            }
        }

        return homes;
    }
}
