using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation;

/// <summary>A room of the house: one capability, one library, one set of tables. The house asks it what it brings.</summary>
public interface IRoom
{
    /// <summary>The floor it lies on; a room uses only doors of lower floors.</summary>
    int Floor { get; }

    /// <summary>The library it lives in: its pages, tables and rules.</summary>
    Assembly Assembly => GetType().Assembly;

    /// <summary>The room's name in code, as in its library.</summary>
    string Name => Assembly.GetName().Name!.Split('.')[^1];

    /// <summary>What the room adds to the house: services, facts it hears, routines, commands.</summary>
    void Furnish(IServiceCollection services);

    /// <summary>Its entries in the menu, for whoever may open them.</summary>
    IEnumerable<MenuEntry> Menu => [];

    /// <summary>What it answers to other systems. Each deed names the right it asks and says what it does.</summary>
    void OpenApi(IEndpointRouteBuilder api)
    {
    }
}

/// <summary>One entry in the menu.</summary>
/// <param name="Order">Entries stand in this order.</param>
/// <param name="Words">What a colleague reads.</param>
/// <param name="Url">Where it leads. A page's own policy decides who sees the entry.</param>
/// <param name="Roles">Role names that see it; none means everybody who is signed in.</param>
public sealed record MenuEntry(int Order, string Words, string Url, params string[] Roles);
