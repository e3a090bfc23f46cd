using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>A CSV file as people have them: any of three separators, UTF-8 or what Excel writes.</summary>
internal sealed class TextLines : ISheetLines
{
    private const int AtOnce = 16 * 1024;

    private readonly SheetSource _file;
    private readonly char _separator;

    public TextLines(SheetSource file)
    {
        _file = file;
        _separator = Separator();
    }

    public bool AllowsCellsWithoutHeading => false;

    public IEnumerable<SheetLine> Lines()
    {
        using var text = Text();
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = _separator.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = true,

            // A cell may be about a person; a technical message never is.
            ExceptionMessagesContainRawData = false,
            MaxFieldSize = SheetRefusals.LongestCell,
        });

        while (Next(parser))
        {
            if (parser.Record is { } record && !Array.TrueForAll(record, string.IsNullOrWhiteSpace))
            {
                yield return new SheetLine(parser.RawRow, record);
            }
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new Refused(SheetRefusals.EndlessCell);
        }
    }

    private char Separator()
    {
        using var text = Text();
        var first = new StringBuilder();

        while (first.Length < SheetRefusals.LongestCell && text.Read() is var letter and >= 0 and not '\n')
        {
            first.Append((char)letter);
        }

        var headings = first.ToString();
        return new[] { ';', ',', '\t' }.MaxBy(separator => headings.Count(c => c == separator));
    }

    private StreamReader Text() => new(_file.Open(), _file.Alphabet, detectEncodingFromByteOrderMarks: true, AtOnce);
}
