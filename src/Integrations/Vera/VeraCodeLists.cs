using System.Globalization;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera;

/// <summary>The code lists that Aedes publishes with VERA: one file with a line for each code.</summary>
internal sealed class VeraCodeLists : ICodeLists
{
    private const int MostCodes = 100_000;

    private static readonly string[] Days = ["d-M-yyyy", "d-M-yy", "yyyy-M-d"];

    private static readonly SheetColumn[] Columns =
    [
        new("Soort"),
        new("Code"),
        new("Naam"),
        new("Omschrijving", IsRequired: false),
        new("Begindatum", IsRequired: false),
        new("Einddatum", IsRequired: false),
        new("Parent", IsRequired: false),
        new("Informatiedomein", IsRequired: false),
    ];

    private static readonly Refusal NoCodes = new(
        "codes.none", "In dit bestand staan geen codes. Kies het bestand Referentiedata.csv dat Aedes uitgeeft.", "Sheet");

    private static readonly Refusal TooManyCodes = new(
        "codes.too-many", "In dit bestand staan veel meer regels dan er codes zijn. Kies het bestand Referentiedata.csv dat Aedes uitgeeft.", "Sheet");

    private readonly Lazy<CodeBook> _shipped = new(() => BookOf(Shipment()));

    public string ShippedName => "Referentiedata van 26 juni 2026, meegeleverd";

    public CodeBook Shipped => _shipped.Value;

    public IReadOnlySet<string> Used => CodesIn.Lists;

    public CodeBook Read(byte[] file) => BookOf(file);

    public string? Becomes(string list, string code) => list switch
    {
        "EENHEIDDETAILSOORT" when Codes.IsHome(code) => $"de woningsoort ‘{Codes.Woningsoort(code)}’",
        "PANDSOORT" when Codes.OfPand(code) is { } kind => $"de woningsoort ‘{kind}’",
        "COMMUNICATIEKANAAL" when Codes.OfKanaal(code) is { } kind => $"een contactmoment van de soort ‘{kind}’",
        "RELATIEROLSOORT" when Codes.LivesThere(code) => "iemand die er woont",
        "RELATIEROLSOORT" when Codes.WorksHere(code) => "een collega",
        _ => null,
    };

    private static CodeBook BookOf(byte[] file)
    {
        var entries = new List<CodeEntry>();

        foreach (var row in SheetFile.Open(file, Columns).Rows().Where(row => row["Soort"].Length > 0 && row["Code"].Length > 0))
        {
            Refused.If(entries.Count == MostCodes ? TooManyCodes : null);
            entries.Add(new CodeEntry(
                row["Soort"], row["Code"], row["Naam"], row["Omschrijving"], row["Parent"], Day(row["Begindatum"]), Day(row["Einddatum"])));
        }

        Refused.If(entries.Count == 0 ? NoCodes : null);
        return new CodeBook(entries);
    }

    /// <summary>Days come in three ways, and a few are misspelt: those say nothing.</summary>
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.TrimEnd('.'), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900 ? day : null;

    private static byte[] Shipment()
    {
        using var file = typeof(VeraCodeLists).Assembly.GetManifestResourceStream("referentiedata.csv")!;
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
