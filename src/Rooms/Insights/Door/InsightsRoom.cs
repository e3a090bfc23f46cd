using Huiskamer.Foundation;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Gate;
using Huiskamer.Insights.Insights;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Insights.Door;

/// <summary>Insights (inzichten): what people said, without names, and what we learn from it.</summary>
public sealed class InsightsRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 3;

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(40, "Inzichten", "/inzichten", nameof(Role.Interpreter), nameof(Role.RoundLeader), nameof(Role.Director)),
    ];

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        services.AddScoped<IFragmentShelf, FragmentShelf>();
        services.AddScoped<IInsights, InsightBook>();
        services.AddScoped<ThemeBook>();
        services.AddScoped<AreaCounts>();
        services.AddScoped<Interpreter>();
        services.AddScoped<IInterpret>(house => house.GetRequiredService<Interpreter>());
    }
}
