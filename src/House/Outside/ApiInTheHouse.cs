using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Huiskamer.Foundation.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huiskamer.House.Outside;

/// <summary>How often one connection, or one place without a key, may ask.</summary>
internal sealed class ApiPace
{
    /// <summary>So many in a minute: more than a night full of homes needs, less than keeps others waiting.</summary>
    public int InAMinute { get; set; } = 6000;

    /// <summary>So many searches in a minute: a whole contact centre, and not a copy of everybody in an hour.</summary>
    public int CalmInAMinute { get; set; } = 120;
}

/// <summary>Opens the house to other systems: every room brings what it answers, described and within limits.</summary>
internal static class ApiInTheHouse
{
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Put(json.SerializerOptions));
        services.AddOpenApi(options =>
        {
            options.CreateSchemaReferenceId = type =>
                type.Type.GetCustomAttribute<CalledAttribute>()?.Name ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddSchemaTransformer<ApiShapes>();
            options.AddOperationTransformer<ApiDeeds>();
            options.AddDocumentTransformer<ApiDocument>();
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(ApiFloor.Pace, visit => PaceOf(visit, pace => pace.InAMinute));
            limits.AddPolicy(ApiFloor.CalmPace, visit => PaceOf(visit, pace => pace.CalmInAMinute));
        });
    }

    public static void MapApi(this WebApplication house)
    {
        var api = house.MapGroup(ApiFloor.Base).RequireRateLimiting(ApiFloor.Pace);

        foreach (var room in AllRooms.List)
        {
            room.OpenApi(api);
        }

        house.MapOpenApi(ApiFloor.Base + ApiFloor.Document).AllowAnonymous().RequireRateLimiting(ApiFloor.CalmPace);
    }

    private static RateLimitPartition<string> PaceOf(HttpContext visit, Func<ApiPace, int> most)
    {
        var permits = most(visit.RequestServices.GetRequiredService<IOptions<ApiPace>>().Value);
        var who = visit.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? visit.Connection.RemoteIpAddress?.ToString() ?? "";
        return RateLimitPartition.GetFixedWindowLimiter(
            who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
    }
}
