using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Huiskamer.TestKit;

/// <summary>Damages files by chance, as transports, systems and people do. From one seed always the same.</summary>
public static class Damage
{
    private static readonly byte[] Awkward = [.. ";,\t|\"'\r\n=+-@ \0<>&/{}[]:\\"u8, 0xEF, 0xBB, 0xBF, 0xC3, 0xE9, 0xFF, 0xFE];

    /// <summary>What stands where something else is expected: other types, no end of it, and what is hardly a value any more.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "{}", "[]", "[[]]", "\"\"", "0", "-0", "1e400", "-1E+999999999", "123456789012345678901234567890", "0.00000000000000000000000000001",
        $"\"{new string('9', 5000)}\"", new string('9', 5000), "\"\\u0000\"", "\"\\ud800\"", "\"\\uDC00 x\"", "\"\\u202e\\u200b\"", "\"=1+1\"", "\"  \"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"2027-02-30\"", "\"3027-01-01\"", "\"NaN\"", "\"Infinity\"", "NaN", "undefined",
        "\"/\"", "\"https://\"", "{\"id\":{\"id\":{\"id\":1}}}", "[null,null]", "[{\"id\":null},{},[],\"x\",1]", "\"\uFFFF\"",
    ];

    private static readonly Encoding[] Encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.UTF8];

    /// <summary>A few bytes that are other ones, or gone, or there twice.</summary>
    public static byte[] Blows(byte[] good, Random chance)
    {
        var file = good.ToList();

        for (var blows = 1 + chance.Next(6); blows > 0; blows--)
        {
            var place = chance.Next(file.Count);

            switch (chance.Next(5))
            {
                case 0:
                    file.Insert(place, Awkward[chance.Next(Awkward.Length)]);
                    break;
                case 1:
                    file[place] = (byte)chance.Next(256);
                    break;
                case 2:
                    file[place] = (byte)('0' + chance.Next(10));
                    break;
                case 3:
                    file.RemoveRange(place, Math.Min(file.Count - place - 1, chance.Next(40)));
                    break;
                default:
                    var from = chance.Next(file.Count);
                    file.InsertRange(place, file.GetRange(from, Math.Min(file.Count - from, chance.Next(60))));
                    break;
            }
        }

        return [.. file];
    }

    /// <summary>A file that stops somewhere.</summary>
    public static byte[] Stops(byte[] good, Random chance) => good[..chance.Next(good.Length)];

    /// <summary>Values of JSON that are something else, stand elsewhere too, are there twice or not at all.</summary>
    public static byte[] OtherValues(byte[] good, Random chance)
    {
        var file = good;

        for (var times = 1 + chance.Next(3); times > 0; times--)
        {
            var values = ValuesIn(file);

            if (values.Count == 0)
            {
                break;
            }

            var (at, other) = (values[chance.Next(values.Count)], values[chance.Next(values.Count)]);
            file =
            [
                .. file[..at.From],
                .. chance.Next(6) switch
                {
                    0 => file[other.From..other.Until],
                    1 => [.. file[at.From..at.Until], (byte)',', .. file[at.From..at.Until]],
                    2 => Nested(file[at.From..at.Until], chance),
                    _ => Encoding.UTF8.GetBytes(Values[chance.Next(Values.Length)]),
                },
                .. file[at.Until..],
            ];
        }

        return file;
    }

    /// <summary>The same text in other bytes.</summary>
    public static byte[] OtherEncoding(byte[] good, Random chance)
    {
        var text = Encoding.UTF8.GetString(good);
        var encoding = Encodings[chance.Next(Encodings.Length)];

        switch (chance.Next(4))
        {
            case 0:
                return encoding.GetBytes(text);
            case 1:
                return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            case 2:
                return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.Preamble, .. good];
            default:
                using (var packed = new MemoryStream())
                {
                    using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                    {
                        zip.Write(good);
                    }

                    return packed.ToArray();
                }
        }
    }

    /// <summary>As deep as anybody reads, a little deeper, or much.</summary>
    private static byte[] Nested(byte[] value, Random chance)
    {
        var deep = chance.Next(4) switch { 0 => 10, 1 => 1000, _ => 40 + chance.Next(30) };
        var (opens, closes) = chance.Next(3) switch
        {
            0 => ("[", "]"),
            1 => ("{\"id\":", "}"),
            _ => ("{\"rollen\":[{\"relatie\":", "}]}"),
        };
        deep /= closes.Length;
        return [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opens, deep))), .. value, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(closes, deep)))];
    }

    /// <summary>Where the values stand, as far as the file is JSON.</summary>
    private static List<(int From, int Until)> ValuesIn(byte[] file)
    {
        var (values, open) = (new List<(int, int)>(), new Stack<int>());
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = 2000 });

        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        open.Push((int)reader.TokenStartIndex);
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        values.Add((open.Pop(), (int)reader.BytesConsumed));
                        break;
                    case not JsonTokenType.PropertyName:
                        values.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // What stands before it is damaged further.
        }

        return values;
    }
}
