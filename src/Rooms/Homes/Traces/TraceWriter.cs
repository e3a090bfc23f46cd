using System.IO.Compression;
using Huiskamer.Foundation.Database;

namespace Huiskamer.Homes.Traces;

/// <summary>Packs what was added and how it was before it was changed.</summary>
internal sealed class TraceWriter : IDisposable
{
    /// <summary>Stands in the place of a table's name where it is about who advises in which neighbourhoods.</summary>
    internal const string Advisers = "advisers";

    private readonly Marks _marks = new();
    private readonly MemoryStream _rows = new();
    private readonly BinaryWriter _to;
    private readonly HashSet<string> _tables = [];
    private readonly Dictionary<string, TracedColumns> _columns = [];

    public TraceWriter() => _to = new BinaryWriter(_rows);

    public bool IsEmpty => _rows.Length == 0;

    public void Added(RowTable table, object?[] values, Guid subject)
    {
        Head(table.Name, Columns(table).Names, TraceKind.New, table.IdIn(values), subject);
        Mark(Columns(table).Of(values));
    }

    public void Changed(RowTable table, object?[] before, object?[] after, Guid subject)
    {
        var (was, became) = (Columns(table).Of(before), Columns(table).Of(after));

        // What only remembers otherwise since we spoke will remember again by itself.
        if (!was.SequenceEqual(became))
        {
            Head(table.Name, Columns(table).Names, TraceKind.Changed, table.IdIn(after), subject);
            Mark(became);
            RowValues.Write(_to, was);
        }
    }

    /// <summary>A colleague advises elsewhere than before.</summary>
    public void Advises(Guid colleague, Guid[] before, Guid[] after)
    {
        Head(Advisers, null, TraceKind.Changed, colleague, colleague);
        Mark([.. after]);
        RowValues.Write(_to, [.. before]);
    }

    /// <summary>
    /// A row with how it was and how it became, for deeds that touch few and for colleagues: what was changed since is told
    /// apart value by value.
    /// </summary>
    public void Whole(SavedRow row)
    {
        Head(row.Table.Name, row.Table.Columns, TraceKind.Whole, row.Id, row.Id);

        foreach (var values in new[] { row.Before, row.After })
        {
            _to.Write(values is not null);
            RowValues.Write(_to, values ?? []);
        }
    }

    public void Dispose()
    {
        _marks.Dispose();
        _to.Dispose();
    }

    public byte[] Packed()
    {
        _to.Flush();
        using var packed = new MemoryStream();

        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(_rows.GetBuffer().AsSpan(0, (int)_rows.Length));
        }

        return packed.ToArray();
    }

    private TracedColumns Columns(RowTable table) => _columns.TryGetValue(table.Name, out var known) ? known : _columns[table.Name] = new TracedColumns(table);

    private void Mark(object?[] values)
    {
        var mark = _marks.Of(values);
        _to.Write((ulong)(mark >> 64));
        _to.Write((ulong)mark);
    }

    /// <summary>The first row of a table says which columns it has: the house may be of a later version when it is read.</summary>
    private void Head(string name, IReadOnlyList<string>? columns, TraceKind kind, Guid id, Guid subject)
    {
        _to.Write(name);
        _to.Write((byte)kind);
        RowValues.Write(_to, id);
        RowValues.Write(_to, subject);

        if (columns is not null && _tables.Add(name))
        {
            _to.Write(true);
            _to.Write(columns.Count);

            foreach (var column in columns)
            {
                _to.Write(column);
            }
        }
        else
        {
            _to.Write(false);
        }
    }
}

/// <summary>What is kept of a row.</summary>
internal enum TraceKind : byte
{
    /// <summary>How it was, and a mark of how it became.</summary>
    Changed,

    /// <summary>A mark of what came.</summary>
    New,

    /// <summary>How it was and how it became.</summary>
    Whole,
}
