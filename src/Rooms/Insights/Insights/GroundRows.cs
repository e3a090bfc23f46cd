using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Insights;

/// <summary>A fragment to choose, and which way it speaks.</summary>
internal sealed class GroundRow
{
    public FragmentId Fragment { get; set; }

    public Pick Pick { get; set; }
}

/// <summary>What is chosen of a fragment for an insight.</summary>
internal enum Pick
{
    /// <summary>It says nothing about it.</summary>
    LeaveOut,

    /// <summary>It speaks for it.</summary>
    For,

    /// <summary>It speaks against it.</summary>
    Against,
}

internal static class GroundRows
{
    public static IReadOnlyList<SelectListItem> Picks { get; } =
    [
        new("Laat weg", nameof(Pick.LeaveOut)),
        new("Ervoor", nameof(Pick.For)),
        new("Ertegen", nameof(Pick.Against)),
    ];

    internal static Pick AsPick(this Stance stance) => stance switch
    {
        Stance.For => Pick.For,
        Stance.Against => Pick.Against,
    };

    internal static IReadOnlyCollection<FragmentId> That(this IEnumerable<GroundRow> rows, Pick pick) =>
        [.. rows.Where(row => row.Pick == pick).Select(row => row.Fragment)];

    /// <summary>The words of the fragments in these rows.</summary>
    internal static async Task<IReadOnlyDictionary<FragmentId, string>> WordsAsync(
        this HouseDb db, OccasionId occasion, IEnumerable<GroundRow> rows, CancellationToken cancel)
    {
        var asked = rows.Select(row => row.Fragment).ToList();
        return await db.Fragments
            .Where(f => f.Occasion == occasion && asked.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.Text, cancel);
    }
}
