using System.Diagnostics;
using System.Text.Json.Serialization;
using Huiskamer.Foundation.Rules;
using Microsoft.AspNetCore.Http;

namespace Huiskamer.Foundation.Api;

/// <summary>What another system reads when something cannot be done (RFC 9457). Never a value about a person.</summary>
/// <param name="Status">The code of HTTP.</param>
/// <param name="Title">What kind of problem it is, the same each time.</param>
/// <param name="Detail">What to do about it.</param>
public sealed record Problem(
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("detail")] string Detail)
{
    /// <summary>The kind of answer it is.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A fixed name for programs, such as <c>contact.in-the-future</c>.</summary>
    [JsonPropertyName("code"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    /// <summary>A number to quote when something broke on our side; the same as in the log.</summary>
    [JsonPropertyName("number"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Number { get; init; }

    /// <summary>Everything that is wrong with what was sent, all at once.</summary>
    [JsonPropertyName("errors"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Wrong>? Errors { get; init; }

    /// <summary>The usual words for a code of HTTP.</summary>
    public static Problem Of(int status) => status switch
    {
        401 => new(401, "Geen geldige sleutel", "Stuur een geldige sleutel mee: Authorization: Bearer <sleutel>. Een beheerder maakt hem bij Koppelingen."),
        403 => new(403, "Niet toegestaan", "Deze koppeling heeft hier geen recht op. Een beheerder kan een koppeling maken die dat wel heeft."),
        404 => new(404, "Niet gevonden", "Hier is niets. Kijk of het adres klopt; het eindigt nooit op een schuine streep."),
        405 => new(405, "Kan hier niet", "Dit kan op dit adres niet. In de header Allow staat wat wel kan."),
        406 => new(406, "Vorm niet beschikbaar", "We antwoorden met application/json. Vraag daarom in de header Accept."),
        409 => new(409, "Iemand was eerder", "Op hetzelfde moment schreef iemand anders hetzelfde. Lees opnieuw wat er staat en probeer het dan nog eens."),
        410 => new(410, "Hier niet meer", "Dit is opgegaan in iets anders. In detail staat waar je het nu leest."),
        412 => new(412, "Intussen gewijzigd", "Wat je wilt wijzigen is niet meer zoals je het las. Lees het opnieuw en stuur de nieuwe ETag mee in If-Match."),
        413 => new(413, "Te groot", $"Stuur hooguit {JsonBody.MostBytes / 1024} kB in één keer."),
        415 => new(415, "Vorm onbekend", "Stuur JSON, met de header Content-Type: application/json."),
        428 => new(428, "Zonder If-Match", "Dit bestaat al. Lees het eerst en stuur de ETag mee in If-Match, zodat je niets overschrijft wat je niet zag."),
        429 => new(429, "Te vaak", "Dit ging te vaak achter elkaar. Wacht zo lang als in Retry-After staat en ga dan verder."),
        503 => new(503, "Even geduld", "Het huis schrijft nu iets groots op. Er is niets gewijzigd. Wacht zo lang als in Retry-After staat en stuur het dan opnieuw."),
        >= 500 => new(500, "Er ging iets mis", "Het ligt aan ons. Probeer het over een paar minuten opnieuw. Blijft het misgaan, noem dan dit nummer.")
        {
            Number = Activity.Current?.TraceId.ToString(),
        },
        _ => new(status, "Niet begrepen", "We begrijpen niet wat er binnenkwam. Kijk in de beschrijving van de API hoe het moet."),
    };

    /// <summary>A rule of the house says no.</summary>
    public static Problem Of(Refusal refusal) =>
        new(StatusCodes.Status422UnprocessableEntity, "Kan niet volgens een regel", refusal.Text) { Code = refusal.Code };

    /// <summary>What was sent is not what the description asks.</summary>
    public static Problem Of(IReadOnlyList<Wrong> errors) => new(
        StatusCodes.Status400BadRequest,
        "Niet zoals beschreven",
        errors.Count == 1 ? "Er klopt één ding niet aan wat je stuurde." : $"Er kloppen {errors.Count} dingen niet aan wat je stuurde.")
    {
        Errors = errors,
    };

    /// <summary>Sends it as the answer.</summary>
    public Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(this, ApiJson.Options, MediaType, context.RequestAborted);
    }
}

/// <summary>One thing that is wrong with what was sent.</summary>
/// <param name="In">Where: <c>body</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Location">Which field.</param>
/// <param name="Code">A fixed name for programs.</param>
/// <param name="Detail">What to do about it.</param>
public sealed record Wrong(
    [property: JsonPropertyName("in")] string In,
    [property: JsonPropertyName("location")] Place Location,
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("detail")] string Detail);

/// <summary>Which field it is.</summary>
/// <param name="At">In a body: the way to it, such as <c>#/bewoners/0/naam</c>.</param>
/// <param name="Name">Elsewhere: its name.</param>
public sealed record Place(
    [property: JsonPropertyName("pointer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? At,
    [property: JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name);

/// <summary>Thrown where something cannot be done for another system. Expected: it is answered and never logged as an error.</summary>
public sealed class ApiRefused(Problem problem) : Exception(problem.Title)
{
    /// <summary>What is answered.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>With the usual words for a code of HTTP.</summary>
    public static ApiRefused With(int status) => new(Problem.Of(status));
}
