using Huiskamer.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Tests;

/// <summary>Every place in the house that answers, but for files such as style and letters, which anybody may have.</summary>
internal static class Endpoints
{
    /// <summary>The framework looks here for files that are newer than the build; it has no policy and so lets nobody in.</summary>
    private const string FilesNewerThanTheBuild = "{**path:file}";

    public static IReadOnlyList<RouteEndpoint> Of(TestHouse house) =>
    [
        .. house.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.RoutePattern.RawText != FilesNewerThanTheBuild),
    ];
}
