using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;

namespace Huiskamer.Homes.Import;

/// <summary>What a file brings, as a sentence.</summary>
internal static class ImportWords
{
    /// <summary>"12 nieuw, 3 verhuisd, 1 vertrokken, 4.980 zoals ze waren. 2 regels zijn fout."</summary>
    public static string Summary(ImportFile file)
    {
        var parts = new (int Number, string Words)[]
        {
            (file.New, "nieuw"),
            (file.Changed, "gewijzigd"),
            (file.Moved, "verhuisd"),
            (file.Left, "vertrokken"),
            (file.Same, "zoals ze waren"),
        };
        var told = parts.Where(part => part.Number > 0).Select(part => $"{InWords.Number(part.Number)} {part.Words}").ToList();
        var summary = told.Count == 0 ? "Niets om in te lezen." : string.Join(", ", told) + ".";

        return file.Wrong == 0 ? summary : $"{summary} {InWords.Count(file.Wrong, "regel is", "regels zijn")} fout.";
    }

    /// <summary>"Regel 12, kolom Postcode: hier moet iets staan."</summary>
    public static string Of(SheetError error) => error.Column.Length == 0
        ? $"{error.Place}: {error.Text}"
        : $"{error.Place}, kolom {error.Column}: {error.Text}";

    /// <summary>"verhuist"</summary>
    public static string Of(Fate fate) => fate switch
    {
        Fate.New => "komt erbij",
        Fate.Changed => "wordt gewijzigd",
        Fate.Moved => "verhuist",
        Fate.Left => "vertrekt",
        Fate.Same => "blijft zo",
    };

    /// <summary>Above a column of numbers: "Verhuist"</summary>
    public static string Heading(Fate fate) => char.ToUpperInvariant(Of(fate)[0]) + Of(fate)[1..];

    /// <summary>Of all that can happen, what happens somewhere.</summary>
    public static IEnumerable<Fate> Fates(IReadOnlyList<PlaceImpact> places) =>
        new[] { Fate.New, Fate.Changed, Fate.Moved, Fate.Left }.Where(fate => places.Any(place => place.Of(fate) > 0));
}
