using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Huiskamer.Foundation.Sheets;

/// <summary>
/// Writes a list as people open it: a workbook of Excel, or CSV as Excel in Dutch reads it. Row by row, so that a list of
/// a hundred thousand is as light as one of ten. A text that a spreadsheet would run is written as a text.
/// </summary>
public abstract class SheetWriter : IDisposable
{
    /// <summary>Begins a file of this kind with its headings.</summary>
    public static SheetWriter Begin(SheetKind kind, Stream to, string name, IReadOnlyList<string> headings)
    {
        SheetWriter writer = kind switch
        {
            SheetKind.Excel => new ExcelWriter(to, name),
            SheetKind.Csv => new CommaWriter(to),
        };

        writer.Write(headings);
        return writer;
    }

    /// <summary>Writes a row: texts, whole numbers, days, or nothing.</summary>
    public abstract void Write(IReadOnlyList<object?> cells);

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        End();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the file.</summary>
    protected abstract void End();

    private sealed class CommaWriter : SheetWriter
    {
        private readonly CsvWriter _csv;

        public CommaWriter(Stream to) => _csv = new CsvWriter(
            new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = ";",
                NewLine = "\r\n",

                // As OWASP describes it: a quote before a text that would run.
                InjectionOptions = InjectionOptions.Escape,
            });

        public override void Write(IReadOnlyList<object?> cells)
        {
            foreach (var cell in cells)
            {
                _csv.WriteField(cell is DateOnly day ? day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : cell?.ToString() ?? "");
            }

            _csv.NextRecord();
        }

        protected override void End() => _csv.Dispose();
    }
}

/// <summary>The kinds of file a list is taken along in.</summary>
public enum SheetKind
{
    /// <summary>A workbook of Excel.</summary>
    Excel,

    /// <summary>CSV, with a semicolon, in UTF-8.</summary>
    Csv,
}

/// <summary>What is said of such a file.</summary>
public static class SheetKinds
{
    /// <summary>The ending of its name.</summary>
    public static string Ending(this SheetKind kind) => kind switch
    {
        SheetKind.Excel => "xlsx",
        SheetKind.Csv => "csv",
    };

    /// <summary>What a browser is told that it is.</summary>
    public static string ContentType(this SheetKind kind) => kind switch
    {
        SheetKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        SheetKind.Csv => "text/csv; charset=utf-8",
    };
}
