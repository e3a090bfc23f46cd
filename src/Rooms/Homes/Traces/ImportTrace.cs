using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Traces;

/// <summary>
/// A piece of how everything was before a file was read in (spoor van een bestand), packed. Kept for a week, so that the file
/// can be taken back; then it is let go.
/// </summary>
internal sealed class ImportTrace : INotJournalled
{
    private ImportTrace()
    {
        Rows = [];
    }

    internal ImportTrace(ImportTraceId id, ImportFileId file, int number, byte[] rows)
    {
        (Id, File, Number, Rows) = (id, file, number, rows);
    }

    public ImportTraceId Id { get; private set; }

    public ImportFileId File { get; private set; }

    /// <summary>The pieces of one file in the order in which they were written.</summary>
    public int Number { get; private set; }

    /// <summary>The rows, packed. They are about people.</summary>
    public byte[] Rows { get; private set; }
}

/// <summary>A piece of a trace.</summary>
internal readonly record struct ImportTraceId(Guid Value) : IId<ImportTraceId>
{
    public static ImportTraceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal sealed class ImportTraceMap : IEntityTypeConfiguration<ImportTrace>
{
    public void Configure(EntityTypeBuilder<ImportTrace> trace)
    {
        trace.HasKey(t => t.Id);
        trace.HasOne<ImportFile>().WithMany().HasForeignKey(t => t.File);
        trace.HasIndex(t => new { t.File, t.Number }).IsUnique();
    }
}

internal static class ImportTraceTable
{
    extension(HouseDb db)
    {
        internal DbSet<ImportTrace> ImportTraces => db.Set<ImportTrace>();
    }
}
