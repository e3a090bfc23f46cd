using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Errands;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Import;

internal static class ImportServices
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<Importer>();
        services.AddScoped<IImport, DwellingImport>();
        services.AddScoped<IImport, HouseholdImport>();
        services.AddScoped<IImport, TenancyImport>();
        services.AddScoped<IImport, ColleagueImport>();
        services.AddScoped<IImport, ContactImport>();
        services.AddErrand<CheckImport>();
        services.AddErrand<ReadInImport>();
        services.AddScoped<ICommand, ImportCommand>();
    }
}
