using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.CodeLists;

/// <summary>How often a code came along in files of one kind.</summary>
/// <param name="List">Its list.</param>
/// <param name="Code">The code; empty for what does not look like one.</param>
/// <param name="Kind">The kind of file.</param>
/// <param name="Files">In how many files.</param>
/// <param name="Most">How often in one file at most: the same homes come along with each file.</param>
/// <param name="Last">When last.</param>
internal sealed record CodeCount(string List, string Code, ImportKind Kind, int Files, int Most, DateTimeOffset Last)
{
    /// <summary>The last file it was in.</summary>
    public CodeInFile? InLast { get; init; }

    public string Title => Code.Length == 0 ? $"{List}: iets wat niet op een code lijkt" : $"{List} {Code}";

    /// <summary>"In bestanden met woningen: hooguit 1.204 keer in één bestand. 3 bestanden, het laatst op 2 maart 2027."</summary>
    public string InWords =>
        $"In bestanden met {Kind.InWords()}: {(Files > 1 ? "hooguit " : "")}{Foundation.Time.InWords.Number(Most)} keer{(Files > 1 ? " in één bestand" : "")}. "
        + $"{Foundation.Time.InWords.Count(Files, "bestand", "bestanden")}, het laatst op {Foundation.Time.InWords.Day(Last.DayInAmsterdam())}.";
}

/// <summary>Counts the codes in files.</summary>
internal sealed class CodeCounts(HouseDb db)
{
    private const int MostFiles = 2000;

    /// <summary>Codes in files that were looked at or read in and that are in no list.</summary>
    internal async Task<IReadOnlyList<CodeCount>> UnknownAsync(CodeBook book, CancellationToken cancel)
    {
        var unknown = (await OfAsync(onlyReadIn: false, cancel)).Where(count => !book.Knows(count.List, count.Code)).ToList();
        var codes = unknown.Select(count => count.Code).Distinct().ToList();
        var last = await db.CodesInFiles.AsNoTracking()
            .Where(met => codes.Contains(met.Code))
            .OrderByDescending(met => met.MetAt)
            .Take(MostFiles)
            .ToListAsync(cancel);

        return [.. unknown.Select(count => count with { InLast = last.Find(met => met.List == count.List && met.Code == count.Code && met.MetAt == count.Last) })];
    }

    /// <summary>Of every code that files brought that were read in, how often.</summary>
    internal async Task<ILookup<(string List, string Code), CodeCount>> ReadInAsync(CancellationToken cancel) =>
        (await OfAsync(onlyReadIn: true, cancel)).ToLookup(count => (count.List, count.Code));

    private async Task<List<CodeCount>> OfAsync(bool onlyReadIn, CancellationToken cancel)
    {
        var codes = db.CodesInFiles.AsNoTracking();
        var files = db.ImportFiles.AsNoTracking();

        if (onlyReadIn)
        {
            files = files.Where(file => file.State == ImportState.ReadIn);
        }

        var counts = await codes
            .Join(files, code => code.File, file => file.Id, (code, file) => new { code.List, code.Code, file.Kind, code.Times, code.MetAt })
            .GroupBy(one => new { one.List, one.Code, one.Kind })
            .Select(group => new
            {
                group.Key.List,
                group.Key.Code,
                group.Key.Kind,
                Files = group.Count(),
                Most = group.Max(one => one.Times),
                Last = group.Max(one => one.MetAt),
            })
            .ToListAsync(cancel);

        return
        [
            .. counts
                .Select(one => new CodeCount(one.List, one.Code, one.Kind, one.Files, one.Most, one.Last))
                .OrderBy(count => count.List, StringComparer.Ordinal)
                .ThenBy(count => count.Code, StringComparer.Ordinal),
        ];
    }
}
