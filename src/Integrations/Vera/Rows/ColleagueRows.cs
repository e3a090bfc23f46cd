using System.Globalization;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera.Rows;

/// <summary>Colleagues, from Medewerkers; their names stand with the person that each refers to.</summary>
internal sealed class ColleagueRows(Func<Stream> open, IReadOnlyCollection<SheetColumn> columns, CodeBook codes, DateOnly today) : VeraSheet(columns, codes)
{
    protected override IEnumerable<SheetRow> Lines()
    {
        var people = People.Beside(open);

        foreach (var element in Elements.Of<Medewerker>(open, Lists.Medewerkers))
        {
            if (IsWrong(element, out var colleague))
            {
                yield return WrongRow(element.Number, "", element.Wrong!);
            }
            else if (DateOnly.TryParse(Words.Dag(colleague.Einddatum), CultureInfo.InvariantCulture, out var end) && end < today)
            {
                PassBy("medewerker die uit dienst is");
            }
            else
            {
                var person = colleague.Relatie is null ? new Relatie() : people.Whole(colleague.Relatie);
                yield return Row(
                    element.Number,
                    ("Voornaam", person.Roepnaam.Or(person.Voornaam).Or(person.Voorletters)),
                    ("Achternaam", $"{person.Tussenvoegsels} {person.Achternaam}".Trim()),
                    ("E-mail", person.Mailadres),
                    ("Afdeling", colleague.OrganisatorischeEenheden?.Select(unit => unit.Naam).FirstOrDefault(name => !string.IsNullOrEmpty(name))),
                    ("Functie", colleague.Functies?.Select(job => job.Naam).FirstOrDefault(name => !string.IsNullOrEmpty(name))));
            }
        }
    }
}
