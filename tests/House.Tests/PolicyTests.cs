using Huiskamer.TestKit;
using Microsoft.AspNetCore.Authorization;
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
    public async Task What_carries_no_policy_is_closed()
    {
        var fallback = await house.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        Assert.NotNull(fallback);
    }
}
