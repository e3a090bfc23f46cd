using Huiskamer.Insights.Door;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Insights.Themes;

/// <summary>Themes to choose one from.</summary>
internal static class ThemeChoices
{
    internal static IReadOnlyList<SelectListItem> From(IEnumerable<Theme> themes, ThemeId? chosen, string none) =>
    [
        new SelectListItem(none, ""),
        .. themes.Select(theme => new SelectListItem(theme.Name, theme.Id.ToString(), theme.Id == chosen)),
    ];
}
