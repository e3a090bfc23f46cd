using Huiskamer.Foundation.Routines;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Paper;

/// <summary>Puts paper in the house.</summary>
public static class PaperServices
{
    /// <summary>Adds the writer of papers; the press comes from an integration.</summary>
    public static IServiceCollection AddPaper(this IServiceCollection services)
    {
        services.AddScoped<IPaperWriter, PaperWriter>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<PaperShelf>();
        services.AddRoutine<ClearPaperShelf>();
        return services;
    }
}
