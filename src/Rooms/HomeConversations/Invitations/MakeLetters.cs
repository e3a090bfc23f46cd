using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>
/// Makes the letters of a big round and lays them ready as PDF. Begun again after a node fell over it goes on: letters
/// are made once, and a PDF that lies ready is not printed again.
/// </summary>
internal sealed class MakeLetters(
    HouseDb db,
    LetterRoom letters,
    IAssociation association,
    PaperShelf shelf,
    IPaperWriter writer,
    IPress press,
    TimeProvider clock,
    ILogger<MakeLetters> log) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var id = new RoundId(subject);
        var round = await db.Rounds.SingleAsync(r => r.Id == id, cancel);
        var made = await MadeAsync(round, cancel);

        if (press.IsThere)
        {
            await PrintAsync(round, made, progress, cancel);
        }

        return $"{InWords.Count(made, "brief is", "brieven zijn")} gemaakt.";
    }

    /// <summary>Makes what is not made yet, and answers how many letters there are.</summary>
    private async Task<int> MadeAsync(Round round, CancellationToken cancel)
    {
        var harvest = await db.HarvestAsync(round.Id, cancel);
        var whyNot = LetterRoom.WhyNotPrint(round, harvest, await association.CardAsync(cancel), clock.Today());
        Refused.If(harvest.Printed == 0 ? whyNot : null);

        return harvest.Printed + (whyNot is null ? await letters.PrintAsync(round, cancel) : 0);
    }

    private async Task PrintAsync(Round round, int made, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var ready = await shelf.NumbersAsync(round.Id.Value, cancel);

        foreach (var number in Enumerable.Range(1, LetterRoom.Files(made, LetterRoom.PerPdf)).Except(ready))
        {
            var before = LetterRoom.Span(number, made, LetterRoom.PerPdf).First - 1;
            var pile = await letters.FileAsync(round, number, cancel, LetterRoom.PerPdf);
            var html = await writer.WriteAsync(
                LetterRoom.View, pile with { Written = letter => progress.Report((before + letter, made)) });

            try
            {
                await shelf.PutAsync(round.Id.Value, number, await press.PrintAsync(html, cancel), cancel);
            }
            catch (PressFailed failure)
            {
                log.LogError(failure, "The press did not print file {Number} of the letters of a round", number);
                throw new Refused(LetterRefusals.PressStuck);
            }
        }
    }
}
