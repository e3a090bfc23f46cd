using System.Globalization;
using System.Text;

namespace Huiskamer.Chromium;

/// <summary>
/// Gives a PDF the time of the house instead of the machine's: what is printed twice at one moment is the same to the last
/// byte. A date has a fixed length, so nothing in the file moves.
/// </summary>
internal static class PdfDate
{
    private static readonly byte[][] Names = ["/CreationDate (D:"u8.ToArray(), "/ModDate (D:"u8.ToArray()];

    public static byte[] Set(byte[] pdf, DateTimeOffset now)
    {
        var date = Encoding.ASCII.GetBytes(now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00'");

        // The page's own words are packed, so the names cannot stand in there.
        foreach (var name in Names)
        {
            if (pdf.AsSpan().IndexOf(name) is >= 0 and var at && pdf.AsSpan(at + name.Length).IndexOf((byte)')') == date.Length)
            {
                date.CopyTo(pdf.AsSpan(at + name.Length));
            }
        }

        return pdf;
    }
}
