using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>A column that a file must or may have.</summary>
/// <param name="Name">Its heading, in Dutch, as a colleague finds it in the manual.</param>
/// <param name="IsRequired">Whether the file must have it.</param>
/// <param name="Holds">What is written in it, in Dutch, for whoever makes the file.</param>
public sealed record SheetColumn(string Name, bool IsRequired = true, string Holds = "");

/// <summary>What is wrong in one cell of a file, said so that it can be mended in the file.</summary>
/// <param name="Line">The line in the file, from 1; the headings are line 1.</param>
/// <param name="Column">The heading of the column; empty for the whole line.</param>
/// <param name="Text">What is wrong and what to do, in Dutch. Never the value of the cell: that may be about a person.</param>
public sealed record SheetError(int Line, string Column, string Text);

/// <summary>One line of a file.</summary>
public sealed class SheetRow(int line, IReadOnlyDictionary<string, string> cells, List<SheetError> errors)
{
    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Whether something on this line is wrong.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>The text of a cell, without space around it; empty when the column is not there.</summary>
    public string this[string column] => cells.GetValueOrDefault(column, "");

    /// <summary>Whether the file has this column. One that is not there says nothing; an empty cell says: empty.</summary>
    public bool Has(string column) => cells.ContainsKey(column);

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
        errors.Add(new SheetError(Line, column, text));
    }

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

/// <summary>Why a file cannot be read at all.</summary>
public static class SheetRefusals
{
    /// <summary>The most bytes a file may have: some half a million lines.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    internal static readonly Refusal Empty = new(
        "sheet.empty", "Dit bestand is leeg. Kies een bestand met koppen op de eerste regel.", "Sheet");

    /// <summary>Too many bytes.</summary>
    public static readonly Refusal TooBig = new(
        "sheet.too-big", "Dit bestand is groter dan 64 MB. Knip het in stukken en lees ze na elkaar in.", "Sheet");

    internal static readonly Refusal IsExcel = new(
        "sheet.is-excel", "Dit is een Excel-bestand. Kies in Excel ‘Opslaan als’ en dan ‘CSV UTF-8’. Lees dat bestand in.", "Sheet");

    internal static readonly Refusal NotText = new(
        "sheet.not-text", "Dit bestand bevat geen leesbare tekst. Sla het opnieuw op als ‘CSV UTF-8’.", "Sheet");

    internal static Refusal Missing(IEnumerable<string> columns) => new(
        "sheet.missing-columns",
        $"In dit bestand ontbreken deze kolommen: {string.Join(", ", columns)}. Zet ze op de eerste regel.",
        "Sheet");

    internal static Refusal WrongSeparator(IEnumerable<string> columns) => new(
        "sheet.wrong-separator",
        "De kolommen in dit bestand zijn niet te onderscheiden. Scheid ze met een puntkomma, komma of tab. "
        + $"Op de eerste regel horen te staan: {string.Join(", ", columns)}.",
        "Sheet");

    internal static Refusal Twice(string column) => new(
        "sheet.column-twice", $"De kolom ‘{column}’ staat twee keer in dit bestand. Haal er een weg.", "Sheet");
}
