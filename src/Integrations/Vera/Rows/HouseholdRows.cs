using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera.Rows;

/// <summary>Households with who lives in them: groups of people, and people who rent and are in no group.</summary>
internal sealed class HouseholdRows(Func<Stream> open, IReadOnlyCollection<SheetColumn> columns, CodeBook codes, DateOnly today)
    : VeraSheet(columns, codes)
{
    protected override IEnumerable<SheetRow> Lines()
    {
        var people = People.In(open);

        foreach (var element in Elements.Of<Relatie>(open, Lists.Relaties))
        {
            if (IsWrong(element, out var relatie))
            {
                yield return WrongRow(element.Number, "", element.Wrong!);
                continue;
            }

            Meets(element.Number, CodesIn.Of(relatie));

            if (relatie.IsGroep)
            {
                foreach (var row in Group(element.Number, relatie, people))
                {
                    yield return row;
                }
            }
            else if (WhyNotAHousehold(relatie, people) is { } why)
            {
                if (why.Length > 0)
                {
                    PassBy(why);
                }
            }
            else
            {
                yield return Line(element.Number, relatie.Key, relatie.Aanschrijfnaam.Or(relatie.Voluit), relatie, relatie);
            }
        }
    }

    private static string? WhyNotAHousehold(Relatie relatie, People people) => relatie switch
    {
        { Soort.Code: "REC" } => "rechtspersoon",
        { IsPersoon: false } => "relatie van een onbekende soort",
        _ when people.IsInAGroup(relatie) => "",
        { IsOverleden: true } => "overleden",
        { Rollen: { Count: > 0 } rollen } when !rollen.Exists(rol => Codes.LivesThere(rol.Soort?.Code)) => "persoon die geen huurder of bewoner is",
        _ => null,
    };

    private IEnumerable<SheetRow> Group(int number, Relatie group, People people)
    {
        var members = people.Of(group, today).ToList();
        var tenant = members.FirstOrDefault();
        var addressee = group.Naam.Or(group.Aanschrijfnaam).Or(tenant?.Aanschrijfnaam).Or(tenant?.Voluit);

        if (members.Count == 0)
        {
            yield return Line(number, group.Key, addressee, group, null);
        }

        foreach (var member in members)
        {
            yield return Line(number, group.Key, addressee, tenant!, member);
        }
    }

    private SheetRow Line(int number, string key, string? addressee, Relatie speaker, Relatie? resident)
    {
        var language = speaker.Voorkeurstaal?.Code;

        if (!string.IsNullOrEmpty(language) && Codes.Taal(language) is null)
        {
            TellOfCode(number, "Taal", "TAAL", language, "De taal blijft zoals hij is.");
        }

        return Row(
            number,
            ("Huurdernummer", key),
            ("Aanschrijfnaam", addressee),
            ("Taal", Codes.Taal(language)),
            ("Bewoner", resident?.Voluit.Or(resident.Aanschrijfnaam)),
            ("Telefoon", Reached(resident, "MOB").Or(Reached(resident, "TEL"))),
            ("E-mail", Reached(resident, "EMA")),
            ("Geboortejaar", resident?.Geboortejaar?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string? Reached(Relatie? person, string by) => person?.Contactgegevens?.Find(one => one.IsReachedBy(by))?.Waarde;
}
