using Huiskamer.Foundation.Rules;

namespace Huiskamer.Homes.Import;

/// <summary>Why a file is not read in.</summary>
internal static class ImportRefusals
{
    internal static readonly Refusal AlreadyReadIn = new("import.already-read-in", "Dit bestand is al ingelezen.");

    internal static readonly Refusal PutAside = new(
        "import.put-aside", "Dit bestand is weggelegd. Kies het opnieuw als je het toch wilt inlezen.");

    internal static readonly Refusal HasErrors = new(
        "import.has-errors", "In dit bestand staan fouten. Herstel ze in het bestand, of kies ervoor die regels over te slaan.");

    internal static readonly Refusal AnotherIsReadIn = new(
        "import.another-is-read-in",
        "Er wordt nu een ander bestand ingelezen of teruggedraaid. Je bestand blijft klaarstaan: wacht tot dat klaar is en probeer het dan opnieuw. "
        + "Is het afgebroken? Dan kan het na een minuut weer.");

    internal static readonly Refusal NotReadIn = new("import.not-read-in", "Dit bestand is niet ingelezen. Er is niets om terug te draaien.");

    internal static readonly Refusal AlreadyTakenBack = new("import.already-taken-back", "Dit bestand is al teruggedraaid.");

    internal static readonly Refusal NothingToTakeBack = new(
        "import.nothing-to-take-back", "Dit bestand veranderde niets. Er is niets om terug te draaien.");

    internal static readonly Refusal TooLateToTakeBack = new(
        "import.too-late-to-take-back",
        "Een bestand kan tot zeven dagen na het inlezen worden teruggedraaid. Dat is voorbij: hoe het was, bewaren we niet langer.");

    internal static readonly Refusal AsksNames = new(
        "import.asks-names", "Zeg eerst welke kolommen er in dit bestand staan. Daarna zie je wat er verandert.");

    internal static Refusal NamesMissing(IEnumerable<string> columns) => new(
        "import.names-missing", $"Deze kolommen zijn nodig: {string.Join(", ", columns)}. Kies bij elke kolom welke kop erbij hoort.");

    internal static Refusal NamedTwice(string heading) => new(
        "import.named-twice", $"Je koos ‘{heading}’ bij twee kolommen. Kies elke kop één keer.");

    internal static readonly Refusal NoTable = new(
        "import.no-table",
        "Dit bestand begint met een haakje, zoals JSON. Dat is geen tabel, en berichten in deze vorm kennen wij niet. "
        + "Kies een Excel-werkmap (.xlsx) of een CSV-bestand.",
        "Sheet");

    internal static readonly Refusal BeginsEmpty = new(
        "import.begins-empty", "Dit bestand begint met heel veel lege regels of spaties. Haal die weg en lees het dan in.", "Sheet");

    internal static readonly Refusal TooBigForBrowser = new(
        "import.too-big-for-browser",
        "Dit bestand is groter dan 300 MB. Dat is te groot voor de browser. Lees het in op de server, met: bin/huiskamer import. "
        + "Zeg erbij wat erin staat en welk bestand het is, zoals: bin/huiskamer import woningen woningen.json.",
        "Sheet");

    internal static readonly Refusal NoFile = new("import.no-file", "Kies eerst een bestand.", "Sheet");
}
