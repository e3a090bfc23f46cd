using System.Globalization;

namespace Huiskamer.Foundation.Sheets;

/// <summary>Reads the values that people write in cells.</summary>
internal static class SheetValues
{
    // A bare / stands for whatever separates in some culture, which takes longer to find out than the rest together.
    private static readonly string[] Days = ["yyyy-M-d", "d-M-yyyy", "yyyyMMdd", "d.M.yyyy", "d'/'M'/'yyyy"];

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and <= 2200
            ? day
            : null;

    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? Degrees(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && degrees is >= -180 and <= 180
            ? degrees
            : null;

    public static bool? YesOrNo(string text) => text.ToLowerInvariant() switch
    {
        "ja" or "j" or "1" or "waar" or "true" => true,
        "nee" or "n" or "0" or "onwaar" or "false" => false,
        _ => null,
    };

    /// <summary>
    /// A cell that a spreadsheet would run instead of show (CSV injection, as OWASP describes it). A number or a telephone
    /// number may begin with a sign.
    /// </summary>
    public static bool IsFormula(string text) => text.Length > 0
        && (text[0] is '=' or '@' or '\t' or '\r'
            || (text[0] is '+' or '-' && text.Length > 1 && !text.Skip(1).All(c => char.IsDigit(c) || c is ' ' or '-' or '.' or ',' or '(' or ')')));
}
