using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Huiskamer.Foundation.Database;

/// <summary>An id that knows what it is the id of. Its text, in a URL or a form, is its plain value.</summary>
/// <typeparam name="T">The id itself.</typeparam>
public interface IId<T>
    where T : struct, IId<T>
{
    /// <summary>The value as it is stored.</summary>
    Guid Value { get; }

    /// <summary>Makes the id of a stored value.</summary>
    static abstract T From(Guid value);
}

/// <summary>Hands out ids that sort by the moment they were made (UUID version 7, RFC 9562).</summary>
public class Ids(TimeProvider clock)
{
    /// <summary>Chance for some hundreds of ids: to ask the system for it takes longer than all the rest, and an import needs a million.</summary>
    private readonly byte[] _chance = new byte[4096];
    private readonly Lock _turn = new();
    private int _left;

    /// <summary>A new id of the asked kind.</summary>
    public T Next<T>() where T : struct, IId<T> => T.From(Next());

    /// <summary>A new bare value, for rows that nobody names.</summary>
    public virtual Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, clock.GetUtcNow().ToUnixTimeMilliseconds() << 16);
        Fill(bytes[6..]);
        return Made(bytes, version: 7);
    }

    /// <summary>The lowest id of a moment: whatever is made from then on is not below it.</summary>
    public static Guid From(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(moment).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6..].Clear();
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>
    /// A new id that does not tell when it was made (UUID version 4): for what must lead neither to a moment nor to what
    /// was made in the same moment, such as words without a name.
    /// </summary>
    public T NextBlind<T>() where T : struct, IId<T>
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        return T.From(Made(bytes, version: 4));
    }

    /// <summary>Fills these bytes by chance.</summary>
    protected virtual void Fill(Span<byte> bytes)
    {
        lock (_turn)
        {
            if (_left < bytes.Length)
            {
                RandomNumberGenerator.Fill(_chance);
                _left = _chance.Length;
            }

            // What was handed out does not stay behind.
            var some = _chance.AsSpan(_left -= bytes.Length, bytes.Length);
            some.CopyTo(bytes);
            some.Clear();
        }
    }

    /// <summary>The id of these bytes, which says by which rule it was made (RFC 9562, 4.1 and 4.2).</summary>
    protected static Guid Made(Span<byte> bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>The same ids again for the same seed, so that two furnished demo houses do not differ.</summary>
public sealed class SeededIds(TimeProvider clock, Random chance) : Ids(clock)
{
    private readonly TimeProvider _clock = clock;
    private long _tick;

    /// <inheritdoc />
    public override Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        var tick = _tick++;
        var at = _clock.GetUtcNow().ToUnixTimeMilliseconds() + (tick / 1000);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (at << 16) | (tick % 1000));
        return Made(bytes, version: 7);
    }

    /// <inheritdoc />
    protected override void Fill(Span<byte> bytes) => chance.NextBytes(bytes);
}
