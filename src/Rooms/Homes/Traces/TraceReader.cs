using System.IO.Compression;
using Huiskamer.Foundation.Database;

namespace Huiskamer.Homes.Traces;

/// <summary>One row that a file or a deed touched.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">The columns its values are of.</param>
/// <param name="IsNew">Whether it was brought.</param>
/// <param name="Id">Which row.</param>
/// <param name="Subject">The household, dwelling or neighbourhood with which it goes back or stays.</param>
/// <param name="Mark">By what stood in it after a file it is known again.</param>
/// <param name="Before">What stood in it before; nothing for a new one.</param>
/// <param name="After">What stood in it after, when that was kept whole and it was not taken away.</param>
internal sealed record TraceEntry(
    string Table, IReadOnlyList<string> Columns, bool IsNew, Guid Id, Guid Subject, UInt128 Mark, object?[]? Before, object?[]? After = null);

internal static class TraceReader
{
    /// <summary>The rows of one piece, in the order in which they were written.</summary>
    public static IEnumerable<TraceEntry> Read(byte[] piece)
    {
        using var rows = new MemoryStream();

        using (var packed = new BrotliStream(new MemoryStream(piece), CompressionMode.Decompress))
        {
            packed.CopyTo(rows);
        }

        rows.Position = 0;
        using var from = new BinaryReader(rows);
        var columns = new Dictionary<string, string[]> { [TraceWriter.Advisers] = [] };

        while (rows.Position < rows.Length)
        {
            yield return Entry(from, columns);
        }
    }

    private static TraceEntry Entry(BinaryReader from, Dictionary<string, string[]> columns)
    {
        var (table, kind) = (from.ReadString(), (TraceKind)from.ReadByte());
        var (id, subject) = (new Guid(from.ReadBytes(16)), new Guid(from.ReadBytes(16)));

        if (from.ReadBoolean())
        {
            columns[table] = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())];
        }

        if (kind is TraceKind.Whole)
        {
            var (was, became) = (WholeRow(from), WholeRow(from));
            return new TraceEntry(table, columns[table], was is null, id, subject, default, was, became);
        }

        var mark = new UInt128(from.ReadUInt64(), from.ReadUInt64());
        var isNew = kind is TraceKind.New;
        return new TraceEntry(table, columns[table], isNew, id, subject, mark, isNew ? null : RowValues.Read(from));
    }

    private static object?[]? WholeRow(BinaryReader from)
    {
        var isThere = from.ReadBoolean();
        var values = RowValues.Read(from);
        return isThere ? values : null;
    }
}
