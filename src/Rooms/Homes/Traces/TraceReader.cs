using System.IO.Compression;
using Huiskamer.Foundation.Database;

namespace Huiskamer.Homes.Traces;

/// <summary>One row that a file touched.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">The columns its values are of.</param>
/// <param name="IsNew">Whether the file brought it.</param>
/// <param name="Id">Which row.</param>
/// <param name="Subject">The household, dwelling or neighbourhood with which it goes back or stays.</param>
/// <param name="Mark">By what stood in it after the file it is known again.</param>
/// <param name="Before">What stood in it before; nothing for a new one.</param>
internal sealed record TraceEntry(
    string Table, IReadOnlyList<string> Columns, bool IsNew, Guid Id, Guid Subject, UInt128 Mark, object?[]? Before);

internal static class TraceReader
{
    /// <summary>The rows of one piece, in the order in which they were written.</summary>
    public static IEnumerable<TraceEntry> Read(ImportTrace piece)
    {
        using var rows = new MemoryStream();

        using (var packed = new BrotliStream(new MemoryStream(piece.Rows), CompressionMode.Decompress))
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
        var (table, isNew) = (from.ReadString(), from.ReadBoolean());
        var (id, subject) = (new Guid(from.ReadBytes(16)), new Guid(from.ReadBytes(16)));

        if (from.ReadBoolean())
        {
            columns[table] = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())];
        }

        var mark = new UInt128(from.ReadUInt64(), from.ReadUInt64());
        var before = isNew ? null : RowValues.Read(from);
        return new TraceEntry(table, columns[table], isNew, id, subject, mark, before);
    }
}
