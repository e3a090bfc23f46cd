using Huiskamer.Foundation;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Routines;
using Huiskamer.HomeConversations.Demo;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Invitations.Demo;
using Huiskamer.HomeConversations.Notebook;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.TopicCards;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Planning;
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
        new(10, "Mijn bezoeken", "/huisgesprekken/bezoeken", nameof(Role.Colleague)),
        new(30, "Rondes", "/huisgesprekken/rondes", nameof(Role.RoundLeader), nameof(Role.Director)),
        new(31, "Antwoorden", "/huisgesprekken/antwoorden", nameof(Role.ContactCentre)),
    ];

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        Rounds(services);
        Invitations(services);
        Outings(services);
        TheNotebook(services);
        TheRehearsal(services);
    }

    private static void Rounds(IServiceCollection services)
    {
        services.AddScoped<RoundBook>();
        services.AddScoped<IRounds>(house => house.GetRequiredService<RoundBook>());
        services.AddScoped<CloseStep>();
        services.AddScoped<IRoundStep, PrepareStep>();
        services.AddScoped<IRoundStep, LearnStep>();
        services.AddScoped<IRoundStep, TellStep>();
        services.AddScoped<IRoundStep>(house => house.GetRequiredService<CloseStep>());
    }

    private static void Invitations(IServiceCollection services)
    {
        services.AddScoped<IRoundStep, DrawStep>();
        services.AddScoped<IRoundStep, LettersStep>();
        services.AddScoped<IRoundStep, RepliesStep>();
        services.AddScoped<Lottery>();
        services.AddScoped<LetterRoom>();
        services.AddErrand<MakeLetters>();
        services.AddScoped<ReplyDesk>();
        services.AddRoutine<ForgetWrongCodes>();
        services.AddRoutine<ForgetCodesOfRoundsLongToldAbout>();
        services.Hears<HouseholdForgotten, ForgetInvitations>();
        services.AddScoped<ICommand, DrawCommand>();
        services.AddScoped<ICommand, LettersCommand>();
        services.AddScoped<DemoRounds>();
        services.AddScoped<IFurnish, FurnishEarlierRounds>();
        services.AddScoped<IFurnish, FurnishRunningRound>();
    }

    private static void Outings(IServiceCollection services)
    {
        services.AddSingleton<IPlanRounds, PlainPlanner>();
        services.AddScoped<RoundPlanner>();
        services.AddErrand<FindPairs>();
        services.AddScoped<OutingBook>();
        services.AddScoped<Moving>();
        services.AddScoped<DaySheets>();
        services.AddScoped<OwnVisits>();
        services.AddScoped<Lapsing>();
        services.AddScoped<CallingOff>();
        services.AddScoped<IBusyWithHouseholds, BusyWithHouseholds>();
        services.AddScoped<IBusyWithColleagues, BusyWithColleagues>();
        services.AddRoutine<ForgetLapsedVisits>();
        services.AddScoped<IAgenda>(provider => provider.GetRequiredService<OwnVisits>());
        services.AddScoped<IRoundStep, PairsStep>();
        services.AddScoped<IRoundStep, GoOutStep>();
        services.AddScoped<ICommand, PlanCommand>();
        services.AddScoped<ICommand, SheetsCommand>();
        services.AddScoped<IFurnish, FurnishTopicCards>();
        services.AddScoped<IFurnish, FurnishPairs>();
    }

    private static void TheNotebook(IServiceCollection services)
    {
        services.AddScoped<AtTheTable>();
        services.AddScoped<IOnVisit, WriteUpOnVisit>();
        services.AddScoped<IOnVisit, OtherwiseOnVisit>();
        services.AddScoped<NoteShelf>();
        services.AddScoped<TalkBook>();
        services.AddScoped<INotebook>(house => house.GetRequiredService<TalkBook>());
        services.AddScoped<Forgetting>();
        services.Hears<HouseholdForgotten, ForgetNotesOfHousehold>();
        services.AddRoutine<ForgetNotesOfRoundsLongToldAbout>();
    }

    private static void TheRehearsal(IServiceCollection services)
    {
        services.AddScoped<IRehearseRounds, RehearsedRound>();
        services.AddScoped<RehearsalReader>();
        services.AddScoped<Lessons>();
    }
}
