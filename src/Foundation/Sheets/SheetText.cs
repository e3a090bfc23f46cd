using System.Text;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>Finds out in which alphabet a file was written.</summary>
internal static class SheetText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(ReadOnlySpan<byte> file)
    {
        Refused.If(WhyNot(file));

        if (file.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(file[2..]);
        }

        if (file.StartsWith(Encoding.UTF8.Preamble))
        {
            file = file[3..];
        }

        Refused.If(file.Contains((byte)0) ? SheetRefusals.NotText : null);

        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            // What Excel on a Dutch Windows writes when nobody chose UTF-8.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }

    private static Refusal? WhyNot(ReadOnlySpan<byte> file) => file switch
    {
        { Length: 0 } => SheetRefusals.Empty,
        { Length: > SheetRefusals.MostBytes } => SheetRefusals.TooBig,
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => SheetRefusals.IsExcel,
        _ => null,
    };
}
