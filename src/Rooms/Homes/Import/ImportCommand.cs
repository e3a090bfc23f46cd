using Huiskamer.Foundation.Commands;

namespace Huiskamer.Homes.Import;

/// <summary><c>import KIND FILE</c>: reads a file in, after telling what it changes.</summary>
internal sealed class ImportCommand(Importer importer) : ICommand
{
    public string Name => "import";

    public string Help => "woningen|huishoudens|huurcontracten|collegas|contactmomenten BESTAND.csv [--alleen-kijken] [--fouten-overslaan]";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words is not [var word, var path] || KindOf(word) is not { } kind)
        {
            line.Complain("Zo gaat het: bin/huiskamer import " + Help);
            return 2;
        }

        if (!File.Exists(path))
        {
            line.Complain("Dit bestand is er niet. Kijk of de naam klopt.");
            return 2;
        }

        var file = await importer.HandInAsync(kind, Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancel), cancel);
        await importer.CheckAsync(file, Progress(line, "Bekijken"), cancel);
        line.Say(ImportWords.Summary(file));

        foreach (var error in file.ErrorList.Take(20))
        {
            line.Complain(ImportWords.Of(error));
        }

        if (line.Has("alleen-kijken"))
        {
            return 0;
        }

        if (file.WhyNotReadIn(line.Has("fouten-overslaan")) is { } refusal)
        {
            line.Complain(refusal.Text);
            return 1;
        }

        file.WillSkipWrong(line.Has("fouten-overslaan"));
        await importer.ReadInAsync(file, Progress(line, "Inlezen"), cancel);
        line.Say("Ingelezen.");
        return 0;
    }

    private static ImportKind? KindOf(string word) => word.ToLowerInvariant() switch
    {
        "woningen" => ImportKind.Dwellings,
        "huishoudens" => ImportKind.Households,
        "huurcontracten" => ImportKind.Tenancies,
        "collegas" or "collega's" => ImportKind.Colleagues,
        "contactmomenten" => ImportKind.Contacts,
        _ => null,
    };

    private static Action<int> Progress(CommandLine line, string what) => read =>
    {
        if (read % 5000 == 0)
        {
            line.Complain($"{what}: regel {read}");
        }
    };
}
