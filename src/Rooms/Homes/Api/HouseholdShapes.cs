using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Huiskamer.Foundation.Api;

namespace Huiskamer.Homes.Api;

[Called("Huishouden")]
internal sealed record HouseholdAnswer(
    [property: JsonPropertyName("id"), Description("Ons eigen nummer; zo staat er nooit iets van een mens in een URL."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e")] Guid Id,
    [property: JsonPropertyName("huurdernummer"), Description("Het vaste nummer in jullie eigen systeem."), Sample("H-9001")] string Key,
    [property: JsonPropertyName("aanschrijfnaam"), Description("Zoals het op een envelop staat."), Sample("Familie De Boer")] string Addressee,
    [property: JsonPropertyName("taal"), Description("De taal thuis (ISO 639)."), Sample("nl")] string Language,
    [property: JsonPropertyName("woning"), Description("Het nummer van de woning waar ze wonen, of het laatst woonden."), Sample("VHE-9001")] string? Dwelling,
    [property: JsonPropertyName("adres"), Description("Het adres van die woning.")] AddressAnswer? Address,
    [property: JsonPropertyName("woontHier"), Description("Of ze nu bij ons huren."), Sample(true)] bool LivesHere,
    [property: JsonPropertyName("huurtSinds"), Description("De eerste dag van het eerste huurcontract."), Sample("2011-05-01")] DateOnly? TenantSince,
    [property: JsonPropertyName("nietBenaderen"), Description("Ze vroegen ons om niet zelf contact te zoeken. Alleen te lezen."), Sample(false)] bool DoNotApproach,
    [property: JsonPropertyName("rustTot"), Description("Ze willen liever geen contact voor deze dag. Alleen te lezen."), Sample("2027-09-01")] DateOnly? RestUntil,
    [property: JsonPropertyName("magBenaderdWorden"), Description("Of we vandaag zelf contact mogen zoeken. Nee als ze dat liever niet willen, en ook als we er pas waren of pas iets vroegen. Vraag dit voor elke brief, mail of belronde."), Sample(true)] bool MayBeAsked,
    [property: JsonPropertyName("weerVragenVanaf"), Description("Mag het vandaag niet: de eerste dag waarop het weer mag. Leeg als het mag, en als ze nooit benaderd willen worden."), Sample("2027-09-01")] DateOnly? AskAgainFrom,
    [property: JsonPropertyName("bewoners"), Description("Wie er wonen.")] IReadOnlyList<ResidentAnswer> Residents);

[Called("Adres"), Description("Het adres van een woning.")]
internal sealed record AddressAnswer(
    [property: JsonPropertyName("straat"), Description("De naam van de straat."), Sample("Verzonnenstraat")] string Street,
    [property: JsonPropertyName("huisnummer"), Description("Alleen het getal."), Sample(9001)] int Number,
    [property: JsonPropertyName("toevoeging"), Description("Wat achter het getal komt."), Sample("A")] string Addition,
    [property: JsonPropertyName("postcode"), Description("Met een spatie."), Sample("7899 ZZ")] string Postcode,
    [property: JsonPropertyName("plaats"), Description("De woonplaats."), Sample("Voorbeeldstad")] string City);

[Called("Bewoner")]
internal sealed record ResidentAnswer(
    [property: JsonPropertyName("id"), Description("Ons eigen nummer."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5f")] Guid Id,
    [property: JsonPropertyName("naam"), Description("Voornaam en achternaam."), Sample("Fictia de Boer")] string Name,
    [property: JsonPropertyName("telefoon"), Description("Waar iemand te bellen is."), Sample("0591 00 00 00")] string? Telephone,
    [property: JsonPropertyName("email"), Description("Waar iemand te mailen is."), Sample("bewoner@voorbeeld.test")] string? Email,
    [property: JsonPropertyName("geboortejaar"), Description("Alleen het jaar."), Sample(1958)] int? BirthYear);

/// <summary>Everything of a household that another system may say. Where they live follows from tenancies; whether they want rest is theirs.</summary>
[Called("HuishoudenSchrijven")]
[OnlyToRead("id", "woning", "adres", "woontHier", "huurtSinds", "nietBenaderen", "rustTot", "magBenaderdWorden", "weerVragenVanaf")]
internal sealed record HouseholdSent
{
    [JsonPropertyName("huurdernummer"), Description("Het vaste nummer in jullie eigen systeem; later verandert het niet."), MaxLength(40), Sample("H-9001")]
    public required string Key { get; init; }

    [JsonPropertyName("aanschrijfnaam"), Description("Zoals het op een envelop staat."), MaxLength(200), Sample("Familie De Boer")]
    public required string Addressee { get; init; }

    [JsonPropertyName("taal"), Description("De taal thuis, twee of drie letters (ISO 639)."), Sample("nl")]
    [RegularExpression("^[A-Za-z]{2,3}$", ErrorMessage = "Schrijf de taal als code van twee of drie letters, zoals nl, tr of ber.")]
    public required string Language { get; init; }

    [JsonPropertyName("bewoners"), Description("Wie er wonen, allemaal. Wie er niet in staat, woont er niet meer en gaat weg."), MaxLength(30)]
    public required IReadOnlyList<ResidentSent> Residents { get; init; }
}

[Called("BewonerSchrijven")]
internal sealed record ResidentSent
{
    [JsonPropertyName("id"), Description("Ons eigen nummer van wie er al staat; zonder is het iemand erbij."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5f")]
    public Guid? Id { get; init; }

    [JsonPropertyName("naam"), Description("Voornaam en achternaam."), MaxLength(200), Sample("Fictia de Boer")]
    public required string Name { get; init; }

    [JsonPropertyName("telefoon"), Description("Waar iemand te bellen is."), MaxLength(40), Sample("0591 00 00 00")]
    public string? Telephone { get; init; }

    [JsonPropertyName("email"), Description("Waar iemand te mailen is."), MaxLength(256), Sample("bewoner@voorbeeld.test")]
    [RegularExpression("^[^@\\s]+@[^@\\s]+$", ErrorMessage = "Dit is geen e-mailadres.")]
    public string? Email { get; init; }

    [JsonPropertyName("geboortejaar"), Description("Alleen het jaar."), Range(1900, 2100), Sample(1958)]
    public int? BirthYear { get; init; }
}

/// <summary>Whom somebody seeks. Everything that is said must fit.</summary>
[Called("Zoekvraag")]
[OnlyToRead]
internal sealed record SearchSent
{
    [JsonPropertyName("naam"), Description("Een deel van een naam, met of zonder accenten, of zoals hij klinkt: minstens twee letters."), MaxLength(100), Sample("boer")]
    public string? Name { get; init; }

    [JsonPropertyName("huurdernummer"), Description("Het vaste nummer in jullie eigen systeem."), MaxLength(40), Sample("H-9001")]
    public string? Key { get; init; }

    [JsonPropertyName("straat"), Description("Een deel van de straat: minstens twee letters."), MaxLength(100), Sample("verzonnen")]
    public string? Street { get; init; }

    [JsonPropertyName("postcode"), Description("Vier cijfers en twee letters."), Sample("7899ZZ")]
    [RegularExpression("^[1-9][0-9]{3} ?[A-Za-z]{2}$", ErrorMessage = "Schrijf de postcode zo: 7899 ZZ.")]
    public string? Postcode { get; init; }

    [JsonPropertyName("huisnummer"), Description("Alleen het getal; met een straat of een postcode erbij."), Range(1, 99999), Sample(9001)]
    public int? Number { get; init; }

    [JsonPropertyName("toevoeging"), Description("Wat achter het getal komt."), MaxLength(10), Sample("A")]
    public string? Addition { get; init; }
}

[Called("Zoekresultaat")]
internal sealed record FoundAnswer(
    [property: JsonPropertyName("huishoudens"), Description("Wie er gevonden zijn: eerst wie zo heet, dan wie zo klinkt; daarbinnen wie nu bij ons huurt eerst.")] IReadOnlyList<FoundHousehold> Households,
    [property: JsonPropertyName("meer"), Description("Of er meer zijn dan hier staan. Zoek dan preciezer."), Sample(false)] bool More);

[Called("GevondenHuishouden")]
internal sealed record FoundHousehold(
    [property: JsonPropertyName("id"), Description("Ons eigen nummer, om het huishouden mee te lezen."), Sample("01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e")] Guid Id,
    [property: JsonPropertyName("huurdernummer"), Description("Het vaste nummer in jullie eigen systeem."), Sample("H-9001")] string Key,
    [property: JsonPropertyName("aanschrijfnaam"), Description("Zoals het op een envelop staat."), Sample("Familie De Boer")] string Addressee,
    [property: JsonPropertyName("adres"), Description("Waar ze wonen, of het laatst woonden.")] AddressAnswer? Address,
    [property: JsonPropertyName("woontHier"), Description("Of ze nu bij ons huren."), Sample(true)] bool LivesHere);
