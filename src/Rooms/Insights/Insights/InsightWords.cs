using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Insights.Insights;

/// <summary>How an insight is spoken of.</summary>
internal static class InsightWords
{
    public static IReadOnlyList<SelectListItem> AsksChoices { get; } =
    [
        new("Weten we nog niet", ""),
        .. Enum.GetValues<AsksOfUs>().Select(asks => new SelectListItem(asks.InWords(), asks.ToString())),
    ];

    internal static string InWords(this AsksOfUs asks) => asks switch
    {
        AsksOfUs.Process => "Een andere werkwijze",
        AsksOfUs.Attitude => "Een andere houding",
    };
}
