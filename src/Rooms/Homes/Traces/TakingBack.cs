using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Traces;

/// <summary>
/// Takes a whole file back, within a week: what came goes, what changed becomes what it was, all in one transaction. Whoever
/// was changed or used since stays as they are.
/// </summary>
internal sealed class TakingBack(
    HouseDb db, TouchedSince since, IColleagueTraces colleagues, ImportTurns turns, ErrandDesk desk, TimeProvider clock)
{
    /// <summary>From so many changes on, somebody would wait.</summary>
    private const int Many = 5000;

    private const int AtOnce = 5000;
    private const int RememberAtOnce = 500;
    private const int MostTries = 3;
    private const string Deed = "import.takenback";

    internal static bool IsMany(ImportFile file) => file.New + file.Changed + file.Moved + file.Left > Many;

    /// <summary>What it would do, as a sentence. Changes nothing.</summary>
    internal async Task<string> LookAsync(ImportFile file, CancellationToken cancel)
    {
        Refused.If(file.WhyNotTakeBack(clock.GetUtcNow()));
        return (await since.PlanAsync(file, cancel)).InWords;
    }

    /// <summary>Asks for what it would do, as an errand.</summary>
    internal async Task AskToLookAsync(ImportFile file, CancellationToken cancel)
    {
        Refused.If(file.WhyNotTakeBack(clock.GetUtcNow()));
        await desk.AskOnceAsync<LookBackImport>(file.Id.Value, "Kijken wat er teruggaat", cancel);
    }

    /// <summary>Takes it back, or asks for that as an errand when it was much.</summary>
    internal async Task TakeBackOrAskAsync(ImportFile file, CancellationToken cancel)
    {
        Refused.If(file.WhyNotTakeBack(clock.GetUtcNow()));

        if (IsMany(file))
        {
            await turns.WaitAsync(file.Id, cancel);
            await desk.AskOnceAsync<TakeBackImport>(file.Id.Value, "Bestand terugdraaien", cancel);
        }
        else
        {
            await TakeBackAsync(file.Id, cancel);
        }
    }

    /// <summary>Takes it back, and says what that did.</summary>
    internal async Task<string> TakeBackAsync(ImportFileId id, CancellationToken cancel)
    {
        await turns.TakeAsync(id, cancel);
        await using var held = await turns.HoldAsync(id);

        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    return await OnceAsync(id, cancel);
                }
                catch (DbUpdateConcurrencyException) when (tries < MostTries)
                {
                    // Somebody changed one of them in between: look again, and let that one stay.
                    db.ChangeTracker.Clear();
                }
            }
        }
        finally
        {
            await turns.ReturnAsync(id);
        }
    }

    private async Task<string> OnceAsync(ImportFileId id, CancellationToken cancel)
    {
        var words = "";
        await db.AllOrNothingAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                var file = await db.ImportFiles.SingleAsync(one => one.Id == id, cancel);
                Refused.If(file.WhyNotTakeBack(clock.GetUtcNow()));
                Refused.If(await IsFirstAsync(id, cancel) ? null : ImportRefusals.AlreadyTakenBack);
                var plan = await since.PlanAsync(file, cancel);
                words = plan.InWords;
                file.IsTakenBack(words);
                await db.SaveChangesAsync(cancel);

                await PutBackAsync(id, plan, cancel);
                await db.SettlePlacesAsync(cancel);
                await RemoveAsync(plan, cancel);
                await (plan.Colleagues is { } back ? colleagues.TakeBackAsync(back, cancel) : Task.CompletedTask);
                await RememberAsync(plan, cancel);
                await db.ImportTraces.Where(trace => trace.File == id).ExecuteDeleteAsync(cancel);
            },
            cancel);
        return words;
    }

    /// <summary>Two who press at once have the same turn, as it is one file: the row lets one of them through.</summary>
    private async Task<bool> IsFirstAsync(ImportFileId id, CancellationToken cancel) => await db.ImportFiles
        .Where(file => file.Id == id && file.State == ImportState.ReadIn)
        .ExecuteUpdateAsync(file => file.SetProperty(one => one.State, ImportState.TakenBack), cancel) == 1;

    /// <summary>Of each row the first time it was touched says how it was.</summary>
    private async Task PutBackAsync(ImportFileId id, TakeBackPlan plan, CancellationToken cancel)
    {
        var tables = TracedThing.All.ToDictionary(thing => RowTable.Of(db, thing.Thing).Name, thing => thing.Thing);
        var done = new HashSet<(string, Guid)>();
        var waiting = tables.Keys.ToDictionary(table => table, _ => new List<object?[]>());

        await foreach (var entry in since.EntriesAsync(id, cancel))
        {
            if (!plan.Rows.Has(entry.Table, entry.Id) || !plan.GoesBack(entry.Subject) || entry.IsNew || !done.Add((entry.Table, entry.Id)))
            {
                continue;
            }

            var row = plan.Rows.Of(entry.Table)[entry.Id];

            if (row.IsNew)
            {
                continue;
            }

            if (entry.Table == TraceWriter.Advisers)
            {
                await AdvisesAgainAsync(new ColleagueId(entry.Id), [.. entry.Before!.Cast<Guid>()], cancel);
                continue;
            }

            waiting[entry.Table].Add(RowTable.Of(db, tables[entry.Table]).IsVersioned ? Counted(entry, row.Version) : entry.Before!);

            if (waiting[entry.Table].Count == AtOnce)
            {
                await WriteAsync(entry.Table);
            }
        }

        foreach (var table in tables.Keys)
        {
            await WriteAsync(table);
        }

        async Task WriteAsync(string table)
        {
            if (waiting[table].Count > 0)
            {
                var columns = plan.Rows.Columns[table];
                var isCounted = RowTable.Of(db, tables[table]).IsVersioned && !columns.Contains(TracedColumns.Version);
                await db.PutBackAsync(tables[table], isCounted ? [.. columns, TracedColumns.Version] : columns, waiting[table], Deed, cancel);
                waiting[table].Clear();
            }
        }
    }

    /// <summary>It is a next change: a form that still stands open somewhere does not write over it.</summary>
    private static object?[] Counted(TraceEntry entry, int version) =>
        entry.Columns.Contains(TracedColumns.Version) ? [.. entry.Before!, version] : [.. entry.Before!, version + 1, version];

    /// <summary>
    /// What households remember is of what is left: with contact moments of the file gone, and the calls since there.
    /// </summary>
    private async Task RememberAsync(TakeBackPlan plan, CancellationToken cancel)
    {
        var touched = plan.Rows.All.Select(row => row.Value.Subject).Where(plan.GoesBack).Distinct().Select(id => new HouseholdId(id)).ToList();

        foreach (var some in touched.Chunk(RememberAtOnce))
        {
            await db.RememberAsync(some, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task AdvisesAgainAsync(ColleagueId colleague, IReadOnlyCollection<Guid> neighbourhoods, CancellationToken cancel)
    {
        var now = await db.Advisers.Where(adviser => adviser.Colleague == colleague).ToListAsync(cancel);
        db.Advisers.RemoveRange(now.Where(adviser => !neighbourhoods.Contains(adviser.Neighbourhood.Value)));
        db.Advisers.AddRange(neighbourhoods
            .Except(now.Select(adviser => adviser.Neighbourhood.Value))
            .Select(place => new Adviser(colleague, new NeighbourhoodId(place))));
        await db.SaveChangesAsync(cancel);
    }

    private async Task RemoveAsync(TakeBackPlan plan, CancellationToken cancel)
    {
        foreach (var thing in TracedThing.All.Reverse())
        {
            var gone = plan.Rows.Of(RowTable.Of(db, thing.Thing).Name)
                .Where(row => row.Value.IsNew && plan.GoesBack(row.Value.Subject))
                .Select(row => row.Key)
                .ToList();

            if (gone.Count > 0)
            {
                await db.RemoveManyAsync(thing.Thing, gone, Deed, cancel);
            }
        }
    }
}
