using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Huiskamer.Foundation.Api;

namespace Huiskamer.Homes.Api;

[Called("Contactmomenten")]
internal sealed record ContactsAnswer(
    [property: JsonPropertyName("contactmomenten"), Description("De contactmomenten, het nieuwste eerst.")] IReadOnlyList<ContactAnswer> Contacts,
    [property: JsonPropertyName("volgende"), Description("Waar de lijst verdergaat; leeg op het eind."), Sample("MjAyNi0xMS0wM18wMTk4")] string? Next);

[Called("Contactmoment")]
internal sealed record ContactAnswer(
    [property: JsonPropertyName("id"), Description("Ons eigen nummer."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d60")] Guid Id,
    [property: JsonPropertyName("plaatsgevondenOp"), Description("De dag in Nederland waarop het contact was."), Sample("2026-11-03")] DateOnly On,
    [property: JsonPropertyName("soort"), Description("Hoe we contact hadden."), Choices(typeof(ContactWords)), Sample("telefoon")] string Kind,
    [property: JsonPropertyName("afdeling"), Description("Welke afdeling het contact had, als dat bekend is."), Sample("Wijkbeheer")] string? Department,
    [property: JsonPropertyName("opgeschrevenOp"), Description("Wanneer het is opgeschreven, in UTC."), Sample("2026-11-03T13:30:00Z")] DateTimeOffset WrittenAt,
    [property: JsonPropertyName("kopieVan"), Description("Van welk contactmoment dit een kopie is, voor wie apart ging wonen; leeg als het er zelf een is. Tel het één keer."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d61")] Guid? CopyOf);

/// <summary>A contact moment as another system sends it: when and how. There is no field for what was said.</summary>
[Called("ContactmomentSchrijven")]
[OnlyToRead("id", "opgeschrevenOp", "kopieVan")]
internal sealed record ContactSent
{
    [JsonPropertyName("plaatsgevondenOp"), Description("De dag in Nederland (Europe/Amsterdam) waarop het contact was."), Sample("2026-11-03")]
    public required DateOnly On { get; init; }

    [JsonPropertyName("soort"), Description("Hoe we contact hadden."), Choices(typeof(ContactWords)), Sample("telefoon")]
    public required string Kind { get; init; }

    [JsonPropertyName("afdeling"), Description("Welke afdeling het contact had; nooit de naam van een mens."), MaxLength(100), Sample("Wijkbeheer")]
    public string? Department { get; init; }
}
