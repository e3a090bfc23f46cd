using Huiskamer.Foundation.Paper;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Chromium;

/// <summary>Puts the press in the house.</summary>
public static class ChromiumServices
{
    /// <summary>Prints with the Chromium of this machine, if there is one.</summary>
    public static IServiceCollection AddChromiumPress(this IServiceCollection services) =>
        services.AddSingleton<IPress>(provider => new ChromiumPress(
            WhereChromiumIs.Found(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
}
