using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>Walks along the rows of a sheet. Of a merged cell the first holds the text and the others are empty, as in Excel.</summary>
internal sealed class ExcelRows(ExcelParts parts) : IDisposable
{
    private const int MostRows = 1_048_576;
    private const int MostCells = 500;

    private readonly List<string> _cells = [];
    private ExcelXml? _sheet;
    private int _headings = -1;
    private int _row;

    /// <summary>The line that was read last.</summary>
    public SheetLine Line { get; private set; }

    public bool Read()
    {
        try
        {
            _sheet ??= parts.OpenSheet();
            return ReadRow(_sheet);
        }
        catch (Exception broken) when (ExcelParts.IsBroken(broken))
        {
            throw new Refused(SheetRefusals.Broken);
        }
    }

    public void Dispose() => _sheet?.Dispose();

    private bool ReadRow(ExcelXml sheet)
    {
        while (sheet.Read() && !sheet.IsEndOf("sheetData"))
        {
            if (sheet.IsStartOf("row"))
            {
                _row = ExcelValues.Whole(sheet["r"]) ?? _row + 1;
                _cells.Clear();
            }
            else if (sheet.IsStartOf("c"))
            {
                TakeCell(sheet);
            }
            else if (sheet.IsEndOf("row"))
            {
                Refused.If(_row > MostRows ? SheetRefusals.TooMuchInside : null);

                // What stands beside the table, under no heading, is not ours.
                if (_headings < 0 && _cells.Exists(cell => cell.Trim().Length > 0))
                {
                    _headings = _cells.Count;
                }

                Line = new SheetLine(_row, [.. _headings < 0 ? _cells : _cells.Take(_headings)]);
                return true;
            }
        }

        return false;
    }

    private void TakeCell(ExcelXml sheet)
    {
        var place = sheet["r"] is { } name ? ExcelValues.Column(name) : _cells.Count;
        var text = Text(sheet, sheet["t"] ?? "n", ExcelValues.Whole(sheet["s"]));

        // A row is as wide as the headings; they are as wide as somebody made them.
        if (place < 0 || place >= (_headings < 0 ? MostCells : _headings))
        {
            return;
        }

        while (_cells.Count <= place)
        {
            _cells.Add("");
        }

        _cells[place] = text;
    }

    private string Text(ExcelXml sheet, string type, int? style)
    {
        var (value, isFormula) = ("", false);

        // An empty cell that only has a colour ends where it begins.
        for (var within = !sheet.IsEmpty; within && sheet.Read() && !sheet.IsEndOf("c");)
        {
            if (sheet.IsStartOf("f"))
            {
                isFormula = true;
                sheet.TextUpTo("f");
            }
            else if (sheet.IsStartOf("v"))
            {
                value = sheet.TextUpTo("v");
            }
            else if (sheet.IsStartOf("is"))
            {
                value = sheet.TextUpTo("is");
            }
        }

        // A cell with an error was a formula once.
        return isFormula || type is "e" ? "=" : type switch
        {
            "s" => ExcelValues.Whole(value) is { } number && number >= 0 && number < parts.Texts.Count ? parts.Texts[number] : "",
            "b" => value is "1" ? "ja" : "nee",
            "d" => value.Length >= 10 ? value[..10] : value,
            "n" => ExcelValues.Number(value, style is { } of && of >= 0 && of < parts.IsDay.Count && parts.IsDay[of], parts.CountsFrom1904),
            _ => value,
        };
    }
}
