using System.Buffers;
using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Import;

/// <summary>
/// What comes in, read once: what its first sign is, however much stands before it that nobody sees and in whatever alphabet it
/// was written. So nothing is taken for a table because of how it begins.
/// </summary>
internal sealed class Inflow
{
    /// <summary>Before a table no more than this is kept; before messages none of it.</summary>
    private const int MostBefore = 64 * 1024;

    private readonly Arriving _arriving;
    private readonly Stream _text;
    private readonly ArrayBufferWriter<byte> _before = new();
    private readonly byte[] _piece = new byte[MostBefore];
    private Memory<byte> _start;
    private long _unseen;

    private Inflow(Arriving arriving, Stream text) => (_arriving, _text) = (arriving, text);

    /// <summary>What was read already, from the first sign on.</summary>
    internal ReadOnlySpan<byte> Start => _start.Span;

    /// <summary>How many bytes came, as they were sent.</summary>
    internal long Bytes => _arriving.Bytes;

    /// <summary>Reads on until there is a first sign.</summary>
    internal static async Task<Inflow> BeginAsync(Stream content, CancellationToken cancel)
    {
        var arriving = new Arriving(content);
        var mark = new byte[4];
        var read = await arriving.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, cancel);
        var whole = new Rejoined(mark.AsMemory(0, read), arriving);
        var inflow = new Inflow(arriving, AlphabetOf(mark.AsSpan(0, read)) is { } alphabet ? Encoding.CreateTranscodingStream(whole, alphabet, Encoding.UTF8) : whole);

        while (inflow._start.IsEmpty && await inflow._text.ReadAtLeastAsync(inflow._piece, MostBefore, throwOnEndOfStream: false, cancel) is > 0 and var more)
        {
            inflow.Take(more);
        }

        return inflow;
    }

    /// <summary>As messages: from the first sign on, of which far more may come.</summary>
    internal Stream AsMessages() => new Rejoined(_start, _text);

    /// <summary>As a table, with what stood before it: empty lines and an empty heading count.</summary>
    internal Stream AsTable()
    {
        Refused.If(Start is [(byte)'{' or (byte)'[', ..] ? ImportRefusals.NoTable : null);
        Refused.If(_unseen > MostBefore ? ImportRefusals.BeginsEmpty : null);
        _arriving.MayBe(SheetRefusals.MostBytes, SheetRefusals.TooBig);
        return new Rejoined(_before.WrittenSpan.ToArray(), new Rejoined(_start, _text));
    }

    /// <summary>Marks, spaces, lines and whatever is no letter, figure or sign of ASCII: messages begin with none of it.</summary>
    private void Take(int read)
    {
        var piece = _piece.AsMemory(0, read);
        var unseen = piece.Span.IndexOfAnyInRange((byte)'!', (byte)'~') is var sign and >= 0 ? sign : read;
        _unseen += unseen;
        _start = piece[unseen..];

        if (_unseen <= MostBefore)
        {
            _before.Write(piece.Span[..unseen]);
        }
    }

    /// <summary>By its mark, or by the zeroes between its first signs; nothing when each sign is as it is in ASCII.</summary>
    private static Encoding? AlphabetOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>Counts what comes; it may not be endless.</summary>
    private sealed class Arriving(Stream from) : OnlyRead
    {
        private long _most = MessageLimits.MostRead;
        private Refusal _tooMuch = MessageLimits.TooMuchRead;

        internal long Bytes { get; private set; }

        /// <summary>How much may come, and what is said of more.</summary>
        internal void MayBe(long most, Refusal tooMuch)
        {
            (_most, _tooMuch) = (most, tooMuch);
            Counted(0);
        }

        public override int Read(Span<byte> buffer) => Counted(from.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await from.ReadAsync(buffer, cancellationToken));

        private int Counted(int read)
        {
            Bytes += read;
            Refused.If(Bytes > _most ? _tooMuch : null);
            return read;
        }
    }

    /// <summary>What was read already, and then the rest.</summary>
    private sealed class Rejoined(Memory<byte> read, Stream rest) : OnlyRead
    {
        private Memory<byte> _read = read;

        public override int Read(Span<byte> buffer) => _read.IsEmpty ? rest.Read(buffer) : Again(buffer);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _read.IsEmpty ? await rest.ReadAsync(buffer, cancellationToken) : Again(buffer.Span);

        private int Again(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _read.Length);
            _read.Span[..count].CopyTo(buffer);
            _read = _read[count..];
            return count;
        }
    }

    /// <summary>A stream that is read from its beginning to its end.</summary>
    private abstract class OnlyRead : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
