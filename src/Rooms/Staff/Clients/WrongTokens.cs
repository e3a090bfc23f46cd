using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Huiskamer.Staff.Clients;

/// <summary>
/// Counts keys that are nobody's, by where they come from, and tells who goes on to wait: a secret of 256 bits is not guessed,
/// but who tries is to know that it is seen. A key that was ours and ended is no guess. In memory: each node counts its own.
/// </summary>
internal sealed class WrongTokens(TimeProvider clock)
{
    /// <summary>So many wrong keys from one place in a quarter of an hour.</summary>
    internal const int Most = 10;

    internal static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    /// <summary>More places than this at once are an attack from everywhere, and the memory of the node comes first.</summary>
    private const int MostPlaces = 10_000;

    private readonly ConcurrentDictionary<string, Tries> _places = new();

    internal bool IsShut(IPAddress? from) =>
        _places.TryGetValue(PlaceOf(from), out var tries) && tries.Count >= Most && clock.GetUtcNow() < tries.Since + Memory;

    internal void Remember(IPAddress? from)
    {
        var now = clock.GetUtcNow();

        if (_places.Count >= MostPlaces)
        {
            foreach (var old in _places.Where(place => now >= place.Value.Since + Memory))
            {
                _places.TryRemove(old);
            }

            if (_places.Count >= MostPlaces)
            {
                _places.Clear();
            }
        }

        _places.AddOrUpdate(
            PlaceOf(from),
            _ => new Tries(1, now),
            (_, tries) => now < tries.Since + Memory ? tries with { Count = tries.Count + 1 } : new Tries(1, now));
    }

    /// <summary>With the newer kind of address the whole line, not one device of it.</summary>
    private static string PlaceOf(IPAddress? from)
    {
        var address = from ?? IPAddress.None;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexString(plain.AddressFamily is AddressFamily.InterNetworkV6 ? bytes[..8] : bytes);
    }

    private sealed record Tries(int Count, DateTimeOffset Since);
}
