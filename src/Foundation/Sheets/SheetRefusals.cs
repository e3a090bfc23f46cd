using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>Why a file cannot be read at all.</summary>
public static class SheetRefusals
{
    /// <summary>The most bytes a file may have: some half a million lines.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The most letters in one cell: as many as Excel takes.</summary>
    internal const int LongestCell = 32_767;

    internal static readonly Refusal EndlessCell = new(
        "sheet.endless-cell",
        "Een cel in dit bestand houdt niet op. Kijk of elk aanhalingsteken ook weer gesloten wordt.",
        "Sheet");

    internal static readonly Refusal Empty = new(
        "sheet.empty", "Dit bestand is leeg. Kies een bestand met koppen op de eerste regel.", "Sheet");

    /// <summary>Too many bytes.</summary>
    public static readonly Refusal TooBig = new(
        "sheet.too-big", "Dit bestand is groter dan 64 MB. Knip het in stukken en lees ze na elkaar in.", "Sheet");

    internal static readonly Refusal OldExcel = new(
        "sheet.old-excel",
        "Dit is een Excel-bestand van een oude soort. Kies in Excel ‘Opslaan als’ en dan ‘Excel-werkmap (.xlsx)’. Lees dat bestand in.",
        "Sheet");

    internal static readonly Refusal Locked = new(
        "sheet.locked",
        "Dit Excel-bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf, sla het op en lees het dan in.",
        "Sheet");

    internal static readonly Refusal NoWorkbook = new(
        "sheet.no-workbook",
        "Dit bestand is geen Excel-werkmap (.xlsx) en geen CSV-bestand. Sla het op als een van die twee en lees het dan in.",
        "Sheet");

    internal static readonly Refusal Broken = new(
        "sheet.broken",
        "Dit Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op en lees het dan in.",
        "Sheet");

    internal static readonly Refusal TooMuchInside = new(
        "sheet.too-much-inside",
        "In dit Excel-bestand zit meer dan wij in één keer inlezen. Knip het in stukken en lees ze na elkaar in.",
        "Sheet");

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
