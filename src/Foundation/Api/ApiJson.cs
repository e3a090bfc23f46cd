using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Huiskamer.Foundation.Api;

/// <summary>How JSON is read and written here: strictly, with moments in UTC.</summary>
public static class ApiJson
{
    /// <summary>So deep may things lie within each other in what is sent.</summary>
    public const int MostDeep = 8;

    /// <summary>The one way.</summary>
    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>Gives these options the house's way.</summary>
    public static void Put(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
        // Names have accents; it is never read as HTML, for it says what it is and nobody may guess.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new UtcMoments());
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict);
        Put(options);
        return options;
    }

    /// <summary>Any offset comes in; UTC goes out, to the second.</summary>
    private sealed class UtcMoments : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
