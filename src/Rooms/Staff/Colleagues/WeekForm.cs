using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Staff.Colleagues;

/// <summary>Working half-days and languages as the answers of a form.</summary>
internal static class WeekForm
{
    public static IReadOnlyList<SelectListItem> HalfDays { get; } =
        [.. WorkingWeeks.HalfDays.Select(day => new SelectListItem(day.Words, day.Half.ToString()))];

    public static IReadOnlyList<SelectListItem> Languages { get; } =
        [.. SpokenLanguages.BesideDutch.Select(language => new SelectListItem(language.Words, language.Code))];

    public static IEnumerable<string> Known(IEnumerable<string> codes) =>
        codes.Intersect(SpokenLanguages.BesideDutch.Select(language => language.Code));
}
