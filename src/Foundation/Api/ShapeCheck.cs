using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huiskamer.Foundation.Api;

/// <summary>Holds JSON against the shape that is described for it, and finds everything that is wrong.</summary>
internal sealed class ShapeCheck
{
    private const int MostErrors = 50;
    private const int LongestName = 60;

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Field>> Shapes = new();

    private readonly List<Wrong> _errors = [];

    private ShapeCheck()
    {
    }

    public static IReadOnlyList<Wrong> Of(JsonElement body, Type shape)
    {
        var check = new ShapeCheck();
        check.Thing(body, shape, "#");
        return check._errors;
    }

    private void Thing(JsonElement given, Type shape, string at)
    {
        if (given.ValueKind is not JsonValueKind.Object)
        {
            Says(at, "type", "Hier hoort een object met velden.");
            return;
        }

        var fields = Shapes.GetOrAdd(shape, FieldsOf);
        var seen = new HashSet<string>();

        foreach (var property in given.EnumerateObject())
        {
            var name = NameOf(property);

            if (name is not null && fields.TryGetValue(name, out var field))
            {
                seen.Add(name);
                Value(property.Value, field, $"{at}/{name}");
            }
            else
            {
                Unknown(shape, at, name ?? "?");
            }
        }

        foreach (var missing in fields.Values.Where(field => field.IsRequired && !seen.Contains(field.Name)))
        {
            Says($"{at}/{missing.Name}", "required", "Dit veld ontbreekt.");
        }
    }

    private void Unknown(Type shape, string at, string name)
    {
        var shown = name.Length > LongestName ? name[..LongestName] + "…" : name;
        var pointer = $"{at}/{shown.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

        if (shape.GetCustomAttribute<OnlyToReadAttribute>()?.Fields.Contains(name) == true)
        {
            Says(pointer, "read-only", "Dit veld is alleen om te lezen en wijzig je hier niet. Laat het weg.");
        }
        else
        {
            Says(pointer, "unknown", "Dit veld kennen we hier niet. Laat het weg.");
        }
    }

    private void Value(JsonElement given, Field field, string at)
    {
        if (given.ValueKind is JsonValueKind.Null)
        {
            if (!field.MayBeNull)
            {
                Says(at, "required", "Dit veld mag niet leeg (null) zijn.");
            }
        }
        else if (field.ItemType is { } item)
        {
            Items(given, field, item, at);
        }
        else if (field.IsThing)
        {
            Thing(given, field.Type, at);
        }
        else if (WhyNot(given, field) is { } wrong)
        {
            Says(at, wrong.Code, wrong.Words);
        }
    }

    private void Items(JsonElement given, Field field, Type item, string at)
    {
        if (given.ValueKind is not JsonValueKind.Array)
        {
            Says(at, "type", "Hier hoort een lijst.");
            return;
        }

        if (field.MaxLength is { } most && given.GetArrayLength() > most)
        {
            Says(at, "too-many", $"Stuur er hooguit {most}.");
            return;
        }

        if (given.GetArrayLength() < field.MinLength)
        {
            Says(at, "too-few", $"Stuur er minstens {field.MinLength}.");
            return;
        }

        foreach (var (i, element) in given.EnumerateArray().Index())
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"{at}/{i}");

