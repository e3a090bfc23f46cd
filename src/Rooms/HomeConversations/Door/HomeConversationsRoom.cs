using Huiskamer.Foundation;
using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Routines;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Notebook;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
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
        TheNotebook(services);
    }

    private static void TheNotebook(IServiceCollection services)
    {
        services.AddScoped<AtTheTable>();
        services.AddScoped<NoteShelf>();
        services.AddScoped<TalkBook>();
        services.AddScoped<INotebook>(house => house.GetRequiredService<TalkBook>());
        services.AddScoped<Forgetting>();
        services.Hears<HouseholdForgotten, ForgetNotesOfHousehold>();
        services.AddRoutine<ForgetNotesOfRoundsLongToldAbout>();
    }
}
