using System.Text;
using System.Xml;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>How much may be unpacked from one workbook, over all its parts together.</summary>
internal sealed class ExcelBudget
{
    private const long Most = 512L * 1024 * 1024;

    private long _unpacked;

    public void Takes(int bytes)
    {
        _unpacked += bytes;
        Refused.If(_unpacked > Most ? SheetRefusals.TooMuchInside : null);
    }
}

/// <summary>
/// Reads a part of a workbook as XML, elements by their bare names. Nothing outside the part is fetched, and nothing in it
/// can make it keep much: no endless word, name, depth or text.
/// </summary>
internal sealed class ExcelXml(Stream part, ExcelBudget budget) : IDisposable
{
    private const int Deepest = 32;

    private readonly XmlReader _xml = XmlReader.Create(new Bounded(part, budget), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new FewNames(),
        CloseInput = true,
    });

    private readonly StringBuilder _text = new();
    private readonly char[] _piece = new char[4096];

    /// <summary>An attribute of the element, by its bare name.</summary>
    public string? this[string name]
    {
        get
        {
            string? value = null;

            for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
            {
                if (_xml.LocalName == name)
                {
                    value = _xml.Value;
                }
            }

            _xml.MoveToElement();
            return value;
        }
    }

    public bool Read()
    {
        if (!_xml.Read())
        {
            return false;
        }

        return _xml.Depth <= Deepest ? true : throw new InvalidDataException("Too deep.");
    }

    /// <summary>Whether the element ends where it begins.</summary>
    public bool IsEmpty => _xml.IsEmptyElement;

    public bool IsStartOf(string name) => _xml.NodeType is XmlNodeType.Element && _xml.LocalName == name;

    public bool IsEndOf(string name) => _xml.NodeType is XmlNodeType.EndElement && _xml.LocalName == name;

    /// <summary>The text in this element, up to its end; how it is spoken, as Japanese cells have it, is left out.</summary>
    public string TextUpTo(string name)
    {
        _text.Clear();

        if (_xml.IsEmptyElement)
        {
            return "";
        }

        var spoken = false;

        while (Read() && !IsEndOf(name))
        {
            spoken = (IsStartOf("rPh") && !_xml.IsEmptyElement) || (spoken && !IsEndOf("rPh"));

            if (!spoken && _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                TakeText();
            }
        }

        return _text.ToString();
    }

    public void Dispose() => _xml.Dispose();

    private void TakeText()
    {
        while (_xml.ReadValueChunk(_piece, 0, _piece.Length) is var read and > 0)
        {
            Refused.If(_text.Length + read > SheetRefusals.LongestCell ? SheetRefusals.EndlessCell : null);
            _text.Append(_piece, 0, read);
        }
    }

    /// <summary>Real workbooks use some hundred names; whoever packs millions wants memory.</summary>
    private sealed class FewNames : NameTable
    {
        private const int Most = 20_000;

        private int _names;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? New(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? New(base.Add(key));

        private string New(string name) => ++_names <= Most ? name : throw new InvalidDataException("Too many names.");
    }

    /// <summary>Counts what is unpacked, and stops at a stretch without any tag: the reader would keep it as one word.</summary>
    private sealed class Bounded(Stream part, ExcelBudget budget) : Stream
    {
        private const int LongestStretch = 1024 * 1024;

        private int _stretch;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = part.Read(buffer);
            budget.Takes(read);
            var last = buffer[..read].LastIndexOf((byte)'<');
            _stretch = last < 0 ? _stretch + read : read - last;
            return _stretch <= LongestStretch ? read : throw new InvalidDataException("A stretch without end.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                part.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
