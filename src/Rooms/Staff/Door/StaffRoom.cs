using Huiskamer.Foundation;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Routines;
using Huiskamer.Staff.Associations;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Demo;
using Huiskamer.Staff.SignIn;
using Huiskamer.Staff.StarterLinks;
using Huiskamer.Staff.Traces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Staff.Door;

/// <summary>Staff (medewerkers): who works here, who may do what, and the front door.</summary>
public sealed class StaffRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 1;

    /// <inheritdoc />
    public IEnumerable<MenuEntry> Menu =>
    [
        new(80, "Medewerkers", "/medewerkers", nameof(Role.Administrator)),
        new(85, "Koppelingen", "/koppelingen", nameof(Role.Administrator)),
        new(90, "Onze gegevens", "/onze-gegevens", nameof(Role.Administrator)),
    ];

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 6;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<HouseDb>()
            .AddSignInManager<DoorKeeper>()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, Principals>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ClientGuard>(AllowClientAttribute.WayIn, null);
        services.AddSingleton<WrongTokens>();
        services.AddScoped<KeyMaker>();
        services.AddScoped<IColleagues, ColleagueBook>();
        services.AddScoped<IColleagueTraces, ColleagueTraces>();
        services.AddSingleton<NameplateAtTheDoor>();
        services.AddScoped<IAssociation, Nameplate>();
        services.AddScoped<LinkMaker>();
        services.AddScoped<IFirstAdministrator, LinkMaker>();
        services.AddScoped<ICommand, PasswordCommand>();
        services.AddRoutine<ForgetColleaguesWhoLeft>();
        services.AddScoped<IFurnish, FurnishStaff>();
        services.AddScoped<IDemoConnection, DemoConnection>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/inloggen";
            cookie.ReturnUrlParameter = "naar";
            cookie.AccessDeniedPath = "/geen-toegang";
            cookie.Cookie.Name = "huiskamer";
            cookie.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = IsStillWelcomeAsync;
        });
    }

    /// <summary>Every minute; not on the page that says that something went wrong, which asks the database nothing.</summary>
    private static Task IsStillWelcomeAsync(CookieValidatePrincipalContext visit) =>
        visit.HttpContext.Features.Get<IExceptionHandlerFeature>() is null
            ? SecurityStampValidator.ValidatePrincipalAsync(visit)
            : Task.CompletedTask;
}
