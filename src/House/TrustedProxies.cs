using System.Net;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.House;

/// <summary>
/// The machines in front of the house that tell it where a visitor comes from. Whoever else says so is not believed:
/// guessing reply codes is counted by address, and a made-up address would make the count worthless.
/// </summary>
public sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks)
{
    /// <summary>No proxy: the address of the connection is the visitor's.</summary>
    public static TrustedProxies None { get; } = new([]);

    /// <summary>Reads addresses and networks, such as "10.0.0.5, 10.1.0.0/24". Refuses what is neither.</summary>
    public static TrustedProxies Read(string? setting) => new(
    [
        .. (setting ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NetworkOf),
    ]);

    private static IPNetwork NetworkOf(string word) => word switch
    {
        _ when IPNetwork.TryParse(word, out var network) && network.PrefixLength > 0 => network,
        _ when IPAddress.TryParse(word, out var address) => new IPNetwork(address, address.GetAddressBytes().Length * 8),
        _ => throw new Refused(new Refusal(
            "house.proxies-unreadable",
            $"HUISKAMER_PROXIES begrijpen we niet: ‘{word}’ is geen adres of netwerk. Schrijf het zo: 10.0.0.5, 10.1.0.0/24")),
    };
}
