using System.Diagnostics.CodeAnalysis;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera;

/// <summary>
/// Messages of VERA as lines under our own column names. What is no fault and yet should be known, such as a code nobody
/// knows or what was passed by, is told once and holds nothing up.
/// </summary>
internal abstract class VeraSheet(IReadOnlyCollection<SheetColumn> columns, CodeBook codes) : ISheetOfCodes
{
    private const string Element = "Element";

    private readonly SheetErrors _errors = new(Element);
    private readonly MetCodes _met = new(codes);
    private readonly Dictionary<string, int> _columns =
        columns.Select((column, place) => (column.Name, place)).ToDictionary(one => one.Name, one => one.place);

    private readonly HashSet<(string, string?)> _told = [];
    private readonly SortedDictionary<string, int> _passedBy = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>What was passed by is counted as it stands: whoever reads the lines in passes by too.</summary>
    public IReadOnlyList<SheetError> Errors =>
    [
        .. _errors.All,
        .. _passedBy.Select(one => new SheetError(_last + 1, "", $"Niet gelezen: {one.Value} × {one.Key}.", Element)),
    ];

    public IEnumerable<MetCode> Met => _met.All;

    /// <summary>The codes that count now.</summary>
    protected CodeBook Known { get; } = codes;

    public IEnumerable<SheetRow> Rows()
    {
        _met.Clear();
        _passedBy.Clear();

        foreach (var row in Lines())
        {
            _last = row.Line;
            yield return row;
        }
    }

    /// <summary>What stands in most messages is surely ours.</summary>
    public virtual bool PassesBy(SheetRow row) => false;

    public virtual bool LeavesOut(SheetRow row, string column) => false;

    /// <summary>The lines, and in between what is passed by.</summary>
    protected abstract IEnumerable<SheetRow> Lines();

    /// <summary>A line; a cell that is nothing says nothing.</summary>
    protected SheetRow Row(int number, params IEnumerable<(string Column, string? Text)> said)
    {
        var cells = new string?[_columns.Count];

        foreach (var (column, text) in said)
        {
            cells[_columns[column]] = text;
        }

        return new SheetRow(number, _columns, cells, _errors);
    }

    /// <summary>A line that cannot be read. That its cells are empty need not be said again for each.</summary>
    protected SheetRow WrongRow(int number, string column, string text)
    {
        _errors.Add(number, column, text);
        var row = new SheetRow(number, _columns, new string?[_columns.Count], new SheetErrors(Element));
        row.Wrong(column, text);
        return row;
    }

    /// <summary>Counts what is not for us.</summary>
    protected void PassBy(string why) => _passedBy[why] = _passedBy.GetValueOrDefault(why) + 1;

    /// <summary>Tells of a code that we do not know, once, and what becomes of it.</summary>
    protected void TellOfCode(int number, string column, string list, string? code, string becomes)
    {
        if (_told.Add((list, code)))
        {
            _errors.Add(number, column, $"{CodeInWords(list, code)} {becomes}");
        }
    }

    /// <summary>"De code XYZ van COMMUNICATIEKANAAL kennen wij niet."</summary>
    protected string CodeInWords(string list, string? code) => _met.InWords(list, code);

    /// <summary>Counts the codes of an element.</summary>
    protected void Meets(int number, IEnumerable<(string List, string? Code)> said) => _met.Take(number, said);

    /// <summary>The elements that can be read; of the others a line that says why not.</summary>
    protected static bool IsWrong<T>(Element<T> element, [NotNullWhen(false)] out T? value)
        where T : class
    {
        value = element.Value;
        return value is null;
    }
}
