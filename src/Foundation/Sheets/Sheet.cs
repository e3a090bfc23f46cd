using System.Text.Json.Serialization;

namespace Huiskamer.Foundation.Sheets;

/// <summary>A column that a file must or may have.</summary>
/// <param name="Name">Its heading, in Dutch, as a colleague finds it in the manual.</param>
/// <param name="IsRequired">Whether the file must have it.</param>
/// <param name="Holds">What is written in it, in Dutch, for whoever makes the file.</param>
public sealed record SheetColumn(string Name, bool IsRequired = true, string Holds = "");

/// <summary>
/// Lines under our own column names, from wherever they come: a file with separators, a workbook, another system's
/// messages. Whoever reads them in need not know which.
/// </summary>
public interface ISheet
{
    /// <summary>What is wrong so far. Filled while the lines are read, and by whoever reads them.</summary>
    IReadOnlyList<SheetError> Errors { get; }

    /// <summary>The lines, one by one and never all at once in memory. A source that turns out to be broken half-way refuses.</summary>
    IEnumerable<SheetRow> Rows();
}

/// <summary>What is wrong in one cell, said so that it can be mended where it came from.</summary>
/// <param name="Line">The line in the file, from 1; the headings are line 1.</param>
/// <param name="Column">The heading of the column; empty for the whole line.</param>
/// <param name="Text">What is wrong and what to do, in Dutch. Never the value of the cell: that may be about a person.</param>
/// <param name="Word">What such a line is called in its source.</param>
public sealed record SheetError(int Line, string Column, string Text, string Word = SheetError.LineOfFile)
{
    /// <summary>What a line of a file is called.</summary>
    public const string LineOfFile = "Regel";

    /// <summary>"Regel 12"</summary>
    [JsonIgnore]
    public string Place => $"{Word} {Line}";
}

/// <summary>Gathers what is wrong in a source: the first two hundred, which is more than anybody mends at once.</summary>
/// <param name="word">What a line is called in this source, such as "Element".</param>
public sealed class SheetErrors(string word = SheetError.LineOfFile)
{
    /// <summary>So many are kept.</summary>
    public const int Most = 200;

    private readonly List<SheetError> _errors = [];

    /// <summary>The errors, by line.</summary>
    public IReadOnlyList<SheetError> All => [.. _errors.OrderBy(error => error.Line)];

    /// <summary>Adds one, unless there are enough already.</summary>
    public void Add(int line, string column, string text)
    {
        if (_errors.Count < Most)
        {
            _errors.Add(new SheetError(line, column, text, word));
        }
    }
}

/// <summary>One line.</summary>
/// <param name="line">The line in its source, from 1.</param>
/// <param name="columns">Where each of our columns stands among the cells.</param>
/// <param name="cells">The text of the cells; nothing where this line says nothing, unlike an empty cell, which says: empty.</param>
/// <param name="errors">Where what is wrong is gathered.</param>
public sealed class SheetRow(int line, IReadOnlyDictionary<string, int> columns, string?[] cells, SheetErrors errors)
{
    /// <summary>The line in its source, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Whether something on this line is wrong.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>The text of a cell, without space around it; empty when the column is not there.</summary>
    public string this[string column] => Cell(column) ?? "";

    /// <summary>Whether this line has this column. One that is not there says nothing; an empty cell says: empty.</summary>
    public bool Has(string column) => Cell(column) is not null;

    /// <summary>The text of a cell that must be filled in.</summary>
    public string Required(string column, int longest = 200)
    {
        if (this[column].Length == 0)
        {
            Wrong(column, "Hier moet iets staan.");
        }

        return Optional(column, longest);
    }

    /// <summary>The text of a cell that may be empty.</summary>
    public string Optional(string column, int longest = 200)
    {
        if (this[column].Length > longest)
        {
            Wrong(column, $"Maak deze tekst korter: hooguit {longest} tekens.");
            return "";
        }

        return this[column];
    }

    /// <summary>The text of a cell that may be empty, or nothing when the file does not have the column.</summary>
    public string? Said(string column, int longest = 200) => Has(column) ? Optional(column, longest) : null;

    /// <summary>The day in a cell, or nothing when it is empty.</summary>
    public DateOnly? Day(string column) => Read(column, SheetValues.Day, "Dit is geen bestaande dag. Schrijf een dag als 31-12-2026.");

    /// <summary>The day that a text says, or nothing.</summary>
    public static DateOnly? DayOf(string text) => SheetValues.Day(text);

    /// <summary>The number in a cell, or nothing when it is empty.</summary>
    public int? Number(string column) => Read(column, SheetValues.Number, "Schrijf hier alleen een heel getal.");

    /// <summary>The coordinate in a cell, or nothing when it is empty.</summary>
    public double? Degrees(string column) =>
        Read(column, SheetValues.Degrees, "Schrijf hier graden met een punt of een komma, zoals 52.7811.");

    /// <summary>Yes or no, or nothing when the file does not have the column; an empty cell is no.</summary>
    public bool? YesOrNo(string column) =>
        Has(column) ? Read(column, SheetValues.YesOrNo, "Schrijf hier ja of nee.") ?? false : null;

    /// <summary>Says what is wrong in a cell.</summary>
    public void Wrong(string column, string text)
    {
        IsWrong = true;
        errors.Add(Line, column, text);
    }

    private string? Cell(string column) => columns.TryGetValue(column, out var place) && place < cells.Length ? cells[place] : null;

    private T? Read<T>(string column, Func<string, T?> reading, string wrong)
        where T : struct
    {
        if (this[column].Length == 0)
        {
            return null;
        }

        if (reading(this[column]) is { } value)
        {
            return value;
        }

        Wrong(column, wrong);
        return null;
    }
}
