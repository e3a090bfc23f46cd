using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Promises;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation;
using Huiskamer.Foundation.Facts;
using Huiskamer.Homes.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>ClosingTheLoop (terugkoppeling): what we decide, what we promised, and who has been told.</summary>
public sealed class ClosingTheLoopRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 4;

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        services.AddScoped<ILoops, LoopBook>();
        services.AddScoped<IPromises, PromiseBook>();
        services.AddScoped<IDecide, DecisionBook>();
        services.AddScoped<MailingRoom>();
        services.Hears<HouseholdForgotten, ForgetHousehold>();
    }
}
