using Huiskamer.Foundation;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Door;

/// <summary>HomeConversations (huisgesprekken): colleagues visit tenants at home, in unexpected pairs.</summary>
public sealed class HomeConversationsRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 5;

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(30, "Rondes", "/huisgesprekken/rondes", nameof(Role.RoundLeader), nameof(Role.Director)),
    ];

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        services.AddScoped<RoundBook>();
        services.AddScoped<IRounds>(provider => provider.GetRequiredService<RoundBook>());
        services.AddScoped<IRoundStep, PrepareStep>();
        services.AddScoped<IRoundStep, DrawStep>();
        services.AddScoped<IRoundStep, LettersStep>();
        services.AddScoped<IRoundStep, RepliesStep>();
    }
}
