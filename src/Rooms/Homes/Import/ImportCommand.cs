using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Sources;

namespace Huiskamer.Homes.Import;

/// <summary><c>import KIND FILE</c> or <c>import KIND --van ADDRESS</c>: reads a file in, after telling what it changes.</summary>
internal sealed class ImportCommand(HouseDb db, Importer importer, Fetching fetching) : ICommand
{
    private const int MostShown = 20;

    public string Name => "import";

    public string Help => "Leest een Excel-, CSV- of VERA-bestand in, of wat een ander systeem van VERA geeft: alles, of niets als er fouten in staan.";

    public CommandForm Form => new(
        "SOORT [BESTAND]",
        new CommandOption("kolom", "\"ONZE NAAM=KOP\"", "welke kop een kolom in dit bestand heeft; mag vaker, en wordt onthouden") { IsRepeated = true },
        new CommandOption("van", "ADRES", "haal de berichten op bij een ander systeem, zoals https://vera.voorbeeld.nl/v4/relaties"),
        new CommandOption("sleutel-uit", "BESTAND", "het bestand waarin de toegangssleutel (Bearer) van dat systeem staat"),
        new CommandOption("api-sleutel-uit", "BESTAND", "het bestand waarin de API-sleutel (X-API-KEY) van dat systeem staat"),
        CommandOption.Flag("alleen-kijken", "vertel wat er zou veranderen, en verander niets"),
        CommandOption.Flag("fouten-overslaan", "lees de goede regels in en sla de foute over"))
    {
        More =
        [
            "SOORT en de kolommen die op de eerste regel horen; die tussen haken mogen ontbreken:",
            .. Enum.GetValues<ImportKind>().Select(kind => $"  {Word(kind),-15} {string.Join(", ", kind.Columns().Select(Named))}"),
            "De volgorde van de kolommen maakt niet uit. Van een Excel-werkmap (.xlsx) telt het eerste blad; in een CSV-bestand scheid je de kolommen met een puntkomma, komma of tab.",
            "Een JSON-bestand lezen we als berichten van VERA 4: eenheden, relaties, overeenkomsten, medewerkers of contactmomenten.",
        ],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words is not [var word, ..] || line.Words.Count != (line.Has("van") ? 1 : 2))
        {
            line.Complain("Zeg wat er in het bestand staat en welk bestand het is, zoals: bin/huiskamer import woningen woningen.csv. Of haal het op met --van ADRES.");
            return 2;
        }

        if (Enum.GetValues<ImportKind>().Where(kind => Word(kind) == word.ToLowerInvariant().Replace("'", "").Replace("’", "")).ToList() is not [var kind])
        {
            line.Complain($"‘{word}’ is geen soort bestand. Kies uit: {string.Join(", ", Enum.GetValues<ImportKind>().Select(Word))}.");
            return 2;
        }

        if (!line.Has("alleen-kijken") && await importer.WhyNotNowAsync(cancel) is { } busy)
        {
            line.Complain(busy.Text);
            return 1;
        }

        ImportFile? came;

        try
        {
            came = line.Option("van") is { } address
                ? await FetchAsync(kind, address, line, cancel)
                : await HandInAsync(kind, line.Words[1], line, cancel);
        }
        catch (Refused unreadable)
        {
            line.Complain(unreadable.Refusal.Text);
            return 2;
        }

        if (came is not { } file)
        {
            return 2;
        }

