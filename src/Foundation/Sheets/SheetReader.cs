using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>
/// Reads a CSV file as people have them: any of three separators, UTF-8 or what Excel writes, headings in any order and
/// in any case. What is wrong in a cell is collected by line and column; a file that cannot be read at all is refused.
/// </summary>
public sealed class SheetReader
{
    private const int MostErrors = 200;

    private readonly List<SheetError> _errors = [];
    private readonly string _text;
    private readonly char _separator;
    private readonly string?[] _headings;

    /// <summary>Opens a file that has these columns.</summary>
    public SheetReader(ReadOnlySpan<byte> file, IReadOnlyCollection<SheetColumn> columns)
    {
        _text = SheetText.Of(file);
        Refused.If(string.IsNullOrWhiteSpace(_text) ? SheetRefusals.Empty : null);

        var first = _text[..(_text.IndexOf('\n') is var end and >= 0 ? end : _text.Length)];
        _separator = new[] { ';', ',', '\t' }.MaxBy(separator => first.Count(c => c == separator));
        _headings = Headings(columns);
    }

    /// <summary>What is wrong in the file, at most two hundred of them.</summary>
    public IReadOnlyList<SheetError> Errors => _errors;

    /// <summary>The lines of the file, one by one. Errors fill as it goes.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        using var parser = Parser();
        parser.Read();

        while (parser.Read())
        {
            if (parser.Record is not { } record || record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var row = Row(parser.RawRow, record);

            if (_errors.Count > MostErrors)
            {
                _errors.RemoveRange(MostErrors, _errors.Count - MostErrors);
            }

            yield return row;
        }
    }

    private SheetRow Row(int line, string[] record)
    {
        var cells = new Dictionary<string, string>(_headings.Length);
        var row = new SheetRow(line, cells, _errors);

        // Some programs leave out empty cells at the end of a line.
        for (var i = 0; i < _headings.Length; i++)
        {
            if (_headings[i] is { } heading)
            {
                cells[heading] = i < record.Length ? record[i].Trim() : "";
            }
        }

        if (record.Length > _headings.Length)
        {
            row.Wrong("", "Deze regel heeft meer cellen dan er koppen zijn. Zet tekst met een scheidingsteken tussen aanhalingstekens.");
        }

        foreach (var heading in cells.Where(cell => SheetValues.IsFormula(cell.Value)).Select(cell => cell.Key).ToList())
        {
            cells[heading] = "";
            row.Wrong(heading, "Deze cel begint met een formule. Zet er gewone tekst neer.");
        }

        return row;
    }

    private string?[] Headings(IReadOnlyCollection<SheetColumn> columns)
    {
        using var parser = Parser();
        parser.Read();
        var found = (parser.Record ?? [])
            .Select(heading => columns.FirstOrDefault(column => IsSame(column.Name, heading))?.Name)
            .ToArray();
        var missing = columns.Where(column => column.IsRequired && !found.Contains(column.Name)).Select(c => c.Name).ToList();

        Refused.If(found.All(heading => heading is null) ? SheetRefusals.WrongSeparator(missing) : null);
        Refused.If(missing.Count > 0 ? SheetRefusals.Missing(missing) : null);
        Refused.If(found.OfType<string>().GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? SheetRefusals.Twice(twice.Key)
            : null);
        return found;
    }

    private CsvParser Parser() => new(
        new StringReader(_text),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = _separator.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = true,

            // A cell may be about a person; a technical message never is.
            ExceptionMessagesContainRawData = false,
        });

    private static bool IsSame(string name, string heading) =>
        string.Equals(name, heading.Trim(), StringComparison.OrdinalIgnoreCase);
}
