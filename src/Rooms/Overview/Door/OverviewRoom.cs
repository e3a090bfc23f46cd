using Huiskamer.Foundation;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Overview.Door;

/// <summary>Overview (overzicht): the first page, and the page of a director with four minutes.</summary>
public sealed class OverviewRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 7;

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
    }
}
