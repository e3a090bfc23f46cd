using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Errands;

/// <summary>
/// Does one kind of long work. It may be started a second time after a node fell over, so each of its deeds changes
/// everything in one transaction or nothing, and one that was done is not done again.
/// </summary>
public interface IErrand
{
    /// <summary>Does the work. Answers a Dutch sentence that says what came of it, without anything about a person.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="progress">Told how much is done of how much.</param>
    /// <param name="cancel">Stops it; nothing is left half done.</param>
    Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel);
}

/// <summary>How a room says which errands it runs.</summary>
public static class ErrandServices
{
    /// <summary>Adds a kind of errand.</summary>
    public static IServiceCollection AddErrand<TErrand>(this IServiceCollection services)
        where TErrand : class, IErrand
    {
        services.AddScoped<TErrand>();
        services.AddSingleton(new ErrandKind(typeof(TErrand)));
        return services;
    }
}

/// <summary>A kind of errand, as a room declared it.</summary>
public sealed record ErrandKind(Type Type);
