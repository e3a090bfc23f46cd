using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;

namespace Huiskamer.Homes.CodeLists;

/// <summary><c>codes [FILE]</c>: tells which code lists are used, takes newer ones into use or goes back.</summary>
internal sealed class CodesCommand(CodeShelf shelf, CodeCounts counts) : ICommand
{
    private const int MostShown = 100;

    public string Name => "codes";

    public string Help => "Zegt welke codelijsten van VERA in gebruik zijn, en welke codes in jullie bestanden we niet kennen. Met een bestand: neemt die lijsten in gebruik.";

    public CommandForm Form => new(
        "[BESTAND]",
        CommandOption.Flag("alleen-kijken", "vertel wat er zou veranderen, en verander niets"),
        CommandOption.Flag("terug", "ga terug naar de lijst die hiervoor in gebruik was"));

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words.Count > 1 || (line.Words.Count == 1 && line.Has("terug")))
        {
            line.Complain("Noem één bestand, of ga terug met --terug.");
            return 2;
        }

        try
        {
            return line switch
            {
                { Words: [var path] } => await TakeAsync(path, line, cancel),
                _ when line.Has("terug") => await BackAsync(line, cancel),
                _ => await TellAsync(line, cancel),
            };
        }
        catch (Refused because)
        {
            line.Complain(because.Refusal.Text);
            return 1;
        }
    }

    private async Task<int> TellAsync(CommandLine line, CancellationToken cancel)
    {
        var used = await shelf.UsedAsync(cancel);
        var book = shelf.BookOf(used);
        line.Say($"In gebruik: {shelf.NameOf(used)}, {InWords.Count(book.Entries.Count, "code", "codes")}.");

        foreach (var unknown in (await counts.UnknownAsync(book, cancel)).Take(MostShown))
        {
            line.Say($"Kennen we niet: {unknown.Title}. {unknown.InWords}");
        }

        return 0;
    }

    private async Task<int> TakeAsync(string path, CommandLine line, CancellationToken cancel)
    {
        if (await line.ReadAsync(path, CodeShelf.MostBytes, CodeRefusals.TooBig.Text, cancel) is not { } content)
        {
            return 2;
        }

        var standard = shelf.Standard;
        var next = standard.Read(content);
        var met = await counts.ReadInAsync(cancel);
        var changes = CodeChanges.Between(await shelf.NowAsync(cancel), next);
        line.Say(CodeWords.Summary(changes));

        foreach (var change in changes.Where(change => standard.Used.Contains(change.Entry.List)).Take(MostShown))
        {
            line.Say($"{CodeWords.Of(change)} {CodeWords.Means(change, standard, met)}".TrimEnd());
        }

        if (line.Has("alleen-kijken"))
        {
            line.Say("Er is niets veranderd.");
            return 0;
        }

        var list = await shelf.HandInAsync(Path.GetFileName(path), content, cancel);
        await shelf.UseAsync(list, cancel);
        line.Say($"{list.Name} is nu in gebruik. Terug kan met: bin/huiskamer codes --terug");
        return 0;
    }

    private async Task<int> BackAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Has("alleen-kijken"))
        {
            line.Complain("Kijken wat er teruggaat, kan op de bladzijde Codelijsten.");
            return 2;
        }

        line.Say($"{shelf.NameOf(await shelf.BackAsync(cancel))} is weer in gebruik.");
        return 0;
    }
}