        try
        {
            return await TakeInAsync(file, line, cancel);
        }
        catch (Refused because)
        {
            line.Complain(because.Refusal.Text);
            return 1;
        }
        finally
        {
            // What was not read in does not stay behind, also when somebody stopped half-way.
            await importer.PutAsideAsync(file);
        }
    }

    private async Task<ImportFile?> HandInAsync(ImportKind kind, string path, CommandLine line, CancellationToken cancel)
    {
        if (line.Opens(path, MessageLimits.MostRead, MessageLimits.TooMuchRead.Text) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            return await importer.HandInNamedAsync(kind, Path.GetFileName(path), content, (headings, known) => Names(kind, headings, known, line), cancel);
        }
    }

    private async Task<ImportFile?> FetchAsync(ImportKind kind, string address, CommandLine line, CancellationToken cancel)
    {
        // A key on the command line would stand in its history, and for everybody in the list of what runs.
        var (way, path) = (line.Option("sleutel-uit"), line.Option("api-sleutel-uit")) switch
        {
            ({ } bearer, _) => (KeyWay.Bearer, bearer),
            (_, { } other) => (KeyWay.ApiKey, other),
            _ => (KeyWay.None, null),
        };
        var key = path is null ? null : await line.ReadAsync(path, Source.LongestKey + 2, SourceRefusals.WrongKey.Text, cancel);

        if (path is not null && key is null)
        {
            return null;
        }

        var written = key is null ? null : Encoding.UTF8.GetString(key).Trim();
        Refused.If(SourceRefusals.WhyNot(way, written));
        return (await fetching.FetchAsync(kind, new SourceAddress(address, way, written), new Told(line, "Ophalen"), cancel)).File;
    }

    /// <summary>The names of the columns as somebody said, on top of what is known.</summary>
    private static Dictionary<string, string> Names(
        ImportKind kind, IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> known, CommandLine line)
    {
        var names = known.ToDictionary();

        foreach (var said in line.Options("kolom").Select(said => said.Split('=', 2, StringSplitOptions.TrimEntries)))
        {
            if (said is not [var name, var heading] || kind.Columns().FirstOrDefault(one => IsSame(one.Name, name))?.Name is not { } column)
            {
                throw new Refused(NoColumn($"Schrijf --kolom als \"Onze naam=Kop\". Onze namen: {string.Join(", ", kind.Columns().Select(one => one.Name))}."));
            }

            Refused.If(heading.Length > 0 && !headings.Any(one => IsSame(one, heading))
                ? NoColumn($"De kop ‘{heading}’ staat niet in het bestand. Er staat: {string.Join(", ", headings)}.")
                : null);
            names[column] = heading;
        }

        Refused.If(ColumnNames.WhyNot(kind, names) is { } whyNot
            ? NoColumn($"{whyNot.Text} Zeg het met --kolom \"Onze naam=Kop\". In het bestand staat: {string.Join(", ", headings)}.")
            : null);
        return names;
    }

    private static Refusal NoColumn(string text) => new("import.no-column", text);

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private async Task<int> TakeInAsync(ImportFile file, CommandLine line, CancellationToken cancel)
    {
        await importer.CheckAsync(file, Progress(line, "Bekijken", file), cancel);
        line.Say(ImportWords.Summary(file));

        foreach (var error in file.ErrorList.Take(MostShown))
        {
            line.Complain(ImportWords.Of(error));
        }

        if (file.ErrorList.Count > MostShown)
        {
            line.Complain($"En nog {file.ErrorList.Count - MostShown} of meer. Herstel eerst deze.");
        }

        if (line.Has("alleen-kijken"))
        {
            line.Say("Er is niets veranderd.");
            return 0;
        }

        if (file.WhyNotReadIn(line.Has("fouten-overslaan")) is not null)
        {
            line.Complain("Er is niets ingelezen. Herstel de fouten in het bestand, of sla die regels over met --fouten-overslaan.");
            return 1;
        }

        file.WillSkipWrong(line.Has("fouten-overslaan"));
        await db.SaveChangesAsync(cancel);
        file = await importer.ReadInAsync(file, Progress(line, "Inlezen", file), cancel);
        line.Say(file.ChangesNothing ? ImportWords.NothingNew(file) : "Ingelezen.");
        return 0;
    }

    private static string Word(ImportKind kind) => kind.InWords().Replace("’", "");

    private static string Named(SheetColumn column) => column.IsRequired ? column.Name : $"({column.Name})";

    private static Action<int> Progress(CommandLine line, string what, ImportFile file) => Lines.Of(file, new Told(line, what));

    /// <summary>Says it at once and in order, unlike the framework's own, which posts.</summary>
    private sealed class Told(CommandLine line, string what) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            if (value.Total > 0)
            {
                line.Progress(what, value.Done, value.Total);
            }
        }
    }
}
