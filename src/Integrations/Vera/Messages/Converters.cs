using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Messages;

/// <summary>A text, also where a sender writes a number; without what no screen can show.</summary>
internal sealed class AnyText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Shown(reader.GetString()!),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static string Shown(string text) =>
        (text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text).Trim();
}

/// <summary>A code as lists have them. What does not look like one may be about a person: of that only that it stood there.</summary>
internal sealed class CodeOnly : JsonConverter<string>
{
    private static readonly AnyText Text = new();

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Text.Read(ref reader, typeToConvert, options) switch
    {
        null or "" => null,
        var code => Codes.LooksLikeOne(code) || Codes.Taal(code) is not null ? code : Codes.None,
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>One of our own words for a contact moment, or nothing.</summary>
internal sealed class OwnKindOnly : JsonConverter<string>
{
    private static readonly AnyText Text = new();

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Text.Read(ref reader, typeToConvert, options) is { } said && ContactKinds.Called(said) is not null ? said : null;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Of a day the year, straight from the bytes: the day itself never becomes a value.</summary>
internal sealed class YearOnly : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return reader.ValueSpan is [>= (byte)'1' and <= (byte)'2', var c, var d, var y, (byte)'-', ..]
            && int.TryParse([reader.ValueSpan[0], c, d, y], out var year)
            ? year
            : null;
    }

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{value}-");
}

/// <summary>Whether something is filled in, and not what.</summary>
internal sealed class WhetherThere : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var isThere = reader.TokenType is JsonTokenType.String && reader.ValueSpan.Length > 0;
        reader.Skip();
        return isThere;
    }

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value ? "ja" : "");
}

/// <summary>Something that one sender writes out and another refers to by its address.</summary>
internal sealed class LinkOrObject<T> : JsonConverter<T>
    where T : Sleutels, new()
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new T { Id = reader.GetString()!.TrimEnd('/').Split('/')[^1] },
            JsonTokenType.StartObject => JsonSerializer.Deserialize<T>(ref reader, options),
            JsonTokenType.Null => null,

            // Thrown here, and not by what would read it, so that it is told at which field.
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}

/// <summary>A list of such things.</summary>
internal sealed class LinksOrObjects<T> : JsonConverter<List<T>>
    where T : Sleutels, new()
{
    private static readonly LinkOrObject<T> One = new();

    public override List<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var all = new List<T>();

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (One.Read(ref reader, typeof(T), options) is { } one)
            {
                all.Add(one);
            }
        }

        return all;
    }

    public override void Write(Utf8JsonWriter writer, List<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
