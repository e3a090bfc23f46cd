using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Api;

/// <summary>
/// Which verbs an address of the API has. The framework says so itself, but not under GET and HEAD: there it looks for a file
/// of that name and finds none.
/// </summary>
internal static class ApiVerbs
{
    internal static IReadOnlyList<string> At(HttpContext context) =>
    [
        .. context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(door => ApiFloor.Is("/" + door.RoutePattern.RawText?.TrimStart('/')) && Leads(door.RoutePattern, context))
            .SelectMany(door => door.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static bool Leads(RoutePattern pattern, HttpContext context)
    {
        var values = new RouteValueDictionary();
        return new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(context.Request.Path, values)
            && pattern.ParameterPolicies.All(one => one.Value.All(policy => Fits(one.Key, policy, values, context)));
    }

    /// <summary>Such as that an id is a uuid.</summary>
    private static bool Fits(string name, RoutePatternParameterPolicyReference policy, RouteValueDictionary values, HttpContext context) =>
        context.RequestServices.GetRequiredService<ParameterPolicyFactory>().Create(null, policy) is not IRouteConstraint constraint
        || constraint.Match(context, null, name, values, RouteDirection.IncomingRequest);
}
