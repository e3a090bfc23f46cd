using Huiskamer.Foundation;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Routines;
using Huiskamer.Homes.Api;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.CodeLists;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Demo;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Homes.Search;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Door;

/// <summary>Homes (woningen en huishoudens): who lives where, and when we last spoke to them.</summary>
public sealed class HomesRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 2;

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(20, "Langst niet gesproken", "/woningen/langst-niet-gesproken", nameof(Role.Colleague)),
        new(
            25,
            "Huishouden zoeken",
            "/woningen/zoeken",
            nameof(Role.ContactCentre),
            nameof(Role.RoundLeader),
            nameof(Role.NeighbourhoodAdviser)),
        new(80, "Inlezen", "/woningen/inlezen", nameof(Role.Administrator)),
        new(78, "Dubbele huishoudens", "/woningen/dubbel", nameof(Role.Administrator), nameof(Role.ContactCentre)),
        new(82, "Buurten", "/woningen/buurten", nameof(Role.Administrator)),
        new(84, "Wat telt als gesproken", "/woningen/gesproken", nameof(Role.Administrator)),
    ];

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        services.AddScoped<IHouseholds, HouseholdBook>();
        services.AddScoped<INeighbourhoods, NeighbourhoodBook>();
        services.AddScoped<QuietList>();
        services.AddScoped<AdviserBook>();
        services.AddScoped<ContactBook>();
        services.AddScoped<IContactBook>(house => house.GetRequiredService<ContactBook>());
        services.AddScoped<IBusyWithColleagues, BusyWithColleagues>();
        services.AddErrand<RememberAll>();
        services.AddRoutine<RememberEveryNight>();
        services.AddRoutine<HearNames>();
        services.AddRoutine<SettleHouseholdsThatMoved>();
        services.AddRoutine<ForgetHouseholdsThatLeft>();
        services.AddScoped<DeedPlans>();
        services.AddScoped<HouseholdDeeds>();
        services.AddScoped<HouseholdChanges>();
        services.AddMerging();
        services.AddImport();
        services.AddScoped<ContactExport>();
        services.AddScoped<ICommand, ExportCommand>();
        services.AddScoped<CodeShelf>();
        services.AddScoped<CodeCounts>();
        services.AddScoped<ICommand, CodesCommand>();
        services.AddScoped<IFurnish, FurnishHomes>();
    }

    /// <inheritdoc />
    public void OpenApi(IEndpointRouteBuilder api)
    {
        NeighbourhoodEndpoints.Open(api);
        DwellingEndpoints.Open(api);
        HouseholdEndpoints.Open(api);
        TenancyEndpoints.Open(api);
        ContactEndpoints.Open(api);
    }
}
