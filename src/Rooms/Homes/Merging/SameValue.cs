using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Merging;

/// <summary>Households with the same telephone number or e-mail address, of which only a print is remembered: there are very many.</summary>
internal sealed class SameValue
{
    private readonly Dictionary<ulong, HouseholdId> _first = [];
    private readonly Dictionary<ulong, HashSet<HouseholdId>> _more = [];

    /// <summary>Those who are not alone with it.</summary>
    public IEnumerable<IReadOnlyCollection<HouseholdId>> All => _more.Values;

    public void Take(string? value, HouseholdId household)
    {
        if (value is null)
        {
            return;
        }

        var print = Print.Of(value);

        if (_first.TryAdd(print, household) || _first[print] == household)
        {
            return;
        }

        (_more.TryGetValue(print, out var some) ? some : _more[print] = [_first[print]]).Add(household);
    }
}

/// <summary>A text as a number that no other text in a town has.</summary>
internal static class Print
{
    public static ulong Of(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
