using Huiskamer.Foundation.Api;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Tests;

public sealed class PolicyTests(TestHouse house) : IClassFixture<TestHouse>
{
    /// <summary>Who opens these needs no account; each with its reason. Adding one is a decision, not a repair.</summary>
    private static readonly string[] ForEverybody =
    [
        "/eerste-beheerder/{token}", // nobody has an account yet; a link that opens once is the key
        "/nieuw-wachtwoord/{token}", // who comes here cannot sign in; a link that opens once is the key
        "/inloggen", // nobody is signed in before
        "/uitloggen", // leaving must also work when the session is over
        "/geen-toegang", // says why a door is closed
        "/niet-gevonden", // says the same to everybody, so that it gives nothing away
        "/antwoord", // a tenant answers with the code from a letter
        "/antwoord/{code}", // the same, from the square on the letter
        "/fout", // an outage may happen to anybody
        "/api/v1/openapi.json", // says what may be asked, and nothing of anybody
    ];

    [Fact]
    public void Every_page_and_endpoint_says_who_may_open_it()
    {
        var silent = Endpoints.Of(house)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName);

        Assert.NotEmpty(Endpoints.Of(house));
        Wall.Holds(silent, "Say who may open it: [Allow(Role.Colleague)] on the page, or [AllowAnonymous].");
    }

    [Fact]
    public void A_policy_names_its_roles()
    {
        var vague = Endpoints.Of(house)
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(policy => string.IsNullOrEmpty(policy.Roles)))
            .Select(endpoint => endpoint.DisplayName);

        Wall.Holds(vague, "Name the roles: [Allow(Role.Colleague)].");
    }

    [Fact]
    public void Only_the_listed_doors_are_open_for_everybody()
    {
        var open = Endpoints.Of(house)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

        Assert.Equal(ForEverybody.Order(), open.Distinct().Order());
    }

    [Fact]
    public void Every_door_for_other_systems_asks_a_key_with_the_right_for_it_and_opens_for_nothing_else()
    {
        var doors = ForOtherSystems().Where(endpoint => Address(endpoint) != ApiFloor.Base + ApiFloor.Document).ToList();
        var lax = doors.Where(endpoint =>
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is not [AllowClientAttribute { AuthenticationSchemes: AllowClientAttribute.WayIn }]
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);

        Assert.NotEmpty(doors);
        Wall.Holds(lax.Select(endpoint => endpoint.DisplayName), "Say which right it asks: .AllowClient(Scope.ReadDwellings).");
    }

    [Fact]
    public void Who_may_only_read_changes_nothing()
    {
        var lax = ForOtherSystems()
            .Where(endpoint => endpoint.Metadata.GetMetadata<AllowClientAttribute>() is { } right
                && right.Scope.Writes() == IsReading(endpoint));

        Wall.Holds(lax.Select(endpoint => endpoint.DisplayName), "Reading asks a right to read, and writing one to write.");
    }

    [Fact]
    public void Every_door_for_other_systems_is_described_and_kept_to_its_pace()
    {
        var bare = ForOtherSystems()
            .Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null
                || (endpoint.Metadata.GetMetadata<AllowClientAttribute>() is not null && endpoint.Metadata.GetMetadata<ApiCard>() is null));

        Wall.Holds(bare.Select(endpoint => endpoint.DisplayName), "Describe it with .Says(new ApiCard(...)), and open it from the room's OpenApi.");
    }

    [Fact]
    public void A_key_of_another_system_opens_no_page()
    {
        var open = Endpoints.Of(house)
            .Where(endpoint => !ApiFloor.Is(Address(endpoint)) && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(policy => policy.AuthenticationSchemes is not null));

        Wall.Holds(open.Select(endpoint => endpoint.DisplayName), "A page asks who signed in: [Allow(Role.Colleague)].");
    }

    private IEnumerable<RouteEndpoint> ForOtherSystems() => Endpoints.Of(house).Where(endpoint => ApiFloor.Is(Address(endpoint)));

    private static string Address(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>A search for people is posted and changes nothing.</summary>
    private static bool IsReading(RouteEndpoint endpoint) => Address(endpoint).EndsWith("/_zoek", StringComparison.Ordinal)
        || endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods is ["GET"];

    [Fact]
    public async Task What_carries_no_policy_is_closed()
    {
        var fallback = await house.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        Assert.NotNull(fallback);
    }
}
