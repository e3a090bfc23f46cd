using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;

namespace Huiskamer.Homes.Import;

/// <summary>What a file brings, as a sentence.</summary>
internal static class ImportWords
{
    /// <summary>All that can happen, as it is told: what comes first, and last what stays.</summary>
    private static readonly Fate[] InOrder = [Fate.New, Fate.Changed, Fate.Moved, Fate.Left, Fate.Same];

    /// <summary>"12 nieuw, 3 verhuisd, 1 vertrokken, 4.980 zoals ze waren. 2 regels zijn fout."</summary>
    public static string Summary(ImportFile file)
    {
        var told = Fates(file).Select(fate => Told(file, fate)).ToList();
        var summary = told.Count == 0 ? "Niets om in te lezen." : string.Join(", ", told) + ".";

        return file.Wrong == 0 ? summary : $"{summary} {Wrong(file)}.";
    }

    /// <summary>Why a file changes nothing: we know all of it, or it has nothing for us.</summary>
    public static string NothingNew(ImportFile file) =>
        (file.Same > 0 ? "Alles in dit bestand kennen we al." : "In dit bestand staat niets dat wij inlezen.") + " Er verandert niets.";

    /// <summary>"12 nieuw"</summary>
    public static string Told(ImportFile file, Fate fate) => $"{InWords.Number(file.Of(fate))} " + fate switch
    {
        Fate.New => "nieuw",
        Fate.Changed => "gewijzigd",
        Fate.Moved => "verhuisd",
        Fate.Left => "vertrokken",
        Fate.Same => "zoals ze waren",
    };

    /// <summary>"2 regels zijn fout"</summary>
    public static string Wrong(ImportFile file) => $"{InWords.Count(file.Wrong, "regel is", "regels zijn")} fout";

    /// <summary>Of all that can happen, what happens in a file.</summary>
    public static IEnumerable<Fate> Fates(ImportFile file) => InOrder.Where(fate => file.Of(fate) > 0);

    /// <summary>The word in an address.</summary>
    public static string Word(Fate fate) => fate switch
    {
        Fate.New => "nieuw",
        Fate.Changed => "gewijzigd",
        Fate.Moved => "verhuisd",
        Fate.Left => "vertrokken",
        Fate.Same => "ongewijzigd",
    };

    /// <summary>The fate that this word in an address means.</summary>
    public static Fate? Called(string word) => InOrder.Where(fate => Word(fate) == word).Select(fate => (Fate?)fate).FirstOrDefault();

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
        InOrder.Where(fate => places.Any(place => place.Of(fate) > 0));
}
