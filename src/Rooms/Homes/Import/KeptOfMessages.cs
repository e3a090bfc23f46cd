using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Import;

/// <summary>Counts what is kept of messages while it is packed: what was read of them may be far more.</summary>
internal sealed class KeptOfMessages(Stream to) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Bytes; set => throw new NotSupportedException(); }

    internal int Bytes { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Refused.If(buffer.Length > MessageLimits.MostKept - Bytes ? MessageLimits.TooMuchKept : null);
        Bytes += buffer.Length;
        to.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Whoever writes a message is done with it; the file is not done yet.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
