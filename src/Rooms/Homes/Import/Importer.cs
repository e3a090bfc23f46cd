using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Takes files in: first held against what the house knows and shown, then read in when somebody says so, all of it or
/// nothing. Small files at once; large ones as an errand.
/// </summary>
internal sealed class Importer(HouseDb db, Ids ids, IEnumerable<IImport> imports, ErrandDesk desk, TimeProvider clock)
{
    /// <summary>From this many bytes on, somebody would wait: some five thousand lines.</summary>
    internal const int Large = 512 * 1024;

    /// <summary>
    /// Hands a file in. A file that cannot be read at all is refused here. A large one is looked at by an errand, unless
    /// whoever hands it in waits for it.
    /// </summary>
    internal async Task<ImportFile> HandInAsync(
        ImportKind kind, string name, byte[] content, CancellationToken cancel, bool byErrand = true)
    {
        _ = SheetFile.Open(content, kind.Columns());
        var file = new ImportFile(ids.Next<ImportFileId>(), kind, name, content, clock.GetUtcNow());
        db.ImportFiles.Add(file);

        if (byErrand && file.Bytes >= Large)
        {
            desk.Ask<CheckImport>(file.Id.Value, $"Bestand met {kind.InWords()} bekijken");
        }

        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>Holds a file against what the house knows, and keeps the counts and the errors. Changes nothing else.</summary>
    internal async Task CheckAsync(ImportFile file, Action<int> progress, CancellationToken cancel)
    {
        var (plan, errors) = await PlanAsync(file, progress, cancel);
        file.Checked(plan, errors);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Reads a file in, or asks for it as an errand when it is large.</summary>
    internal async Task ReadInOrAskAsync(ImportFile file, bool skipWrong, CancellationToken cancel)
    {
        Refused.If(file.WhyNotReadIn(skipWrong));
        file.WillSkipWrong(skipWrong);

        if (file.Bytes >= Large)
        {
            desk.Ask<ReadInImport>(file.Id.Value, $"Bestand met {file.Kind.InWords()} inlezen");
            await db.SaveChangesAsync(cancel);
        }
        else
        {
            await ReadInAsync(file, _ => { }, cancel);
        }
    }

    /// <summary>Reads a file in: everything in one transaction.</summary>
    internal async Task ReadInAsync(ImportFile file, Action<int> progress, CancellationToken cancel)
    {
        var (plan, errors) = await PlanAsync(file, progress, cancel);
        file.Checked(plan, errors);
        Refused.If(file.WhyNotReadIn(file.SkipsWrong));

        await db.AllOrNothingAsync(
            async () =>
            {
                Refused.If(await IsFirstAsync(file.Id, cancel) ? null : ImportRefusals.AlreadyReadIn);
                file.IsReadIn();
                await db.SaveChangesAsync(cancel);
                await plan.DoAsync(db, "import." + file.Kind.ToString().ToLowerInvariant(), cancel);
            },
            cancel);
    }

    /// <summary>Lets go of a file that was not read in, also when the work was stopped.</summary>
    internal async Task PutAsideAsync(ImportFile file)
    {
        db.ChangeTracker.Clear();

        if (await FindAsync(file.Id, CancellationToken.None) is { State: not ImportState.ReadIn } left)
        {
            left.IsPutAside();
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    internal Task<ImportFile?> FindAsync(ImportFileId id, CancellationToken cancel) =>
        db.ImportFiles.SingleOrDefaultAsync(file => file.Id == id, cancel);

    /// <summary>Two who press at once would each write what the other writes too: the row lets one of them through.</summary>
    private async Task<bool> IsFirstAsync(ImportFileId id, CancellationToken cancel) => await db.ImportFiles
        .Where(file => file.Id == id && file.State != ImportState.ReadIn && file.State != ImportState.PutAside)
        .ExecuteUpdateAsync(file => file.SetProperty(one => one.State, ImportState.ReadIn), cancel) == 1;

    private async Task<(ImportPlan Plan, IReadOnlyList<SheetError> Errors)> PlanAsync(
        ImportFile file, Action<int> progress, CancellationToken cancel)
    {
        var reader = SheetFile.Open(file.Unpacked(), file.Kind.Columns());
        var plan = await imports.Single(import => import.Kind == file.Kind).PlanAsync(reader, progress, cancel);
        return (plan, reader.Errors);
    }
}
