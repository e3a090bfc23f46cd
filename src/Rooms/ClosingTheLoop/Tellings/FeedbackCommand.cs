using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Paper;
using Huiskamer.Insights.Door;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary><c>feedback</c>: letters to everybody who took part and was not told yet.</summary>
internal sealed class FeedbackCommand(FeedbackLetters letters, IInsights insights, PaperDesk desk) : ICommand
{
    public string Name => "feedback";

    public string Help => "Maakt brieven met de terugkoppeling, aan wie meedeed en nog niets hoorde.";

    public CommandForm Form => new("RONDE", new CommandOption("out", "BESTAND.pdf", "waar de brieven komen") { IsNeeded = true })
    {
        More = ["RONDE is het begin van de vraag van de ronde, of haar nummer. Zonder ronde zie je welke er zijn."],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        var occasions = await insights.OccasionsAsync(cancel);

        if (line.Words.Count == 0 && !line.Has("out"))
        {
            return List(line, occasions);
        }

        if (line.Option("out") is not { } file)
        {
            line.Complain("Zeg waar de brieven moeten komen, zoals: --out terugkoppeling.pdf");
            return 2;
        }

        if (Asked(line, occasions) is not { } occasion || !line.MayWrite(file))
        {
            return 2;
        }

        var paper = (await letters.MakeAsync(occasion, cancel))!;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var written = await desk.PutAsync(folder, Path.GetFileNameWithoutExtension(file), FeedbackLetters.View, paper, cancel);
        line.Say(paper.Envelopes.Count == 1 ? $"1 brief staat in {written}" : $"{paper.Envelopes.Count} brieven staan in {written}");

        if (!desk.MakesPdf)
        {
            line.Complain(PaperDesk.NoPress);
        }

        return 0;
    }

    private static OccasionId? Asked(CommandLine line, IReadOnlyList<OccasionCard> occasions)
    {
        var asked = string.Join(' ', line.Words).Trim();
        var meant = occasions
            .Where(occasion => Guid.TryParse(asked, out var id)
                ? occasion.Id.Value == id
                : asked.Length > 0 && occasion.Title.StartsWith(asked, StringComparison.CurrentCultureIgnoreCase))
            .ToList();

        if (meant.Count == 1)
        {
            return meant[0].Id;
        }

        line.Complain(meant.Count == 0
            ? "Deze ronde is er niet, of er is nog niets gezegd. Zeg welke je bedoelt, met het begin van de vraag:"
            : "Er zijn meer rondes die zo beginnen. Noem meer woorden van de vraag:");

        foreach (var occasion in meant.Count == 0 ? occasions : meant)
        {
            line.Complain($"  {occasion.Title}   {occasion.Id}");
        }

        return null;
    }

    private static int List(CommandLine line, IReadOnlyList<OccasionCard> occasions)
    {
        line.Say(occasions.Count == 0
            ? "Er is nog geen ronde met gesprekken. De brieven komen na de besluiten."
            : "Kies van welke ronde, zoals: bin/huiskamer feedback RONDE --out terugkoppeling.pdf");

        foreach (var occasion in occasions)
        {
            line.Say($"  {occasion.Title}   {occasion.Id}");
        }

        return 0;
    }
}
