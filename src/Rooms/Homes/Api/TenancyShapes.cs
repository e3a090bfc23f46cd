using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Huiskamer.Foundation.Api;

namespace Huiskamer.Homes.Api;

[Called("Huurcontracten")]
internal sealed record TenanciesAnswer(
    [property: JsonPropertyName("huurcontracten"), Description("Alle huurcontracten van het huishouden, op eerste dag.")] IReadOnlyList<TenancyAnswer> Tenancies);

[Called("Huurcontract")]
internal sealed record TenancyAnswer(
    [property: JsonPropertyName("id"), Description("Het nummer van het huurcontract."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d61")] Guid Id,
    [property: JsonPropertyName("huishouden"), Description("Wie er huurt. Is het huishouden samengevoegd, dan staat hier het id van nu."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e")] Guid Household,
    [property: JsonPropertyName("woning"), Description("Het nummer van de woning in jullie eigen systeem."), Sample("VHE-9001")] string Dwelling,
    [property: JsonPropertyName("ingangsdatum"), Description("De eerste dag."), Sample("2011-05-01")] DateOnly From,
    [property: JsonPropertyName("einddatum"), Description("De laatste dag; leeg zolang de huur loopt."), Sample("2027-03-31")] DateOnly? Until,
    [property: JsonPropertyName("doorCollega"), Description("Een collega schreef dit op, en jullie systeem zei er nog niets over."), Sample(false)] bool ByHand);

/// <summary>Everything of a tenancy that another system may say. Who rents stands in the address.</summary>
[Called("HuurcontractSchrijven")]
[OnlyToRead("id", "huishouden", "doorCollega")]
internal sealed record TenancySent
{
    [JsonPropertyName("woning"), Description("Het nummer van de woning in jullie eigen systeem; later verandert het niet."), MaxLength(40), Sample("VHE-9001")]
    public required string Dwelling { get; init; }

    [JsonPropertyName("ingangsdatum"), Description("De eerste dag."), Sample("2011-05-01")]
    public required DateOnly From { get; init; }

    [JsonPropertyName("einddatum"), Description("De laatste dag. Zonder loopt de huur, of eindigde ze al toen het huishouden iets anders ging huren."), Sample("2027-03-31")]
    public DateOnly? Until { get; init; }
}
