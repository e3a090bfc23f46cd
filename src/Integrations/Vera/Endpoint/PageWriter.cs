using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Endpoint;

/// <summary>
/// Writes pages on after each other as one file, of each message only what is ours to know. What came already, because
/// something moved up while we fetched, is written once; a page of which all came already is the same page again.
/// </summary>
internal sealed class PageWriter(MessagesAbout about, Stream to, long mostBytes)
{
    private readonly HashSet<ulong> _keys = [];
    private readonly HashSet<ulong> _messages = [];
    private string? _list;
    private long _bytes;

    /// <summary>How many different messages came.</summary>
    internal int All => _keys.Count;

    /// <summary>Takes a page, and answers how many messages are in it.</summary>
    internal int Take(byte[] body, int page)
    {
        using var reader = new ElementReader(new MemoryStream(body));
        var (count, known) = (0, _keys.Count);
        var broken = new Dictionary<ulong, int>();

        while (Elements.Next(reader, _ => true) is { } isWhole)
        {
            Refused.If(isWhole ? null : EndpointRefusals.Broken(page));

            if (reader.List != Lists.Other)
            {
                count++;
                var list = reader.List.Length == 0 ? Lists.Wrapped : reader.List;
                var (message, isBroken) = Stripper.Stripped(reader.Element, reader.List, about);
                Take(message, list, isBroken ? KeyOf(reader.Element, broken) : KeyOf(message), isBroken);
            }
        }

        Refused.If(count > 0 && _keys.Count == known ? EndpointRefusals.Repeats(page) : null);
        return count;
    }

    /// <summary>Closes the file.</summary>
    internal void End() => Write(_list is null ? "[]"u8 : "]}"u8);

    private void Take(byte[] message, string list, string key, bool isBroken)
    {
        var isNew = _keys.Add(Print(JsonSerializer.SerializeToUtf8Bytes($"{list} {key}")));

        if (isBroken ? !isNew : !_messages.Add(Print(message)))
        {
            return;
        }

        var begins = list != _list;

        if (begins)
        {
            Write(_list is null ? "{"u8 : "],"u8);
            Write(JsonSerializer.SerializeToUtf8Bytes(list == Lists.Wrapped ? "data" : list));
            Write(":["u8);
            _list = list;
        }

        Write(begins ? "\n"u8 : ",\n"u8);
        Write(message);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _bytes += bytes.Length;
        Refused.If(_bytes > mostBytes ? EndpointRefusals.TooMuch : null);
        to.Write(bytes);
    }

    /// <summary>By what a message is known; one without a number only by all that it says.</summary>
    private static string KeyOf(byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        return new[] { "idExtern", "id", "code" }
            .Select(name => json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var key)
                && key.ValueKind is JsonValueKind.String ? key.GetString() : null)
            .FirstOrDefault(key => !string.IsNullOrEmpty(key)) ?? Convert.ToHexString(SHA256.HashData(message));
    }

    /// <summary>One that cannot be read by how it came, and the how manyth such one it is on its page: what is left of it many have in common.</summary>
    private static string KeyOf(ReadOnlySpan<byte> broken, Dictionary<ulong, int> before)
    {
        var print = Print(broken);
        before[print] = before.GetValueOrDefault(print) + 1;
        return $"broken {print} {before[print]}";
    }

    private static ulong Print(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));
}
