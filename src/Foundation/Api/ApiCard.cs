using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Huiskamer.Foundation.Api;

/// <summary>What the description says of one deed that another system can do, and what the house holds it to.</summary>
/// <param name="Id">Its fixed name, such as <c>leesWoning</c>.</param>
/// <param name="Part">The part of the description it stands in.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Description">The same, with what to mind.</param>
public sealed record ApiCard(string Id, string Part, string Summary, string Description)
{
    /// <summary>What stands in the address itself.</summary>
    public IReadOnlyList<ApiField> Path { get; init; } = [];

    /// <summary>What may stand behind the question mark; anything else is refused.</summary>
    public IReadOnlyList<ApiField> Query { get; init; } = [];

    /// <summary>Headers that mean something here.</summary>
    public IReadOnlyList<ApiField> Headers { get; init; } = [];

    /// <summary>The shape of what is sent.</summary>
    public Type? Body { get; init; }

    /// <summary>What is answered when it went well.</summary>
    public required IReadOnlyList<ApiAnswer> Answers { get; init; }

    /// <summary>What may be in the way, beside what may be in the way everywhere.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];
}

/// <summary>An answer when it went well.</summary>
/// <param name="Status">The code of HTTP.</param>
/// <param name="Description">What it means.</param>
/// <param name="Body">The shape, when there is something in it.</param>
public sealed record ApiAnswer(int Status, string Description, Type? Body = null)
{
    /// <summary>Headers with it, beside the version.</summary>
    public IReadOnlyList<ApiField> Headers { get; init; } = [];
}

/// <summary>Something in the address or in a header.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is.</param>
/// <param name="Sample">An example, made up.</param>
public sealed record ApiField(string Name, string Description, string Sample)
{
    /// <summary>The most signs of a text.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is an id of the house.</summary>
    public bool IsId { get; init; }

    /// <summary>When it is a whole number: the least and the most it may be.</summary>
    public (int Least, int Most)? Number { get; init; }

    internal Wrong? WhyNot(string place, IReadOnlyList<string?> given) => given switch
    {
        [] or [null or ""] => IsRequired ? Says(place, "required", "Dit ontbreekt.") : null,
        [{ } only] => Number is { } number ? WhyNotNumber(place, only, number) : WhyNotText(place, only),
        _ => Says(place, "twice", "Dit staat er meer dan één keer."),
    };

    private Wrong? WhyNotNumber(string place, string given, (int Least, int Most) number) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= number.Least && value <= number.Most
            ? null
            : Says(place, "range", $"Hier hoort een geheel getal van {number.Least} tot en met {number.Most}.");

    private Wrong? WhyNotText(string place, string given) => given switch
    {
        _ when given.Length > MaxLength => Says(place, "too-long", $"Maak dit korter: hooguit {MaxLength} tekens."),
        _ when given.Any(char.IsControl) => Says(place, "control-character", "Hier staat een teken in dat geen letter is."),
        _ => null,
    };

    private Wrong Says(string place, string code, string detail) => new(place, new Place(null, Name), code, detail);
}

/// <summary>Puts deeds of other systems in the description, and holds what comes in against it.</summary>
public static class ApiCards
{
    /// <summary>Describes a deed. What comes in otherwise than described never reaches the handler.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, ApiCard card)
    {
        endpoint.WithMetadata(card).WithName(card.Id).WithTags(card.Part).WithSummary(card.Summary).WithDescription(card.Description);

        if (card.Body is { } body)
        {
            endpoint.Accepts(body, "application/json");
        }

        foreach (var answer in card.Answers)
        {
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(
                answer.Status, answer.Body ?? typeof(void), answer.Body is null ? [] : ["application/json"]));
        }

        return endpoint.AddEndpointFilter((call, next) =>
        {
            var errors = ErrorsIn(call.HttpContext.Request, card).ToList();
            return errors.Count == 0 ? next(call) : throw new ApiRefused(Problem.Of(errors));
        });
    }

    private static IEnumerable<Wrong> ErrorsIn(HttpRequest request, ApiCard card) =>
    [
        .. request.Query.Keys
            .Where(name => card.Query.All(field => field.Name != name))
            .Select(name => new Wrong("query", new Place(null, name.Length > 60 ? name[..60] : name), "unknown", "Dit kennen we hier niet. Laat het weg.")),
        .. card.Query.Select(field => field.WhyNot("query", request.Query[field.Name])).OfType<Wrong>(),
        .. card.Headers.Select(field => field.WhyNot("header", request.Headers[field.Name])).OfType<Wrong>(),
    ];
}
