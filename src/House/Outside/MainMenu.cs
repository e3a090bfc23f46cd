using System.Security.Claims;
using Huiskamer.Foundation;
using Microsoft.AspNetCore.Http;

namespace Huiskamer.House.Outside;

/// <summary>The menu as one visitor sees it on one page.</summary>
/// <param name="Entries">What this visitor may open, in order.</param>
/// <param name="Here">The entry this page belongs to.</param>
internal sealed record MainMenu(IReadOnlyList<MenuEntry> Entries, MenuEntry? Here)
{
    public static MainMenu For(ClaimsPrincipal visitor, IEnumerable<IRoom> rooms, PathString path)
    {
        MenuEntry[] entries =
        [
            .. rooms.SelectMany(room => room.Menu)
                .Where(entry => entry.Roles.Length == 0 || entry.Roles.Any(visitor.IsInRole))
                .OrderBy(entry => entry.Order),
        ];

        return new MainMenu(entries, entries.Where(entry => IsUnder(path, entry.Url)).MaxBy(entry => entry.Url.Length));
    }

    /// <summary>The first page is under no other; every page is under itself.</summary>
    private static bool IsUnder(PathString path, string url) =>
        url == "/" ? path == "/" : path.StartsWithSegments(url, StringComparison.Ordinal);
}
