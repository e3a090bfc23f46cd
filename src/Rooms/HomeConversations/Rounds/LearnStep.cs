using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;

namespace Huiskamer.HomeConversations.Rounds;

internal sealed class LearnStep(IFragmentShelf shelf) : IRoundStep
{
    public int Order => 80;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var harvest = await shelf.CountAsync(round.Occasion, cancel);
        var said = InWords.Count(harvest.Fragments, "uitspraak", "uitspraken");
        var (state, progress) = harvest switch
        {
            { Fragments: 0 } => ("De inzichten komen uit wat er aan tafel gezegd wordt.", StepProgress.Waits),
            { Insights: 0 } => ($"{said} om een inzicht uit te halen.", StepProgress.Ready),
            _ => ($"{InWords.Count(harvest.Insights, "inzicht", "inzichten")} uit {said}.", StepProgress.Done),
        };

        return new StepStand("Inzichten", state, $"/inzichten/{round.Id}", progress, "Naar de inzichten");
    }
}
