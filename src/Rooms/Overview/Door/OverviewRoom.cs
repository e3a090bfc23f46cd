using Huiskamer.Foundation;
using Huiskamer.Staff.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Overview.Door;

/// <summary>Overview (overzicht): the first page, and the page of a director with four minutes.</summary>
public sealed class OverviewRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 7;

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu => [new(10, "Overzicht", "/overzicht", nameof(Role.Director))];

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
    }
}
