using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Rounds;

namespace Huiskamer.HomeConversations.Invitations;

internal sealed class DrawStep(HouseDb db) : IRoundStep
{
    public int Order => 20;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var harvest = await db.HarvestAsync(round.Id, cancel);
        var state = harvest.Drawn == 0
            ? "Er is nog niet geloot."
            : $"Door loting zijn {InWords.Count(harvest.Drawn, "huishouden", "huishoudens")} gekozen.";

        return new StepStand(
            "Loting",
            state,
            $"/huisgesprekken/rondes/{round.Id}/loting",
            harvest.Drawn == 0 ? StepProgress.Ready : StepProgress.Done,
            "Huishoudens loten");
    }
}

internal sealed class LettersStep(HouseDb db) : IRoundStep
{
    public int Order => 30;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var harvest = await db.HarvestAsync(round.Id, cancel);
        var (state, progress) = harvest switch
        {
            { Drawn: 0 } => ("De brieven komen na de loting.", StepProgress.Waits),
            { Printed: 0 } => ($"{InWords.Number(harvest.WithoutLetter)} brieven om te maken.", StepProgress.Ready),
            { WithoutLetter: > 0 } => (
                $"{InWords.Number(harvest.Printed)} brieven gemaakt, {InWords.Number(harvest.WithoutLetter)} nog te maken.", StepProgress.Ready),
            _ => ($"{InWords.Count(harvest.Printed, "brief is", "brieven zijn")} gemaakt.", StepProgress.Done),
        };

        return new StepStand("Brieven", state, $"/huisgesprekken/rondes/{round.Id}/brieven", progress, "Brieven maken");
    }
}

internal sealed class RepliesStep(HouseDb db, TimeProvider clock) : IRoundStep
{
    public int Order => 40;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var harvest = await db.HarvestAsync(round.Id, cancel);
        var isOver = clock.Today() > round.ReplyBy;
        var state = harvest.Printed == 0
            ? "De antwoorden komen na de brieven."
            : $"{InWords.Number(harvest.Yes)} keer ja, {InWords.Number(harvest.No + harvest.RatherNotAgain)} keer liever niet, "
                + $"{InWords.Number(harvest.Silent)} nog zonder antwoord. Antwoorden {(isOver ? "kon" : "kan")} tot en met {InWords.Day(round.ReplyBy)}.";

        return new StepStand(
            "Antwoorden",
            state,
            $"/huisgesprekken/rondes/{round.Id}/antwoorden",
            harvest switch
            {
                { Printed: 0 } => StepProgress.Waits,
                { Silent: 0 } => StepProgress.Done,
                _ => isOver ? StepProgress.Done : StepProgress.Ready,
            },
            "Antwoorden bekijken");
    }
}
