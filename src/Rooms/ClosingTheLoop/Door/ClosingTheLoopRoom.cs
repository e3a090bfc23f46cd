using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.ClosingTheLoop.Promises;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Routines;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>ClosingTheLoop (terugkoppeling): what we decide, what we promised, and who has been told.</summary>
public sealed class ClosingTheLoopRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 4;

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(50, "Terugkoppeling", "/terugkoppeling", nameof(Role.RoundLeader), nameof(Role.Director)),
        new(60, "Toezeggingen", "/toezeggingen", nameof(Role.Colleague)),
    ];

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        services.AddScoped<ILoops, LoopBook>();
        services.AddScoped<IPromises, PromiseBook>();
        services.AddScoped<IDecide, DecisionBook>();
        services.AddScoped<IOpenDecisions, OpenDecisions>();
        services.AddScoped<MailingRoom>();
        services.AddScoped<LoopReader>();
        services.AddScoped<IAnswers>(house => house.GetRequiredService<LoopReader>());
        services.AddScoped<FeedbackLetters>();
        services.AddScoped<ICommand, FeedbackCommand>();
        services.AddScoped<IOnHousehold, PromisesOnHousehold>();
        services.AddScoped<IBusyWithHouseholds, BusyWithHouseholds>();
        services.AddScoped<IBusyWithColleagues, BusyWithColleagues>();
        services.Hears<HouseholdForgotten, ForgetHousehold>();
        services.AddRoutine<ForgetPromisesLongSettled>();
    }
}
