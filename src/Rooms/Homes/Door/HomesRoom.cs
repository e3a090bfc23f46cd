using Huiskamer.Foundation;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Door;

/// <summary>Homes (woningen en huishoudens): who lives where, and when we last spoke to them.</summary>
public sealed class HomesRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 2;

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        services.AddScoped<IHouseholds, HouseholdBook>();
        services.AddScoped<INeighbourhoods, NeighbourhoodBook>();
        services.AddScoped<IContactBook, ContactBook>();
        services.AddImport();
    }
}
