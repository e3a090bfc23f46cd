using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
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
        var type = context.JsonTypeInfo.Type;

        if (type == typeof(DateTimeOffset))
        {
            // How it is written is ours, so the framework does not know what it is.
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        }

        if (type.GetCustomAttribute<RequiredMemberAttribute>() is null && type.GetCustomAttribute<OnlyToReadAttribute>() is null)
        {
            // An answer may hold more in a later version; what is sent may not hold what we do not know.
            schema.AdditionalPropertiesAllowed = true;
        }

        if (context.JsonPropertyInfo is null && type.GetCustomAttribute<DescriptionAttribute>() is { Description: var words })
        {
            schema.Description = words;
        }

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
            var none = schema.Type?.HasFlag(JsonSchemaType.Null) == true ? new[] { JsonNullSentinel.JsonNull } : [];
            schema.Enum = [.. choices.Words.Select(word => (JsonNode)JsonValue.Create(word)), .. none];
        }

        return Task.CompletedTask;
    }

    private static T? One<T>(ICustomAttributeProvider property)
        where T : Attribute => property.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().SingleOrDefault();
}
