using System.Globalization;
using Huiskamer.Chromium;
using Huiskamer.Foundation.Api;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Routines;
using Huiskamer.House.Commands;
using Huiskamer.House.Outside;
using Huiskamer.Vera;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiskamer.House;

/// <summary>Builds the house: foundation, rooms, roof.</summary>
public static class HouseBuilder
{
    /// <summary>The most bytes a form may send, also from somebody without an account; a page that takes files says more itself.</summary>
    private const int LargestForm = 1024 * 1024;

    /// <summary>Puts everything in place; <paramref name="furnish"/> may change it before the doors open.</summary>
    public static WebApplication Build(
        string[] args,
        HouseSettings? settings = null,
        Action<WebApplicationBuilder>? furnish = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.DefaultThreadCurrentCulture;

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(HouseBuilder).Assembly.GetName().Name,
        });
        builder.Configuration.AddEnvironmentVariables("HUISKAMER_").AddCommandLine(args);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
        // A database that fails throws, and whoever catches it says so once.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.Critical);
        // Keys live in the database, as the notes do: whoever guards the one guards the other.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Who comes without a good key is told so; a log of every one of them helps only who wants to fill it.
        builder.Logging.AddFilter("Huiskamer.Staff.Clients.ClientGuard", LogLevel.Warning);
        AddFoundation(builder, settings ?? HouseSettings.From(builder.Configuration));
        AddPages(builder.Services);
        builder.Services.AddApi();

        foreach (var room in AllRooms.List)
        {
            builder.Services.AddSingleton(room);
            room.Furnish(builder.Services);
        }

        furnish?.Invoke(builder);
        return Open(builder.Build());
    }

    /// <summary>Brings the database to this version of the house.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<HouseSettings>().KeepFilePrivate();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();

        // Also when there is nothing to do it takes the turn to write, and somebody may read a large file in.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }

        if (db.Kind is DatabaseKind.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        }
    }

    private static void AddFoundation(WebApplicationBuilder builder, HouseSettings settings)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddHouseDb(settings.Database, settings.Connection, AllRooms.List, "Huiskamer.Migrations");
        builder.Services.AddKeyRing();
        builder.Services.AddClockwork();
        builder.Services.AddPaper();
        builder.Services.AddChromiumPress();
        builder.Services.AddVera();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<ICommand, DemoCommand>();
        builder.Services.AddScoped<ICommand, DemoRoundCommand>();
        builder.Services.AddScoped<ICommand, MigrateCommand>();
        builder.Services.AddScoped<ICommand, BackupCommand>();
    }

    private static void AddPages(IServiceCollection services)
    {
        var pages = services.AddRazorPages(options => options.RootDirectory = "/Rooms").AddMvcOptions(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new IdBinderProvider());
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            DutchFormMessages.Put(mvc.ModelBindingMessageProvider);
        });

        pages.ConfigureApplicationPartManager(parts =>
        {
            foreach (var library in AllRooms.List.Select(room => room.Assembly).Where(library => parts.ApplicationParts.All(p => p.Name != library.GetName().Name)))
            {
                parts.ApplicationParts.Add(new AssemblyPart(library));
                parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(library));
            }
        });

        // What carries no policy is closed; where there is nothing, the answer is 404 for everybody.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAssertion(visit => visit.Resource is HttpContext context && context.GetEndpoint() is null)
            .Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "huiskamer-formulier";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static WebApplication Open(WebApplication house)
    {
        house.UseTrustedProxies(house.Services.GetRequiredService<HouseSettings>().Proxies);

        // In a scope of its own: what failed before may be why we are here.
        house.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fout",
            CreateScopeForErrors = true,
            StatusCodeSelector = failure => failure.IsTooBusy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        house.UseStatusCodePagesWithReExecute("/niet-gevonden", "?code={0}");
        house.UseMiddleware<CarefulHeaders>();
        house.UseApiManners();
        house.MapStaticAssets().AllowAnonymous();
        house.UseRouting();
        house.UseApiNo();
        house.UseAuthentication();
        house.UseMiddleware<WhoActs>();
        house.UseAuthorization();
        house.UseRateLimiter();
        house.MapRazorPages();
        house.MapApi();
        return house;
    }
}
