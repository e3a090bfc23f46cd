using Huiskamer.Foundation.Rules;

namespace Huiskamer.House.Tests;

public sealed class TrustedProxiesTests
{
    [Fact]
    public void Unless_it_is_said_no_proxy_is_believed() => Assert.Empty(TrustedProxies.Read(null).Networks);

    [Fact]
    public void Addresses_and_networks_are_read() => Assert.Equal(
        ["10.0.0.5/32", "10.1.0.0/24", "fd00::1/128"],
        TrustedProxies.Read("10.0.0.5, 10.1.0.0/24 fd00::1").Networks.Select(network => network.ToString()));

    [Theory]
    [InlineData("proxy.voorbeeld.test")] // a name may be taken over; an address is said
    [InlineData("10.0.0.0/99")]
    [InlineData("0.0.0.0/0")] // that would be everybody
    public void What_is_no_address_is_refused_with_how_to_write_it(string wrong)
    {
        var refusal = Assert.Throws<Refused>(() => TrustedProxies.Read("10.0.0.5, " + wrong)).Refusal;

        Assert.Contains($"‘{wrong}’ is geen adres of netwerk. Schrijf het zo: 10.0.0.5", refusal.Text);
    }
}
