using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.CodeLists;
using Huiskamer.Homes.Search;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Takes files in: first held against what the house knows and shown, then read in when somebody says so, all of it or
/// nothing, one file at a time. Small files at once; large ones as an errand.
/// </summary>
internal sealed class Importer(
    HouseDb db, Ids ids, IEnumerable<IImport> imports, Previewing previewing, ImportTurns turns, ColumnNames columns, FileForms forms, CodeShelf codes, ErrandDesk desk, TimeProvider clock)
{
    /// <summary>From this many bytes on, somebody would wait: some five thousand lines.</summary>
    internal const int Large = 512 * 1024;

    private const int MostTries = 3;

    /// <summary>
    /// Hands a file in. A file that cannot be read at all is refused here; one with headings of its own that nobody explained
    /// yet, or somebody wants to explain, asks for that. A large one is looked at by an errand, unless whoever hands it in waits
    /// for it.
    /// </summary>
    internal async Task<ImportFile> HandInAsync(
        ImportKind kind, string name, Stream content, CancellationToken cancel, bool byErrand = true, bool chooses = false)
    {
        var file = await NewAsync(kind, name, content, cancel);
        var hasHeadings = HasHeadings(file);
        var asks = hasHeadings && await AsksNamesAsync(file, chooses, cancel);
        db.ImportFiles.Add(file);

        if (byErrand && !asks)
        {
            AskToCheckWhenLarge(file);
        }

        if (hasHeadings && !asks)
        {
            KeepsWhatIsNamed(file);
        }

        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>
    /// Hands a file in for whoever waits for it and says at once which heading each column has, when it has headings. What stands
    /// under others is not kept for a moment; when that cannot be said, nothing is.
    /// </summary>
    internal async Task<ImportFile> HandInNamedAsync(ImportKind kind, string name, Stream content, SaysNames says, CancellationToken cancel)
    {
        var file = await NewAsync(kind, name, content, cancel);

        if (HasHeadings(file))
        {
            await AsksNamesAsync(file, chooses: false, cancel);
            await IsNamedAsync(file, says([.. SheetFile.Headings(file.Source, examples: 0).Select(heading => heading.Name).Where(NotOurs.IsNot)], file.NameList), cancel);
        }

        db.ImportFiles.Add(file);
        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>Whether a file has headings of its own; messages of another system have none.</summary>
    internal bool HasHeadings(ImportFile file) => forms.HasHeadings(file);

    /// <summary>Says which heading each column has, remembers it, and looks at the file once more.</summary>
    internal async Task NameAsync(ImportFile file, IReadOnlyDictionary<string, string> names, CancellationToken cancel)
    {
        await IsNamedAsync(file, names, cancel);
        AskToCheckWhenLarge(file);
        await db.SaveChangesAsync(cancel);

        if (!file.IsLarge)
        {
            await CheckAsync(file, _ => { }, cancel);
        }
    }

    /// <summary>Holds a file against what the house knows, and keeps the counts and the errors. Changes nothing else.</summary>
    internal async Task CheckAsync(ImportFile file, Action<int> progress, CancellationToken cancel)
    {
        await using var plan = new ImportPlan();
        var sheet = await PlanAsync(file, plan, progress, cancel);
        file.Checked(plan, sheet.Errors, await previewing.OfAsync(plan.Impact, cancel));
        await codes.RemembersAsync(file.Id, sheet, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Why a file that is still to be handed in could not be read in now.</summary>
    internal Task<Refusal?> WhyNotNowAsync(CancellationToken cancel) => turns.WhyNotAsync(null, cancel);

    /// <summary>Reads a file in, or asks for it as an errand when it is large.</summary>
    internal async Task ReadInOrAskAsync(ImportFile file, bool skipWrong, CancellationToken cancel)
    {
        Refused.If(file.WhyNotReadIn(skipWrong) ?? await turns.WhyNotAsync(file.Id, cancel));
        file.WillSkipWrong(skipWrong);

        if (file.IsLarge)
        {
            await turns.WaitAsync(file.Id, cancel);
            desk.Ask<ReadInImport>(file.Id.Value, $"Bestand met {file.Kind.InWords()} inlezen");
            await db.SaveChangesAsync(cancel);
        }
        else
        {
            await db.SaveChangesAsync(cancel);
            await ReadInAsync(file, _ => { }, cancel);
        }
    }

    /// <summary>
    /// Reads a file in: everything in one transaction. When somebody changed one of its households in between, it begins
    /// again from nothing.
    /// </summary>
    internal async Task<ImportFile> ReadInAsync(ImportFile file, Action<int> progress, CancellationToken cancel)
    {
        await turns.TakeAsync(file.Id, cancel);
        await using var held = await turns.HoldAsync(file.Id);

        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    return await OnceAsync(file.Id, progress, cancel);
                }
                catch (DbUpdateConcurrencyException) when (tries < MostTries)
                {
                    db.ChangeTracker.Clear();
                }
            }
        }
        catch (Refused because) when (because.Refusal == ImportRefusals.HasErrors)
        {
            // What is wrong now was not wrong when somebody looked: another file was read in since.
            db.ChangeTracker.Clear();
            await CheckAsync((await FindAsync(file.Id, cancel))!, progress, cancel);
            throw;
        }
        finally
        {
            await turns.ReturnAsync(file.Id);
        }
    }

    /// <summary>Lets go of a file that was not read in, also when the work was stopped.</summary>
    internal async Task PutAsideAsync(ImportFile file)
    {
        db.ChangeTracker.Clear();

        if (await FindAsync(file.Id, CancellationToken.None) is { State: ImportState.HandedIn or ImportState.AsksNames or ImportState.Checked } left)
        {
            left.IsPutAside();
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    internal Task<ImportFile?> FindAsync(ImportFileId id, CancellationToken cancel) =>
        db.ImportFiles.SingleOrDefaultAsync(file => file.Id == id, cancel);

    private async Task<ImportFile> NewAsync(ImportKind kind, string name, Stream content, CancellationToken cancel) =>
        new(ids.Next<ImportFileId>(), kind, name, await forms.PackAsync(kind, content, cancel), clock.GetUtcNow());

    /// <summary>The caller saves.</summary>
    private async Task IsNamedAsync(ImportFile file, IReadOnlyDictionary<string, string> names, CancellationToken cancel)
    {
        Refused.If(ColumnNames.WhyNot(file.Kind, names));
        _ = SheetFile.Open(file.Source, file.Kind.Columns(), names);
        await columns.RemembersAsync(file.Kind, names, cancel);
        file.IsNamed(names, asks: false);
        KeepsWhatIsNamed(file);
    }

    /// <summary>Names the columns as far as they are known. One heading only is no table with other names; it is no table.</summary>
    private async Task<bool> AsksNamesAsync(ImportFile file, bool chooses, CancellationToken cancel)
    {
        var headings = SheetFile.Headings(file.Source, examples: 0);
        var names = await columns.KnownAsync(file.Kind, headings, cancel);
        var asks = chooses || ColumnNames.WhyNot(file.Kind, names) is not null;
        file.IsNamed(names, asks);
        _ = asks && headings.Count > 1 ? null : FileForms.OpenWithHeadings(file);
        return asks;
    }

    /// <summary>What stands under other headings is nobody's need any more, and may be about anything.</summary>
    private static void KeepsWhatIsNamed(ImportFile file)
    {
        var named = file.NameList.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);

        if (SheetFile.Headings(file.Source, examples: 0).Any(heading => !named.Contains(heading.Name)))
        {
            file.Keeps(FileForms.Repacked(file.Source, named.Contains));
        }
    }

    private void AskToCheckWhenLarge(ImportFile file)
    {
        if (file.IsLarge)
        {
            desk.Ask<CheckImport>(file.Id.Value, $"Bestand met {file.Kind.InWords()} bekijken");
        }
    }

    private async Task<ImportFile> OnceAsync(ImportFileId id, Action<int> progress, CancellationToken cancel)
    {
        ImportFile? done = null;
        await db.AllOrNothingOfManyAsync(
            async () =>
            {
                Refused.If(await IsFirstAsync(id, cancel) ? null : ImportRefusals.AlreadyReadIn);
                var file = await db.ImportFiles.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
                await using var plan = new ImportPlan(new ImportPen(db, id, ids, "import." + file.Kind.ToString().ToLowerInvariant()));
                ISheet sheet = null!;
                await db.WithWordsLaterAsync(
                    clock.GetUtcNow(),
                    async () =>
                    {
                        sheet = await PlanAsync(file, plan, progress, cancel);
                        Refused.If(plan.Wrong > 0 && !file.SkipsWrong ? ImportRefusals.HasErrors : null);
                        await plan.FinishAsync(cancel);
                        GivesBack(file, plan);
                        return plan.AddsNames;
                    },
                    cancel);

                db.ChangeTracker.Clear();
                done = (await FindAsync(id, cancel))!;
                done.Checked(plan, sheet.Errors);
                await codes.RemembersAsync(id, sheet, cancel);
                done.IsReadIn(clock.GetUtcNow());
                await db.SaveChangesAsync(cancel);

                if (done.IsLarge)
                {
                    await db.KnowSizesAsync(plan.Touched, cancel);
                }
            },
            cancel);
        return done!;
    }

    /// <summary>The database sorts the words of new names in memory of its own: what their lines left behind is given back first.</summary>
    private static void GivesBack(ImportFile file, ImportPlan plan)
    {
        if (file.IsLarge && plan.AddsNames)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    /// <summary>Two who press at once would each write what the other writes too: the row lets one of them through.</summary>
    private async Task<bool> IsFirstAsync(ImportFileId id, CancellationToken cancel) => await db.ImportFiles
        .Where(file => file.Id == id && (file.State == ImportState.HandedIn || file.State == ImportState.Checked))
        .ExecuteUpdateAsync(file => file.SetProperty(one => one.State, ImportState.ReadIn), cancel) == 1;

    private async Task<ISheet> PlanAsync(
        ImportFile file, ImportPlan plan, Action<int> progress, CancellationToken cancel)
    {
        var sheet = await forms.OpenAsync(file, codes, db, cancel);
        await imports.Single(import => import.Kind == file.Kind).PlanAsync(sheet, plan, progress, cancel);
        return sheet;
    }
}

/// <summary>Says which heading each of our columns has, of these headings and knowing these names; or refuses.</summary>
internal delegate IReadOnlyDictionary<string, string> SaysNames(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> known);
