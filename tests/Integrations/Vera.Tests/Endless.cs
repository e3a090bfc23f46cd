using System.Text;

namespace Huiskamer.Vera.Tests;

/// <summary>A list of homes of any length, made while it is read.</summary>
internal sealed class Endless(long length) : Stream
{
    private static readonly byte[] Home = Encoding.UTF8.GetBytes($$""", { "id": "1", {{Files.Address}}, "ruimten": [{{string.Join(',', Enumerable.Repeat("{}", 200))}}] }""" + "\n");

    private byte[] _now = Encoding.UTF8.GetBytes("[{}");
    private int _place;
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_place == _now.Length)
        {
            _now = _now is [(byte)']'] ? [] : _given >= length ? "]"u8.ToArray() : Home;
            _place = 0;
        }

        var read = Math.Min(count, _now.Length - _place);
        Array.Copy(_now, _place, buffer, offset, read);
        _place += read;
        _given += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
