using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Homes.Contacts;

/// <summary><c>export --out FILE</c>: the contact moments for another system, with a line in the journal for each household.</summary>
internal sealed class ExportCommand(ContactExport export) : ICommand
{
    public string Name => "export";

    public string Help => "Schrijft contactmomenten als berichten van VERA (JSON): wanneer, hoe en met welk huurdernummer, nooit een naam of tekst.";

    public CommandForm Form => new(
        "",
        new CommandOption("out", "BESTAND.json", "waar ze komen; een bestand dat er al is, blijft zoals het is") { IsNeeded = true },
        new CommandOption("from", "DAG", "alleen vanaf deze dag, zoals 2026-12-31"));

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        var path = line.Option("out")!;
        var from = line.Option("from") is { } typed ? SheetRow.DayOf(typed) : DateOnly.MinValue;

        if (line.Words.Count > 0 || from is null)
        {
            line.Complain("Schrijf de dag als 2026-12-31, zoals: bin/huiskamer export --out contactmomenten.json --from 2026-12-31");
            return 2;
        }

        if (File.Exists(path))
        {
            line.Complain($"{path} bestaat al. Kies een andere naam, of haal dat bestand eerst weg.");
            return 1;
        }

        if (!line.MayWrite(path))
        {
            return 1;
        }

        await WriteAsync(path, from.Value, cancel);
        line.Say($"De contactmomenten staan in {path}. In het journaal staat bij elk huishouden dat ze eruit gingen.");
        return 0;
    }

    /// <summary>All of it, or no file.</summary>
    private async Task WriteAsync(string path, DateOnly from, CancellationToken cancel)
    {
        var unfinished = path + ".half";

        try
        {
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                await export.WriteAsync(from, DateOnly.MaxValue, file, cancel);
            }

            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
