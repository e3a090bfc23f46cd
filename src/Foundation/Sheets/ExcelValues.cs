using System.Globalization;

namespace Huiskamer.Foundation.Sheets;

/// <summary>Reads what Excel writes in cells: numbers, and days that are numbers in disguise.</summary>
internal static class ExcelValues
{
    private const int DaysBefore1904 = 1462;

    public static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The place of a cell from its name: 27 for "AB12"; -1 for what is no name.</summary>
    public static int Column(string name)
    {
        var column = 0;

        foreach (var letter in name.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }

    /// <summary>A number as a person would type it, or the day it stands for.</summary>
    public static string Number(string text, bool isDay, bool from1904)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return text;
        }

        if (isDay && (number + (from1904 ? DaysBefore1904 : 0)) is var serial and >= 1 and < 2_958_466)
        {
            // Excel believes that 29 February 1900 was a day; before it, its days lie one off.
            var day = DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial < 60 ? serial + 1 : serial)));
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return number.ToString(Math.Abs(number) < 1e15 ? "0.##############" : "R", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a format of Excel's own shows a day (ECMA-376 part 1, 18.8.30).</summary>
    public static bool IsDayFormatOfExcel(string id) => Whole(id) is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    /// <summary>Whether a format that somebody made shows a day: it has letters for it outside quotes and brackets.</summary>
    public static bool IsDayFormat(string code)
    {
        var (quoted, bracketed, skipped) = (false, false, false);

        foreach (var letter in code)
        {
            if (skipped)
            {
                skipped = false;
            }
            else if (letter is '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is '[' or ']')
            {
                bracketed = letter is '[';
            }
            else if (!quoted && letter is '\\' or '_' or '*')
            {
                skipped = true;
            }
            else if (!quoted && !bracketed && letter is 'd' or 'D' or 'y' or 'Y' or 'j' or 'J')
            {
                return true;
            }
        }

        return false;
    }
}
