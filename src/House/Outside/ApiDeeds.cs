using System.Globalization;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Api;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huiskamer.House.Outside;

/// <summary>Describes each deed from its card: what may be asked, what is answered, and everything that may be in the way.</summary>
internal sealed class ApiDeeds : IOpenApiOperationTransformer
{
    /// <summary>What may be in the way everywhere.</summary>
    private static readonly int[] Always = [400, 401, 403, 406, 429, 500];

    private static readonly int[] WithBody = [413, 415];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var card = metadata.OfType<ApiCard>().Single();
        var right = metadata.OfType<AllowClientAttribute>().Single().Scope;
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
        context.Document!.AddComponent(nameof(Problem), problem);
        context.Document.AddComponent(ApiDocument.Version.Name, HeaderOf(ApiDocument.Version));

        operation.Description += $"\n\nRecht: `{right.Word()}`.";
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.Key, context.Document)] = [right.Word()] }];
        operation.Parameters = [.. Parameters(card)];
        Answers(operation, card, context.Document);

        foreach (var status in Always.Concat(card.Body is null ? [] : WithBody).Concat(card.Problems).Distinct().Order())
        {
            var code = status.ToString(CultureInfo.InvariantCulture);
            context.Document.AddComponent(code, Refusal(status, context.Document));
            operation.Responses![code] = new OpenApiResponseReference(code, context.Document);
        }
    }

    private static IEnumerable<IOpenApiParameter> Parameters(ApiCard card) =>
    [
        .. card.Path.Select(field => Parameter(field, ParameterLocation.Path)),
        .. card.Query.Select(field => Parameter(field, ParameterLocation.Query)),
        .. card.Headers.Select(field => Parameter(field, ParameterLocation.Header)),
    ];

    private static OpenApiParameter Parameter(ApiField field, ParameterLocation place) => new()
    {
        Name = field.Name,
        In = place,
        Description = field.Description,
        Required = place is ParameterLocation.Path || field.IsRequired,
        Schema = SchemaOf(field),
    };

    private static OpenApiSchema SchemaOf(ApiField field) => field.Number is { } number
        ? new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = number.Least.ToString(CultureInfo.InvariantCulture),
            Maximum = number.Most.ToString(CultureInfo.InvariantCulture),
            Examples = [JsonValue.Create(int.Parse(field.Sample, CultureInfo.InvariantCulture))],
        }
        : new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = field.IsId ? "uuid" : null,
            MaxLength = field.IsId ? null : field.MaxLength,
            Examples = [JsonValue.Create(field.Sample)],
        };

    private static void Answers(OpenApiOperation operation, ApiCard card, OpenApiDocument document)
    {
        foreach (var answer in card.Answers)
        {
            var response = (OpenApiResponse)operation.Responses![answer.Status.ToString(CultureInfo.InvariantCulture)];
            response.Description = answer.Description;
            response.Headers = answer.Headers.ToDictionary(field => field.Name, HeaderOf);
            response.Headers[ApiDocument.Version.Name] = VersionIn(document);
        }
    }

    internal static IOpenApiHeader VersionIn(OpenApiDocument document) => new OpenApiHeaderReference(ApiDocument.Version.Name, document);

    private static IOpenApiResponse Refusal(int status, OpenApiDocument document)
    {
        var words = status switch
        {
            400 => new Problem(400, "Niet zoals beschreven", "Wat binnenkwam is niet zoals het hier beschreven staat. In errors staat alles wat niet klopt."),
            422 => new Problem(422, "Kan niet volgens een regel", "Een regel van de corporatie zegt nee. In detail staat waarom, in code een vaste naam."),
            _ => Problem.Of(status) with { Number = null },
        };

        return new OpenApiResponse
        {
            Description = $"{words.Title}. {words.Detail}",
            Headers = new Dictionary<string, IOpenApiHeader> { [ApiDocument.Version.Name] = VersionIn(document) },
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
            },
        };
    }

    internal static IOpenApiHeader HeaderOf(ApiField field) => new OpenApiHeader { Description = field.Description, Schema = SchemaOf(field) };
}
