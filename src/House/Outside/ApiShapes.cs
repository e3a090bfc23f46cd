using System.Reflection;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huiskamer.House.Outside;

/// <summary>Describes each field with an example and the words it may hold.</summary>
internal sealed class ApiShapes : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.AttributeProvider is not { } property)
        {
            return Task.CompletedTask;
        }

        if (One<SampleAttribute>(property) is { } sample)
        {
            schema.Examples = [JsonValue.Create(sample.Value)!];
        }

        if (One<ChoicesAttribute>(property) is { } choices)
        {
            schema.Enum = [.. choices.Words.Select(word => (JsonNode)JsonValue.Create(word))];
        }

        return Task.CompletedTask;
    }

    private static T? One<T>(ICustomAttributeProvider property)
        where T : Attribute => property.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().SingleOrDefault();
}
