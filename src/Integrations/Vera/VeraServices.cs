using System.Net;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Endpoint;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Vera;

/// <summary>Puts VERA in the house.</summary>
public static class VeraServices
{
    /// <summary>Lets files of VERA be read in beside Excel and CSV, or fetched; and contact moments go out as such.</summary>
    public static IServiceCollection AddVera(this IServiceCollection services)
    {
        services.AddSingleton<IMessages, VeraMessages>().AddSingleton<IContactMessages, VeraContacts>().AddSingleton<ICodeLists, VeraCodeLists>();
        services.AddSingleton(new EndpointLimits()).AddSingleton<IMessageSource, VeraEndpoint>();

        // Nothing about another system stands in a log, and it sends us nowhere by itself.
        services.AddHttpClient(VeraEndpoint.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
            })
            .RemoveAllLoggers();
        return services;
    }
}
