using System.Buffers;
using System.Text;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>Finds out in which alphabet a file was written, without holding it in memory.</summary>
internal static class SheetText
{
    private const int AtOnce = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public static Encoding AlphabetOf(Func<Stream> open)
    {
        var alphabet = new Alphabet();
        var piece = ArrayPool<byte>.Shared.Rent(AtOnce);

        try
        {
            using var file = open();

            while (file.Read(piece, 0, AtOnce) is var read and > 0)
            {
                alphabet.Take(piece.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return alphabet.Found();
    }

    private sealed class Alphabet
    {
        private readonly Decoder _strict = Strict.GetDecoder();
        private readonly char[] _letters = new char[Strict.GetMaxCharCount(AtOnce)];
        private bool _isUnicode;
        private bool _isOurs = true;
        private bool _isEmpty = true;
        private long _bytes;

        public void Take(ReadOnlySpan<byte> piece)
        {
            _isUnicode |= _bytes == 0 && piece.StartsWith(Encoding.Unicode.Preamble);
            _bytes += piece.Length;
            Refused.If(_bytes > SheetRefusals.MostBytes ? SheetRefusals.TooBig : null);
            Refused.If(!_isUnicode && piece.Contains((byte)0) ? SheetRefusals.NotText : null);
            _isEmpty &= piece.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) < 0;
            _isOurs = _isOurs && Decodes(piece, flush: false);
        }

        public Encoding Found()
        {
            Refused.If(_isEmpty ? SheetRefusals.Empty : null);

            return this switch
            {
                { _isUnicode: true } => Encoding.Unicode,
                _ when _isOurs && Decodes([], flush: true) => Encoding.UTF8,

                // What Excel on a Dutch Windows writes when nobody chose UTF-8.
                _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            };
        }

        private bool Decodes(ReadOnlySpan<byte> piece, bool flush)
        {
            try
            {
                _strict.GetChars(piece, _letters, flush);
                return true;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }
}
