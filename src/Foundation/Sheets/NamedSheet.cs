using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>The lines of a file under our own column names. What is wrong in a cell is collected by line and column.</summary>
internal sealed class NamedSheet : ISheet
{
    private readonly SheetErrors _errors = new();
    private readonly ISheetLines _lines;
    private readonly string?[] _headings;
    private readonly Dictionary<string, int> _columns;

    public NamedSheet(ISheetLines lines, IReadOnlyCollection<SheetColumn> columns, IReadOnlyDictionary<string, string> names)
    {
        _lines = lines;
        _headings = Headings(columns, names);
        _columns = Enumerable.Range(0, _headings.Length)
            .Where(place => _headings[place] is not null)
            .ToDictionary(place => _headings[place]!);
    }

    public IReadOnlyList<SheetError> Errors => _errors.All;

    public IEnumerable<SheetRow> Rows() => _lines.Lines().Skip(1).Select(Row);

    private SheetRow Row(SheetLine line)
    {
        var cells = new string?[_headings.Length];
        var row = new SheetRow(line.Number, _columns, cells, _errors);

        if (line.Cells.Length > _headings.Length && !_lines.AllowsCellsWithoutHeading)
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
            var cell = i < line.Cells.Length ? line.Cells[i].Trim() : "";
            Refused.If(cell.Contains('\0') ? SheetRefusals.NotText : null);
            var isFormula = SheetValues.IsFormula(cell);
            cells[i] = isFormula ? "" : cell;

            if (isFormula)
            {
                row.Wrong(heading, "Deze cel begint met een formule. Zet er gewone tekst neer.");
            }
        }

        return row;
    }

    /// <summary>Which of our columns stands under each heading of the file; nothing under those that we do not take.</summary>
    private string?[] Headings(IReadOnlyCollection<SheetColumn> columns, IReadOnlyDictionary<string, string> names)
    {
        var first = _lines.Lines().Select(line => line.Cells).FirstOrDefault();
        Refused.If(first is null ? SheetRefusals.Empty : null);

        var called = columns.Select(column => (column.Name, Heading: names.GetValueOrDefault(column.Name, column.Name))).ToList();
        var found = first!
            .Select(heading => called.FirstOrDefault(one => one.Heading.Length > 0 && IsSame(one.Heading, heading)).Name)
            .ToArray();
        var missing = columns.Where(column => column.IsRequired && !found.Contains(column.Name)).Select(c => c.Name).ToList();

        Refused.If(found.All(heading => heading is null) && missing.Count > 0 ? SheetRefusals.WrongSeparator(missing) : null);
        Refused.If(missing.Count > 0 ? SheetRefusals.Missing(missing) : null);
        Refused.If(found.OfType<string>().GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? SheetRefusals.Twice(twice.Key)
            : null);
        return found;
    }

    private static bool IsSame(string name, string heading) =>
        string.Equals(name, heading.Trim(), StringComparison.OrdinalIgnoreCase);
}
