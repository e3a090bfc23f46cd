using Huiskamer.Foundation;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Insights.Door;

/// <summary>Insights (inzichten): what people said, without names, and what we learn from it.</summary>
public sealed class InsightsRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 3;

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
    }
}
