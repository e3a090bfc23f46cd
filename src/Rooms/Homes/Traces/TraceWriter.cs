using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Huiskamer.Foundation.Database;

namespace Huiskamer.Homes.Traces;

/// <summary>Packs what was added and how it was before it was changed.</summary>
internal sealed class TraceWriter : IDisposable
{
    /// <summary>Stands in the place of a table's name where it is about who advises in which neighbourhoods.</summary>
    internal const string Advisers = "advisers";

    private readonly MemoryStream _rows = new();
    private readonly BinaryWriter _to;
    private readonly List<RowTable> _tables = [];

    public TraceWriter() => _to = new BinaryWriter(_rows);

    public bool IsEmpty => _rows.Length == 0;

    public void Added(RowTable table, object thing, Guid subject)
    {
        Head(table.Name, table, isNew: true, table.Id(thing), subject);
        Mark(table.Values(thing));
    }

    public void Changed(RowTable table, object thing, Guid subject, object?[] before)
    {
        Head(table.Name, table, isNew: false, table.Id(thing), subject);
        Mark(table.Values(thing));
        RowValues.Write(_to, before);
    }

    /// <summary>A colleague advises elsewhere than before.</summary>
    public void Advises(Guid colleague, Guid[] before, Guid[] after)
    {
        Head(Advisers, null, isNew: false, colleague, colleague);
        Mark([.. after]);
        RowValues.Write(_to, [.. before]);
    }

    public void Dispose() => _to.Dispose();

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

    /// <summary>By what stands in a row it is known again, without keeping it.</summary>
    internal static UInt128 MarkOf(object?[] values)
    {
        using var row = new MemoryStream();
        using var to = new BinaryWriter(row);

        // A database may keep a moment in microseconds.
        RowValues.Write(to, [.. values.Select(value => value is DateTime moment ? moment.AddTicks(-(moment.Ticks % 10)) : value)]);
        to.Flush();
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(row.GetBuffer().AsSpan(0, (int)row.Length)));
    }

    private void Mark(object?[] values)
    {
        var mark = MarkOf(values);
        _to.Write((ulong)(mark >> 64));
        _to.Write((ulong)mark);
    }

    /// <summary>The first row of a table says which columns it has: the house may be of a later version when it is read.</summary>
    private void Head(string name, RowTable? table, bool isNew, Guid id, Guid subject)
    {
        _to.Write(name);
        _to.Write(isNew);
        _to.Write(id.ToByteArray());
        _to.Write(subject.ToByteArray());

        if (table is not null && !_tables.Exists(known => known.Name == name))
        {
            _tables.Add(table);
            _to.Write(true);
            _to.Write(table.Columns.Count);

            foreach (var column in table.Columns)
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
