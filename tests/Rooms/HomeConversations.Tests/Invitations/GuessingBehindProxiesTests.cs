using System.Net;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.House;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class GuessingBehindProxiesTests(GuessingBehindProxiesTests.Network house) : IClassFixture<GuessingBehindProxiesTests.Network>
{
    private const string Proxy = "10.1.0.9";

    [Fact]
    public async Task A_made_up_address_gives_a_guesser_no_more_guesses()
    {
        Assert.True(await IsStoppedAsync("198.51.100.7", guess => $"203.0.113.{guess}"));
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_every_visitor_has_guesses_of_their_own()
    {
        Assert.False(await IsStoppedAsync(Proxy, guess => $"203.0.113.{guess}"));
        Assert.True(await IsStoppedAsync(Proxy, _ => "203.0.113.99"));
    }

    [Fact]
    public async Task What_a_guesser_told_the_proxy_before_is_not_believed_either()
    {
        Assert.True(await IsStoppedAsync(Proxy, guess => $"192.0.2.{guess}, 203.0.113.50"));
    }

    /// <summary>Whether somebody who comes in from here is stopped after as many guesses as one address may make.</summary>
    private async Task<bool> IsStoppedAsync(string from, Func<int, string> forwardedFor)
    {
        var visitor = house.Visitor();
        house.From = IPAddress.Parse(from);

        for (var guess = 1; guess <= ReplyDesk.MostWrong + 1; guess++)
        {
            house.ForwardedFor = forwardedFor(guess);
            await visitor.OpensAsync("/antwoord/" + ReplyCode.New());
        }

        return visitor.Text.Contains("Wacht een kwartier", StringComparison.Ordinal);
    }

    /// <summary>A house with one trusted proxy in front, and a network that says where each visitor comes from.</summary>
    public sealed class Network : TestHouse, IStartupFilter
    {
        internal IPAddress From { get; set; } = IPAddress.Loopback;

        internal string ForwardedFor { get; set; } = "";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => house =>
        {
            house.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = From;
                context.Request.Headers["X-Forwarded-For"] = ForwardedFor;
                return rest(context);
            });
            next(house);
        };

        protected override void Change(WebApplicationBuilder builder)
        {
            var settings = (HouseSettings)builder.Services.Single(service => service.ServiceType == typeof(HouseSettings)).ImplementationInstance!;
            builder.Services.AddSingleton(settings with { Proxies = TrustedProxies.Read(Proxy) });
            builder.Services.AddSingleton<IStartupFilter>(this);
        }
    }
}
