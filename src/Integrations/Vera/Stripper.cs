using System.Text.Json;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera;

/// <summary>A message with only what is ours to know, or what is broken in the same way.</summary>
internal readonly record struct Stripped(byte[] Message, bool IsBroken);

/// <summary>
/// Copies a file element by element through our own types: what they do not have, such as a BSN, is not in the copy. One
/// that cannot be read becomes one that cannot be read either.
/// </summary>
internal static class Stripper
{
    internal static void Copy(MessagesAbout about, Stream from, Stream to)
    {
        using var reader = new ElementReader(from);
        string? list = null;
        var isFirst = true;

        while (true)
        {
            var step = Elements.Next(reader, _ => true);

            if (step is not true)
            {
                // Where the file breaks the copy stops, so that it breaks at the same element.
                to.Write(step is false ? (list is null ? "["u8 : ""u8) : Ending(list));
                return;
            }

            if (reader.List == Lists.Other)
            {
                continue;
            }

            if (reader.List != list)
            {
                to.Write(list is null ? (reader.List.Length == 0 ? "["u8 : "{"u8) : "],"u8);
                to.Write(reader.List.Length == 0 ? ""u8 : JsonSerializer.SerializeToUtf8Bytes(Named(reader.List)));
                to.Write(reader.List.Length == 0 ? ""u8 : ":["u8);
                (list, isFirst) = (reader.List, true);
            }

            to.Write(isFirst ? "\n"u8 : ",\n"u8);
            to.Write(Stripped(reader.Element, reader.List, about).Message);
            isFirst = false;
        }
    }

    private static ReadOnlySpan<byte> Ending(string? list) => list switch
    {
        null => "[]"u8,
        "" => "]"u8,
        _ => "]}"u8,
    };

    private static string Named(string list) => list == Lists.Wrapped ? "data" : list;

    /// <summary>One element of a list, with only what is ours to know.</summary>
    internal static Stripped Stripped(ReadOnlySpan<byte> element, string list, MessagesAbout about) => list switch
    {
        Lists.Eenheden => Through<Eenheid>(element),
        Lists.Clusters => Through<Cluster>(element),
        Lists.Relaties => Through<Relatie>(element),
        Lists.Overeenkomsten => Through<Overeenkomst>(element),
        Lists.Medewerkers => Through<Medewerker>(element),
        Lists.Contactmomenten => Through<Contactmoment>(element),
        _ => Stripped(element, NameOf(about), about),
    };

    private static string NameOf(MessagesAbout about) => about switch
    {
        MessagesAbout.Dwellings => Lists.Eenheden,
        MessagesAbout.Households => Lists.Relaties,
        MessagesAbout.Tenancies => Lists.Overeenkomsten,
        MessagesAbout.Colleagues => Lists.Medewerkers,
        MessagesAbout.Contacts => Lists.Contactmomenten,
    };

    private static Stripped Through<T>(ReadOnlySpan<byte> element)
        where T : class
    {
        try
        {
            return new Stripped(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<T>(element, Elements.Options), Elements.Options), IsBroken: false);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            var field = Elements.FieldOf<T>(broken);
            return new Stripped(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, int[][]> { [field.Length == 0 ? "id" : field] = [[]] }), IsBroken: true);
        }
    }
}