            if (item != typeof(double))
            {
                Thing(element, item, pointer);
            }
            else if (WhyNot(element, field with { Type = item }) is { } wrong)
            {
                Says(pointer, wrong.Code, wrong.Words);
            }
        }
    }

    private static (string Code, string Words)? WhyNot(JsonElement given, Field field) => field.Type switch
    {
        _ when field.Type == typeof(string) => TextIn(given) is { } text ? WhyNotText(text, field) : ("type", "Hier hoort een tekst."),
        _ when field.Type == typeof(DateOnly) => DateOnly.TryParseExact(
            TextIn(given), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : ("date", "Schrijf de dag zo: 2026-12-31."),
        _ when field.Type == typeof(Guid) => Guid.TryParseExact(TextIn(given), "D", out _) ? null : ("uuid", "Hier hoort een uuid."),
        _ when field.Type == typeof(bool) => given.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : ("type", "Hier hoort true of false."),
        _ when field.Type == typeof(int) => given.ValueKind is JsonValueKind.Number && given.TryGetInt32(out var number)
            ? WhyNotNumber(number, field)
            : ("type", "Hier hoort een geheel getal, zonder aanhalingstekens."),
        _ when field.Type == typeof(double) => given.ValueKind is JsonValueKind.Number && given.TryGetDouble(out var number)
            ? WhyNotNumber(number, field)
            : ("type", "Hier hoort een getal, zonder aanhalingstekens."),
        _ => throw new NotSupportedException($"A body holds no {field.Type.Name}."),
    };

    private static (string, string)? WhyNotText(string text, Field field) => text switch
    {
        _ when text.Any(char.IsControl) => ("control-character", "Hier staat een teken in dat geen letter is, zoals een tab of een regeleinde."),
        _ when !field.MayBeBlank && string.IsNullOrWhiteSpace(text) => ("required", "Vul hier iets in."),
        _ when text.Length > field.MaxLength => ("too-long", $"Maak dit korter: hooguit {field.MaxLength} tekens."),
        _ when field.Pattern is { } pattern && !pattern.IsValid(text) => ("pattern", pattern.ErrorMessage ?? "Dit heeft niet de goede vorm."),
        _ when field.Choices is { } choices && !choices.Contains(text) => ("choice", $"Kies een van deze woorden: {string.Join(", ", choices)}."),
        _ => null,
    };

    private static (string, string)? WhyNotNumber(double number, Field field) =>
        field.Range is not { } range || (number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
            && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture))
            ? null
            : ("range", string.Create(CultureInfo.InvariantCulture, $"Dit getal ligt niet tussen {range.Minimum} en {range.Maximum}."));

    /// <summary>Half a sign, which JSON can write and no database can keep, is no text.</summary>
    private static string? TextIn(JsonElement given)
    {
        try
        {
            return given.ValueKind is JsonValueKind.String ? given.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Says(string pointer, string code, string detail)
    {
        if (_errors.Count < MostErrors)
        {
            _errors.Add(new Wrong("body", new Place(pointer, null), code, detail));
        }
    }

    private static Dictionary<string, Field> FieldsOf(Type shape)
    {
        var nulls = new NullabilityInfoContext();
        return shape.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .Select(property => Field.Of(property, nulls))
            .ToDictionary(field => field.Name);
    }

    private sealed record Field(string Name, Type Type, Type? ItemType, bool IsRequired, bool MayBeNull)
    {
        public bool IsThing => Type.IsClass && Type != typeof(string);

        public int MinLength { get; init; }

        public int? MaxLength { get; init; }

        public bool MayBeBlank { get; init; }

        public RangeAttribute? Range { get; init; }

        public RegularExpressionAttribute? Pattern { get; init; }

        public IReadOnlyList<string>? Choices { get; init; }

        public static Field Of(PropertyInfo property, NullabilityInfoContext nulls)
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
            return new Field(
                property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name,
                type,
                isList ? type.GetGenericArguments()[0] : null,
                property.GetCustomAttribute<RequiredMemberAttribute>() is not null,
                nulls.Create(property).WriteState is NullabilityState.Nullable)
            {
                MinLength = property.GetCustomAttribute<MinLengthAttribute>()?.Length ?? 0,
                MaxLength = property.GetCustomAttribute<MaxLengthAttribute>()?.Length,
                MayBeBlank = property.GetCustomAttribute<MayBeBlankAttribute>() is not null,
                Range = property.GetCustomAttribute<RangeAttribute>(),
                Pattern = property.GetCustomAttribute<RegularExpressionAttribute>(),
                Choices = property.GetCustomAttribute<ChoicesAttribute>()?.Words,
            };
        }
    }
}
