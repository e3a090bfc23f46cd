using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Time;

namespace Huiskamer.HomeConversations.Rounds;

internal sealed class TellStep(ILoops loops) : IRoundStep
{
    public int Order => 90;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var stand = await loops.StandAsync(round.Occasion, cancel);
        var tookPart = stand.Told + stand.NotToldWithReason + stand.StillToTell;
        var (state, progress) = stand switch
        {
            _ when tookPart == 0 => ("Wie meedoet, hoort straks wat ermee gedaan is.", StepProgress.Waits),
            { StillToTell: > 0 } => (
                $"{InWords.Count(stand.StillToTell, "huishouden wacht", "huishoudens wachten")} nog op bericht; "
                    + $"{InWords.Number(stand.Told)} weten het al.",
                StepProgress.Ready),
            { HasFeedbackDecision: false } => ("Er is nog niet besloten hoe de bewoners het horen.", StepProgress.Ready),
            _ => ($"{InWords.Count(stand.Told, "huishouden weet", "huishoudens weten")} wat ermee gedaan is.", StepProgress.Done),
        };

        return new StepStand("Terugkoppeling", state, $"/terugkoppeling/{round.Id}", progress, "Besluiten en vertellen");
    }
}
