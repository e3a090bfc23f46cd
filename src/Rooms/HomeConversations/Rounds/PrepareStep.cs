using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

internal sealed class PrepareStep(HouseDb db) : IRoundStep
{
    public int Order => 10;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var areas = await db.RoundAreas.CountAsync(area => area.Round == round.Id, cancel);
        var people = await db.Participants.CountAsync(participant => participant.Round == round.Id, cancel);

        return new StepStand(
            "Voorbereiding",
            $"{InWords.Count(areas, "buurt", "buurten")}, {InWords.Count(people, "collega doet", "collega’s doen")} mee, "
                + $"{InWords.Count(round.Talks, "gesprek", "gesprekken")} als doel.",
            $"/huisgesprekken/rondes/{round.Id}/nakijken",
            StepProgress.Done,
            "Voorbereiding bekijken");
    }
}
