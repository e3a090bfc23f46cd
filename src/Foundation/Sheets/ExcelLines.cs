using System.IO.Compression;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>
/// The first sheet of an Excel workbook (ECMA-376), as a stream: what is in memory is one line, and the texts that the
/// sheet shares. However much is packed into it, and whatever is broken, it is read or refused.
/// </summary>
internal sealed class ExcelLines(Func<Stream> open) : ISheetLines
{
    private const int MostParts = 10_000;

    public bool AllowsCellsWithoutHeading => true;

    /// <summary>Whether an old-style container holds a workbook that is locked with a password ([MS-OFFCRYPTO] 2.3.4.4).</summary>
    public static bool IsLocked(Func<Stream> open)
    {
        using var file = Whole(open);
        return file.GetBuffer().AsSpan(0, (int)file.Length).IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
    }

    public IEnumerable<SheetLine> Lines()
    {
        using var file = Whole(open);
        using var workbook = Opened(file);
        using var rows = new ExcelRows(new ExcelParts(workbook));

        while (rows.Read())
        {
            if (!Array.TrueForAll(rows.Line.Cells, string.IsNullOrWhiteSpace))
            {
                yield return rows.Line;
            }
        }
    }

    /// <summary>The file itself is small, whatever is packed into it.</summary>
    private static MemoryStream Whole(Func<Stream> open)
    {
        using var packed = open();
        var file = new MemoryStream();
        var piece = new byte[64 * 1024];

        while (packed.Read(piece) is var read and > 0)
        {
            Refused.If(file.Length + read > SheetRefusals.MostBytes ? SheetRefusals.TooBig : null);
            file.Write(piece, 0, read);
        }

        file.Position = 0;
        return file;
    }

    private static ZipArchive Opened(MemoryStream file)
    {
        try
        {
            var workbook = new ZipArchive(file, ZipArchiveMode.Read);
            Refused.If(workbook.Entries.Count > MostParts ? SheetRefusals.TooMuchInside : null);
            return workbook;
        }
        catch (Exception broken) when (ExcelParts.IsBroken(broken))
        {
            throw new Refused(SheetRefusals.Broken);
        }
    }
}
