using System.Text;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>
/// Copies a file that has headings as CSV, line by line, with only the columns that somebody wants: of the others, and of what else
/// lies in a workbook, nothing is in the copy. A line keeps its number, and what is wrong with it is wrong in the copy too.
/// </summary>
public static class SheetCopy
{
    private const char Separator = ';';

    /// <summary>Whether the file itself holds more than a copy would: a column that is not wanted or has no heading, or a whole workbook.</summary>
    public static bool IsLess(SheetSource file, Predicate<string> isWanted)
    {
        var lines = SheetFile.Lines(file);
        return lines.AllowsCellsWithoutHeading
            || lines.Lines().Take(1).SelectMany(line => line.Cells).Any(heading => string.IsNullOrWhiteSpace(heading) || !isWanted(heading));
    }

    /// <summary>Writes the copy.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isWanted">Whether what stands under a heading is wanted. What stands under none never is.</param>
    /// <param name="to">Where the copy is written.</param>
    public static void Write(SheetSource file, Predicate<string> isWanted, Stream to)
    {
        var lines = SheetFile.Lines(file);
        using var text = new StreamWriter(to, bufferSize: 64 * 1024, leaveOpen: true);
        Copy? copy = null;

        foreach (var line in lines.Lines())
        {
            if (copy is null)
            {
                copy = new Copy(text, line.Cells, isWanted, lines.AllowsCellsWithoutHeading ? SheetRefusals.TooMuchInside : SheetRefusals.TooBig);
                copy.WriteHeadings(line);
            }
            else
            {
                copy.WriteLine(line);
            }
        }

        Refused.If(copy is null ? SheetRefusals.Empty : null);
    }

    /// <summary>
    /// Before the wanted columns stands one without a heading, which marks lines in which only something else stood; and as many
    /// more as it takes to let nobody mistake a comma in a heading for what separates them.
    /// </summary>
    private sealed class Copy
    {
        private readonly StreamWriter _text;
        private readonly Refusal _tooMuch;
        private readonly int _headings;
        private readonly int[] _wanted;
        private readonly string _before;
        private int _line = 1;
        private long _bytes;

        internal Copy(StreamWriter text, string[] headings, Predicate<string> isWanted, Refusal tooMuch)
        {
            (_text, _tooMuch, _headings) = (text, tooMuch, headings.Length);
            _wanted = [.. Enumerable.Range(0, headings.Length).Where(place => headings[place].Trim() is { Length: > 0 } heading && isWanted(heading))];
            var mistaken = _wanted.Sum(place => headings[place].Count(letter => letter is ',' or '\t'));
            _before = new string(Separator, Math.Max(0, mistaken - _wanted.Length));
        }

        /// <summary>Begun with a quote, so that no heading makes it look like messages of another system.</summary>
        internal void WriteHeadings(SheetLine line)
        {
            GoTo(line.Number);
            Write("\"\"");
            WriteCells(line.Cells);
            Write(_wanted.Length == 0 ? $"{Separator}-" : "");
            End();
        }

        internal void WriteLine(SheetLine line)
        {
            GoTo(line.Number);
            Write(Array.TrueForAll(_wanted, place => place >= line.Cells.Length || string.IsNullOrWhiteSpace(line.Cells[place])) ? "." : "");
            WriteCells(line.Cells);

            // One cell too many is wrong, whatever stands in it.
            Write(line.Cells.Length > _headings ? $"{Separator}{Separator}" : "");
            End();
        }

        /// <summary>Rows of a broken workbook may stand in any order; lines only go down.</summary>
        private void GoTo(int number)
        {
            for (; _line < number; _line++)
            {
                Write("\n");
            }
        }

        private void End()
        {
            Write("\n");
            _line++;
            Refused.If(_bytes > SheetRefusals.MostBytes ? _tooMuch : null);
        }

        private void WriteCells(string[] cells)
        {
            Write(_before);

            foreach (var place in _wanted)
            {
                Write(";");
                Write(place < cells.Length ? Cell(cells[place]) : "");
            }
        }

        /// <summary>A cell on one line; what no screen can show becomes a space.</summary>
        private static string Cell(string cell)
        {
            Refused.If(cell.Contains('\0') ? SheetRefusals.NotText : null);
            var shown = cell.Any(char.IsControl) ? string.Concat(cell.Select(letter => char.IsControl(letter) ? ' ' : letter)) : cell;
            return shown.AsSpan().ContainsAny(Separator, '"') ? $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : shown;
        }

        private void Write(string text)
        {
            _text.Write(text);
            _bytes += Encoding.UTF8.GetByteCount(text);
        }
    }
}
