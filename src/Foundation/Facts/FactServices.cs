using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Facts;

/// <summary>How a room says which facts it hears.</summary>
public static class FactServices
{
    /// <summary>Lets a listener hear one kind of fact.</summary>
    public static IServiceCollection Hears<TFact, TListener>(this IServiceCollection services)
        where TFact : Fact
        where TListener : class, IHear<TFact>
    {
        services.AddScoped<TListener>();
        services.AddSingleton(new Hearing(typeof(TFact), typeof(TListener)));
        return services;
    }
}

/// <summary>One listener for one kind of fact, as the rooms declared it.</summary>
public sealed record Hearing(Type Fact, Type Listener);
