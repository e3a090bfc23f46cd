using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera;

/// <summary>An element of a list: what it says, or why it cannot be read.</summary>
internal readonly record struct Element<T>(int Number, T? Value, string? Wrong);

/// <summary>Reads the elements of a file as one of our types.</summary>
internal static class Elements
{
    private const string BrokenHere =
        "Vanaf hier is dit bestand geen geldige JSON, of dit element is groter dan 4 MB. Laat het opnieuw maken en lees het dan in.";

    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new AnyText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The elements of a list, or of a file that is one bare list. After one at which the file breaks there are no more.</summary>
    internal static IEnumerable<Element<T>> Of<T>(Func<Stream> open, string list)
        where T : class =>
        In<T>(open, name => name == list || name is "" or Lists.Wrapped);

    /// <summary>The elements of another list in the same file, which must go by its own name.</summary>
    internal static IEnumerable<Element<T>> Beside<T>(Func<Stream> open, string list)
        where T : class =>
        In<T>(open, name => name == list);

    private static IEnumerable<Element<T>> In<T>(Func<Stream> open, Func<string, bool> isSought)
        where T : class
    {
        using var reader = new ElementReader(open());

        for (var number = 1; ; number++)
        {
            var step = Next(reader, isSought);

            if (step is null)
            {
                yield break;
            }

            if (step is false)
            {
                yield return new Element<T>(number, null, BrokenHere);
                yield break;
            }

            yield return Read<T>(reader.Element, number);
        }
    }

    /// <summary>Nothing at the end, and false where the file breaks.</summary>
    internal static bool? Next(ElementReader reader, Func<string, bool> isSought)
    {
        try
        {
            while (reader.Next())
            {
                if (isSought(reader.List))
                {
                    return true;
                }
            }

            return null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What the exception says of it may be about a person.
            return false;
        }
    }

    private static Element<T> Read<T>(ReadOnlySpan<byte> element, int number)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(element, Options) is { } value
                ? new Element<T>(number, value, null)
                : new Element<T>(number, null, Wrong(""));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return new Element<T>(number, null, Wrong(FieldOf<T>(broken)));
        }
    }

    private static string Wrong(string field) => "Dit element heeft een andere vorm dan VERA voorschrijft"
        + (field.Length == 0 ? "" : $", bij ‘{field}’") + ". Laat het herstellen in het systeem waar het vandaan komt.";

    /// <summary>The field where it went wrong, when it is one of ours; a name that a sender made up may hold anything.</summary>
    internal static string FieldOf<T>(Exception broken)
    {
        var field = (broken as JsonException)?.Path?.Split('.', '[').ElementAtOrDefault(1) ?? "";
        return Options.GetTypeInfo(typeof(T)).Properties.Any(property => property.Name == field) ? field : "";
    }
}
