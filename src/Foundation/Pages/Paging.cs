using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Pages;

/// <summary>One page of a list: rows, and where the list goes on.</summary>
/// <typeparam name="TRow">A row as the page shows it.</typeparam>
public sealed record PageOf<TRow>(IReadOnlyList<TRow> Rows, int Number, int Total, int Size)
{
    /// <summary>How many pages there are; at least one.</summary>
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Whether there is nothing to show at all.</summary>
    public bool IsEmpty => Total == 0;
}

/// <summary>Lists are cut in the database.</summary>
public static class Paging
{
    /// <summary>Rows on a page, unless a list says otherwise.</summary>
    public const int Size = 50;

    /// <summary>Takes one page of an ordered, projected query. Page numbers start at 1; too high becomes the last.</summary>
    public static async Task<PageOf<TRow>> PageAsync<TRow>(
        this IQueryable<TRow> rows,
        int number,
        CancellationToken cancel,
        int size = Size)
    {
        var total = await rows.CountAsync(cancel);
        var page = Within(number, total, size);
        var shown = await rows.Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        return new PageOf<TRow>(shown, page, total, size);
    }

    /// <summary>The same of a short list that is kept as a whole.</summary>
    public static PageOf<TRow> Page<TRow>(this IReadOnlyList<TRow> rows, int number, int size = Size)
    {
        var page = Within(number, rows.Count, size);
        return new PageOf<TRow>([.. rows.Skip((page - 1) * size).Take(size)], page, rows.Count, size);
    }

    private static int Within(int number, int total, int size) => Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size));
}
