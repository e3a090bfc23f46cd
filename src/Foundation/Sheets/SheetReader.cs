using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>
/// Reads a CSV file as people have them: any of three separators, UTF-8 or what Excel writes, headings in any order and
/// in any case. What is wrong in a cell is collected by line and column; a file that cannot be read at all is refused.
/// </summary>
public sealed class SheetReader : ISheet
{
    private readonly SheetErrors _errors = new();
    private readonly string _text;
    private readonly char _separator;
    private readonly string?[] _headings;
    private readonly Dictionary<string, int> _columns;

    /// <summary>Opens a file that has these columns.</summary>
    public SheetReader(ReadOnlySpan<byte> file, IReadOnlyCollection<SheetColumn> columns)
    {
        _text = SheetText.Of(file);
        Refused.If(string.IsNullOrWhiteSpace(_text) ? SheetRefusals.Empty : null);

        var first = _text[..(_text.IndexOf('\n') is var end and >= 0 ? end : _text.Length)];
        _separator = new[] { ';', ',', '\t' }.MaxBy(separator => first.Count(c => c == separator));
        _headings = Headings(columns);
        _columns = Enumerable.Range(0, _headings.Length)
            .Where(place => _headings[place] is not null)
            .ToDictionary(place => _headings[place]!);
    }

    /// <inheritdoc />
    public IReadOnlyList<SheetError> Errors => _errors.All;

    /// <inheritdoc />
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

            yield return Row(parser.RawRow, record);
        }
    }

    private SheetRow Row(int line, string[] record)
    {
        var cells = new string?[_headings.Length];
        var row = new SheetRow(line, _columns, cells, _errors);

        if (record.Length > _headings.Length)
        {
            row.Wrong("", "Deze regel heeft meer cellen dan er koppen zijn. Zet tekst met een scheidingsteken tussen aanhalingstekens.");
        }

        for (var i = 0; i < _headings.Length; i++)
        {
            if (_headings[i] is not { } heading)
            {
                continue;
            }

            // Some programs leave out empty cells at the end of a line.
            var cell = i < record.Length ? record[i].Trim() : "";
            var isFormula = SheetValues.IsFormula(cell);
            cells[i] = isFormula ? "" : cell;

            if (isFormula)
            {
                row.Wrong(heading, "Deze cel begint met een formule. Zet er gewone tekst neer.");
            }
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
