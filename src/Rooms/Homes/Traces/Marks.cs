using System.Buffers.Binary;
using System.Security.Cryptography;
using Huiskamer.Foundation.Database;

namespace Huiskamer.Homes.Traces;

/// <summary>By what stands in a row it is known again, without keeping it. One for many rows, one after another.</summary>
internal sealed class Marks : IDisposable
{
    private readonly MemoryStream _row = new();
    private readonly BinaryWriter _to;

    public Marks() => _to = new BinaryWriter(_row);

    /// <summary>The mark of what stands in a row.</summary>
    public UInt128 Of(object?[] values)
    {
        _row.SetLength(0);
        RowValues.Write(_to, Array.Exists(values, value => value is DateTime) ? Array.ConvertAll(values, AsKept) : values);
        _to.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_row.GetBuffer().AsSpan(0, (int)_row.Length), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public void Dispose() => _to.Dispose();

    /// <summary>A database may keep a moment in microseconds.</summary>
    private static object? AsKept(object? value) => value is DateTime moment ? moment.AddTicks(-(moment.Ticks % 10)) : value;
}
