using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Paper;
using Huiskamer.Insights.Door;

namespace Huiskamer.ClosingTheLoop.Tellings;

internal sealed class FeedbackCommand(FeedbackLetters letters, IInsights insights, PaperDesk desk) : ICommand
{
    public string Name => "feedback";

    public string Help => "GELEGENHEID --out BESTAND.pdf   brieven aan wie meedeed en nog niets hoorde; zonder gelegenheid: de lijst";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words is not [var word, ..] || line.Option("out") is not { } file)
        {
            return await ListAsync(line, cancel);
        }

        if (!Guid.TryParse(word, out var occasion))
        {
            line.Complain("Dit is geen nummer van een gelegenheid. Typ ‘feedback’ zonder meer om ze te zien.");
            return 2;
        }

        if (await letters.MakeAsync(new OccasionId(occasion), cancel) is not { } paper)
        {
            line.Complain("Deze gelegenheid bestaat niet. Typ ‘feedback’ zonder meer om ze te zien.");
            return 2;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        var written = await desk.PutAsync(folder, Path.GetFileNameWithoutExtension(file), FeedbackLetters.View, paper, cancel);
        line.Say(paper.Envelopes.Count == 1 ? $"1 brief staat in {written}." : $"{paper.Envelopes.Count} brieven staan in {written}.");

        if (!desk.MakesPdf)
        {
            line.Say("Hier kan geen PDF gemaakt worden. Open de bladzijde in een browser en druk haar af.");
        }

        return 0;
    }

    private async Task<int> ListAsync(CommandLine line, CancellationToken cancel)
    {
        var occasions = await insights.OccasionsAsync(cancel);
        line.Say("Gebruik: feedback GELEGENHEID --out BESTAND.pdf");

        foreach (var occasion in occasions)
        {
            line.Say($"  {occasion.Id}  {occasion.Title}");
        }

        return line.Words.Count == 0 && line.Option("out") is null ? 0 : 2;
    }
}
