using Huiskamer.Homes.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Vera;

/// <summary>Puts VERA in the house.</summary>
public static class VeraServices
{
    /// <summary>Lets files of VERA be read in beside Excel and CSV, and contact moments go out as such.</summary>
    public static IServiceCollection AddVera(this IServiceCollection services) =>
        services.AddSingleton<IMessages, VeraMessages>().AddSingleton<IContactMessages, VeraContacts>().AddSingleton<ICodeLists, VeraCodeLists>();
}
