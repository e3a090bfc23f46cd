using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.CodeLists;

/// <summary>Where the code lists stand: which edition counts, what another would change, and which codes files brought.</summary>
internal sealed class CodeShelf(HouseDb db, Ids ids, ICodeLists standard, TimeProvider clock)
{
    internal const int MostBytes = 10 * 1024 * 1024;

    internal ICodeLists Standard => standard;

    /// <summary>The codes that count now.</summary>
    internal async Task<CodeBook> NowAsync(CancellationToken cancel) => BookOf(await UsedAsync(cancel));

    /// <summary>The edition in use; nothing for the one that comes with the house.</summary>
    internal Task<CodeList?> UsedAsync(CancellationToken cancel) => db.CodeLists
        .Where(list => list.UsedSince != null)
        .OrderByDescending(list => list.UsedSince)
        .FirstOrDefaultAsync(cancel);

    internal Task<CodeList?> FindAsync(CodeListId id, CancellationToken cancel) =>
        db.CodeLists.SingleOrDefaultAsync(list => list.Id == id, cancel);

    /// <summary>The codes of an edition; of nothing, those that come with the house.</summary>
    internal CodeBook BookOf(CodeList? list) => list is null ? standard.Shipped : standard.Read(list.Content);

    internal string NameOf(CodeList? list) => list?.Name ?? standard.ShippedName;

    /// <summary>Keeps a file with lists; the same one only once. Nothing changes yet.</summary>
    internal async Task<CodeList> HandInAsync(string name, byte[] content, CancellationToken cancel)
    {
        var book = standard.Read(content);
        var print = CodeList.PrintOf(content);

        if (await db.CodeLists.SingleOrDefaultAsync(list => list.Print == print, cancel) is { } known)
        {
            return known;
        }

        var added = new CodeList(ids.Next<CodeListId>(), name, content, book.Entries.Count, clock.GetUtcNow());
        db.CodeLists.Add(added);
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>What would change if this edition were used, what means something here first.</summary>
    internal async Task<IReadOnlyList<CodeChange>> LookAsync(CodeList? next, CancellationToken cancel) =>
    [
        .. CodeChanges.Between(await NowAsync(cancel), BookOf(next)).OrderBy(change => standard.Used.Contains(change.Entry.List) ? 0 : 1),
    ];

    /// <summary>Takes an edition into use; nothing is the one that comes with the house.</summary>
    internal async Task UseAsync(CodeList? next, CancellationToken cancel)
    {
        var used = await UsedAsync(cancel);
        Refused.If(used?.Id == next?.Id ? CodeRefusals.IsUsed : null);
        next?.ComesAfter(used?.Id);
        await ExchangeAsync(used, next, cancel);
    }

    /// <summary>Goes back to the edition that was used before.</summary>
    internal async Task<CodeList?> BackAsync(CancellationToken cancel)
    {
        var used = await UsedAsync(cancel);
        Refused.If(used is null ? CodeRefusals.NothingBefore : null);
        var before = used!.Follows is { } earlier ? await FindAsync(earlier, cancel) : null;
        await ExchangeAsync(used, before, cancel);
        return before;
    }

    /// <summary>Remembers which codes a file has, instead of what was remembered of it; the caller saves.</summary>
    internal async Task RemembersAsync(ImportFileId file, ISheet sheet, CancellationToken cancel)
    {
        if (sheet is not ISheetOfCodes coded)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var aYearAgo = now.AddYears(-1);
        await db.CodesInFiles.Where(code => code.File == file || code.MetAt < aYearAgo).ExecuteDeleteAsync(cancel);
        db.CodesInFiles.AddRange(coded.Met.Select(met => new CodeInFile(file, met, now)));
    }

    private async Task ExchangeAsync(CodeList? used, CodeList? next, CancellationToken cancel)
    {
        used?.IsNotUsed();
        next?.IsUsed(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }
}
