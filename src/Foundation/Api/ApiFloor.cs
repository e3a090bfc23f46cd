using Microsoft.AspNetCore.Http;

namespace Huiskamer.Foundation.Api;

/// <summary>Where other systems come in, and what is the same for all of them.</summary>
public static class ApiFloor
{
    /// <summary>The version of what is promised to other systems. Its first figure stands in every address.</summary>
    public const string Version = "1.1.0";

    /// <summary>What every address of it begins with.</summary>
    public const string Base = "/api/v1";

    /// <summary>Where it is described; the only address that asks no key.</summary>
    public const string Document = "/openapi.json";

    /// <summary>The name of the limit on how often one connection may ask.</summary>
    public const string Pace = "api";

    /// <summary>The name of the narrower limit, for what takes long or gives many people at once.</summary>
    public const string CalmPace = "api-calm";

    private static readonly PathString Root = "/api";

    /// <summary>Whether this address is for other systems, however it is written.</summary>
    public static bool Is(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
