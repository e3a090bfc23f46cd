using System.Globalization;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera.Rows;

/// <summary>Contact moments: when, by which way, with which household, and with whom from the association.</summary>
internal sealed class ContactRows(Func<Stream> open, IReadOnlyCollection<SheetColumn> columns, CodeBook codes) : VeraSheet(columns, codes)
{
    private const string Unplaced = "collega van een contactmoment die we niet kennen; het contactmoment zelf lezen we wel in";

    public override bool LeavesOut(SheetRow row, string column)
    {
        PassBy(Unplaced);
        return true;
    }

    protected override IEnumerable<SheetRow> Lines()
    {
        var people = People.Beside(open);

        foreach (var element in Elements.Of<Contactmoment>(open, Lists.Contactmomenten))
        {
            if (IsWrong(element, out var contact))
            {
                yield return WrongRow(element.Number, "", element.Wrong!);
                continue;
            }

            Meets(element.Number, CodesIn.Of(contact));

            if ((contact.Relaties ?? []).Find(relatie => IsOutside(relatie, people)) is not { } tenant)
            {
                PassBy("contactmoment zonder huurder");
            }
            else if (Kind(contact) is not { } kind)
            {
                yield return WrongRow(
                    element.Number,
                    "Soort",
                    $"{CodeInWords(CodesIn.Channels, contact.Kanaal?.Code)} Laat het kanaal invullen, of noem de soort met een van onze woorden.");
            }
            else
            {
                yield return Row(
                    element.Number,
                    ("Huurdernummer", people.HouseholdOf(tenant)),
                    ("Datum", Day(contact.Datum)),
                    ("Soort", kind),
                    ("Collega", Colleague(contact, people)));
            }
        }
    }

    private static bool IsOutside(Relatie relatie, People people) => relatie.Soort?.Code is not "REC" && !people.WorksHere(relatie);

    /// <summary>The first of us whose address is said; of others nobody can tell who they are.</summary>
    private string? Colleague(Contactmoment contact, People people)
    {
        var ours = (contact.Relaties ?? []).FindAll(people.WorksHere);
        var address = ours.Select(people.MailadresOf).FirstOrDefault(said => !string.IsNullOrEmpty(said));

        if (ours.Count > 0 && address is null)
        {
            PassBy(Unplaced);
        }

        return address;
    }

    /// <summary>The association's own kind where it is one of our words, else the channel: as we know it, or by its name in the list.</summary>
    private string? Kind(Contactmoment contact) =>
        (ContactKinds.Called(contact.Soort?.Naam ?? "") ?? ContactKinds.Called(contact.Soort?.Code ?? ""))?.Word()
        ?? Codes.OfKanaal(contact.Kanaal?.Code)
        ?? ContactKinds.Called(Known.NameOf(CodesIn.Channels, contact.Kanaal?.Code ?? "") ?? "")?.Word();

    /// <summary>A moment is in UTC; which day that was, it was in Amsterdam.</summary>
    private static string? Day(string? moment) => moment is { Length: > 10 }
        && DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.DayInAmsterdam().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment;
}
