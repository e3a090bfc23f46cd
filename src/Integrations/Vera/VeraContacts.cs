using System.Globalization;
using System.Text.Json;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera;

/// <summary>Writes contact moments as a list of Contactmoment.</summary>
internal sealed class VeraContacts : IContactMessages
{
    private const int AtOnce = 64 * 1024;

    public async Task WriteAsync(IAsyncEnumerable<ContactToTell> contacts, Stream to, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();

        await foreach (var contact in contacts.WithCancellation(cancel))
        {
            Write(json, contact);

            if (json.BytesPending > AtOnce)
            {
                await json.FlushAsync(cancel);
            }
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ContactToTell contact)
    {
        json.WriteStartObject();
        json.WriteString("id", contact.Contact.ToString());

        // VERA wants a moment and we know a day: noon is on that day, in UTC and in Amsterdam.
        json.WriteString("datum", contact.On.ToString("yyyy-MM-dd'T12:00:00Z'", CultureInfo.InvariantCulture));
        Write(json, "soort", contact.Kind.Word(), contact.Kind.Name());

        if (OnderwerpOf(contact.Kind) is { } theme)
        {
            json.WriteString("onderwerp", theme);
        }

        if (KanaalOf(contact.Kind) is (var code, var name))
        {
            Write(json, "kanaal", code, name);
        }

        json.WriteStartArray("relaties");
        json.WriteStartObject();
        json.WriteString("idExtern", contact.Household);
        Write(json, "soort", "GRO", "Relatiegroep");
        Write(json, "detailSoort", "HUI", "Huishouden");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string property, string code, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("code", code);
        json.WriteString("naam", name);
        json.WriteEndObject();
    }

    /// <summary>The theme, where the kind itself says it. What a talk was about we do not keep with whom it was.</summary>
    private static string? OnderwerpOf(ContactKind kind) => kind switch
    {
        ContactKind.RepairTalk => "Reparatie",
        ContactKind.Repair => "Reparatie",
        ContactKind.Complaint => "Klacht",
        ContactKind.MeterReading => "Meterstand",
        ContactKind.HomeConversation => null,
        ContactKind.CoffeeVisit => null,
        ContactKind.HomeVisit => null,
        ContactKind.AtTheDoor => null,
        ContactKind.Telephone => null,
        ContactKind.AtTheOffice => null,
        ContactKind.ListeningPanel => null,
        ContactKind.Letter => null,
        ContactKind.Message => null,
        ContactKind.Invitation => null,
        ContactKind.Survey => null,
        ContactKind.AutomaticMessage => null,
    };

    /// <summary>The channel of COMMUNICATIEKANAAL, where VERA has one.</summary>
    private static (string Code, string Name)? KanaalOf(ContactKind kind) => kind switch
    {
        ContactKind.HomeConversation => ("BEZ", "Huisbezoek"),
        ContactKind.CoffeeVisit => ("BEZ", "Huisbezoek"),
        ContactKind.HomeVisit => ("BEZ", "Huisbezoek"),
        ContactKind.AtTheDoor => ("BEZ", "Huisbezoek"),
        ContactKind.RepairTalk => ("BEZ", "Huisbezoek"),
        ContactKind.Telephone => ("TEL", "Telefoon"),
        ContactKind.AtTheOffice => ("BAL", "Balie"),
        ContactKind.Letter => ("BRI", "Brief"),
        ContactKind.Message => ("EMA", "E-mail"),
        ContactKind.ListeningPanel => null,
        ContactKind.Invitation => null,
        ContactKind.Survey => null,
        ContactKind.AutomaticMessage => null,
        ContactKind.MeterReading => null,
        ContactKind.Repair => null,
        ContactKind.Complaint => null,
    };
}
