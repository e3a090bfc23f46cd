using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Huiskamer.House.Outside;

internal static class BehindProxies
{
    /// <summary>
    /// Believes trusted proxies about where a visitor comes from and whether that was by https. Without them nobody is
    /// believed. Several in a row are followed back to the first that is not trusted.
    /// </summary>
    public static void UseTrustedProxies(this WebApplication house, TrustedProxies proxies)
    {
        if (proxies.Networks.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();

        foreach (var network in proxies.Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        house.UseForwardedHeaders(options);
    }
}
