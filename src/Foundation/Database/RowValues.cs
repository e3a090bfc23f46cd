namespace Huiskamer.Foundation.Database;

/// <summary>Writes the values of a row as bytes, and reads exactly those back.</summary>
public static class RowValues
{
    private enum Kind : byte
    {
        Nothing,
        Text,
        Id,
        Whole,
        Long,
        Truth,
        Moment,
        Day,
        Time,
        Number,
        Bytes,
    }

    /// <summary>Writes a row.</summary>
    public static void Write(BinaryWriter to, IReadOnlyList<object?> row)
    {
        to.Write(row.Count);

        foreach (var value in row)
        {
            Write(to, value);
        }
    }

    /// <summary>Reads a row.</summary>
    public static object?[] Read(BinaryReader from)
    {
        var row = new object?[from.ReadInt32()];

        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Value(from);
        }

        return row;
    }

    /// <summary>Writes an id.</summary>
    public static void Write(BinaryWriter to, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        to.Write(bytes);
    }

    private static void Write(BinaryWriter to, object? value)
    {
        switch (value)
        {
            case null:
                to.Write((byte)Kind.Nothing);
                break;
            case string text:
                to.Write((byte)Kind.Text);
                to.Write(text);
                break;
            case Guid id:
                to.Write((byte)Kind.Id);
                Write(to, id);
                break;
            case int whole:
                to.Write((byte)Kind.Whole);
                to.Write(whole);
                break;
            case long whole:
                to.Write((byte)Kind.Long);
                to.Write(whole);
                break;
            case bool truth:
                to.Write((byte)Kind.Truth);
                to.Write(truth);
                break;
            case DateTime moment:
                to.Write((byte)Kind.Moment);
                to.Write(moment.Ticks);
                break;
            case DateOnly day:
                to.Write((byte)Kind.Day);
                to.Write(day.DayNumber);
                break;
            case TimeOnly time:
                to.Write((byte)Kind.Time);
                to.Write(time.Ticks);
                break;
            case double number:
                to.Write((byte)Kind.Number);
                to.Write(number);
                break;
            case byte[] bytes:
                to.Write((byte)Kind.Bytes);
                to.Write(bytes.Length);
                to.Write(bytes);
                break;
            default:
                throw new NotSupportedException($"A row with a {value.GetType().Name} cannot be kept yet.");
        }
    }

    private static object? Value(BinaryReader from) => (Kind)from.ReadByte() switch
    {
        Kind.Nothing => null,
        Kind.Text => from.ReadString(),
        Kind.Id => new Guid(from.ReadBytes(16)),
        Kind.Whole => from.ReadInt32(),
        Kind.Long => from.ReadInt64(),
        Kind.Truth => from.ReadBoolean(),
        Kind.Moment => new DateTime(from.ReadInt64(), DateTimeKind.Utc),
        Kind.Day => DateOnly.FromDayNumber(from.ReadInt32()),
        Kind.Time => new TimeOnly(from.ReadInt64()),
        Kind.Number => from.ReadDouble(),
        Kind.Bytes => from.ReadBytes(from.ReadInt32()),
    };
}
