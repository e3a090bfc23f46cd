using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Routines;
using Huiskamer.Homes.Sources;
using Huiskamer.Homes.Traces;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Import;

internal static class ImportServices
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<Importer>();
        services.AddSingleton<FileForms>();
        services.AddScoped<ImportTurns>();
        services.AddScoped<ColumnNames>();
        services.AddScoped<Previewing>();
        services.AddScoped<IImport, DwellingImport>();
        services.AddScoped<IImport, HouseholdImport>();
        services.AddScoped<IImport, TenancyImport>();
        services.AddScoped<IImport, ColleagueImport>();
        services.AddScoped<IImport, ContactImport>();
        services.AddRoutine<PutAsideWhatNobodyReadIn>();
        services.AddErrand<CheckImport>();
        services.AddErrand<ReadInImport>();
        services.AddScoped<ICommand, ImportCommand>();
        services.AddScoped<Fetching>();
        services.AddErrand<FetchFromSource>();
        AddTakingBack(services);
    }

    private static void AddTakingBack(IServiceCollection services)
    {
        services.AddScoped<TouchedSince>();
        services.AddScoped<TakingBack>();
        services.AddErrand<LookBackImport>();
        services.AddErrand<TakeBackImport>();
        services.AddRoutine<LetGoOfTraces>();
        services.AddScoped<ICommand, TakeBackCommand>();
    }
}
