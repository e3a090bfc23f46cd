using Huiskamer.Homes.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Vera;

/// <summary>Puts VERA in the house.</summary>
public static class VeraServices
{
    /// <summary>Lets files of VERA be read in beside Excel and CSV.</summary>
    public static IServiceCollection AddVera(this IServiceCollection services) =>
        services.AddSingleton<IMessages, VeraMessages>();
}
