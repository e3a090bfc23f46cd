using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Huiskamer.Foundation.Database;

/// <summary>What the journal says of what a save is about to change: names of fields, never their values.</summary>
internal static class JournalLines
{
    public static IReadOnlyList<JournalEntry> Of(
        HouseDb db, string? asOneDeed, IReadOnlyCollection<LaterRow> later, Func<Deed, string, Guid?, string, JournalEntry> entry)
    {
        db.ChangeTracker.DetectChanges();
        var changes = db.ChangeTracker.Entries().Where(IsOfTheHouse).ToList();

        foreach (var change in changes.Where(c => c is { State: EntityState.Modified, Entity: IVersioned }))
        {
            var version = change.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }

        if (asOneDeed is null)
        {
            return
            [
                .. later.Select(row => entry(row.Deed, row.Subject, row.Id, row.About)),
                .. changes.Select(c => entry(DeedOf(c), Subject(c), SubjectId(c), FieldsOf(c))),
            ];
        }

        var counts = later.Select(row => row.Subject).Concat(changes.Select(Subject)).CountBy(subject => subject).ToList();
        return counts.Count == 0 ? [] : [entry(Deed.Changed, asOneDeed, null, string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")))];
    }

    /// <summary>Writes lines.</summary>
    public static IEnumerable<Statement> Adding(HouseDb db, IEnumerable<JournalEntry> lines)
    {
        var table = RowTable.Of(db, typeof(JournalEntry));
        return Statement.Adding(db.Kind, table, lines.Select(table.Values));
    }

    private static bool IsOfTheHouse(EntityEntry change) =>
        change.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && change.Entity is not (JournalEntry or FactRow or INotJournalled);

    private static Deed DeedOf(EntityEntry change) => change.State switch
    {
        EntityState.Added => Deed.Added,
        EntityState.Deleted => Deed.Removed,
        _ => Deed.Changed,
    };

    private static string Subject(EntityEntry change) => change.Metadata.GetTableName() ?? change.Metadata.Name;

    private static Guid? SubjectId(EntityEntry change)
    {
        var key = change.Metadata.FindPrimaryKey()!.Properties[0];
        var stored = key.GetValueConverter()?.ConvertToProvider(change.Property(key.Name).CurrentValue)
            ?? change.Property(key.Name).CurrentValue;

        return stored as Guid?;
    }

    private static string FieldsOf(EntityEntry change) => change.State is EntityState.Modified
        ? string.Join(", ", change.Properties.Where(p => p.IsModified).Select(p => SnakeCase.Of(p.Metadata.Name)))
        : "";
}

/// <summary>A row that is written past the change tracker with the next save.</summary>
internal sealed record LaterRow(string Subject, Guid Id, Deed Deed, string About, Statement Statement, Func<CancellationToken, Task>? WhenNoRow)
{
    /// <summary>First what is new.</summary>
    internal static List<LaterRow> InOrder(IEnumerable<LaterRow> rows) => [.. rows.OrderBy(row => row.Deed is not Deed.Added)];

    /// <summary>
    /// Writes rows and what comes with them as a transaction of their own, in fewer steps than one that somebody opens: on SQLite
    /// with the pen, on PostgreSQL in one go to the server.
    /// </summary>
    /// <returns>Whether it is written: a row that may not be there takes the longer way.</returns>
    internal static async Task<bool> WritesAloneAsync(HouseDb db, Pen? pen, IEnumerable<LaterRow> some, IEnumerable<Statement> rest, CancellationToken cancel)
    {
        var rows = InOrder(some);
        Statement[] all = [.. rows.Select(row => row.Statement), .. rest];

        return pen is null
            ? rows.All(row => row.WhenNoRow is null) && await Statement.DoAloneAsync(db, all, cancel)
            : await pen.WritesAsync(all, touched => !Missing(rows, touched).Any(), cancel);
    }

    /// <summary>Writes rows and what comes with them in one go.</summary>
    internal static async Task WriteAsync(HouseDb db, IReadOnlyList<LaterRow> rows, IEnumerable<Statement> rest, CancellationToken cancel)
    {
        var touched = await Statement.DoAsync(db, rows.Select(row => row.Statement).Concat(rest), cancel);

        foreach (var row in Missing(rows, touched))
        {
            await row.WhenNoRow!(cancel);
        }
    }

    private static IEnumerable<LaterRow> Missing(IReadOnlyList<LaterRow> rows, IReadOnlyList<int> touched) =>
        rows.Where((row, place) => row.WhenNoRow is not null && touched[place] == 0);
}

/// <summary>
/// Marks rows that are the house's own clockwork: progress, keys, leases. They say nothing about anybody. Words without a
/// name carry it too: a line that says who put them there, and when, would lead back to the table they come from.
/// </summary>
public interface INotJournalled;
