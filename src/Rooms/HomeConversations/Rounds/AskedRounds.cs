using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>Finds the round that a command means: by its id or by the first words of its question.</summary>
internal static class AskedRounds
{
    internal const string Help = "RONDE is het begin van de vraag van de ronde, of het nummer uit haar adres.";

    extension(HouseDb db)
    {
        /// <summary>The round, or nothing after saying what would help.</summary>
        internal async Task<Round?> AskedRoundAsync(CommandLine line, CancellationToken cancel)
        {
            var asked = string.Join(' ', line.Words).Trim();
            var all = await db.Rounds.Select(round => new { round.Id, round.Question }).ToListAsync(cancel);
            var meant = Guid.TryParse(asked, out var id)
                ? all.Where(round => round.Id == new RoundId(id)).ToList()
                : all.Where(round => asked.Length > 0 && round.Question.StartsWith(asked, StringComparison.CurrentCultureIgnoreCase)).ToList();

            if (meant.Count == 1)
            {
                return await db.Rounds.SingleAsync(round => round.Id == meant[0].Id, cancel);
            }

            line.Complain((meant.Count, all.Count, asked.Length) switch
            {
                (0, 0, _) => "Er is nog geen ronde. Open er een in het huis, bij Huisgesprekken.",
                (0, _, 0) => "Zeg welke ronde je bedoelt, met het begin van de vraag:",
                (0, _, _) => "Deze ronde is er niet. Zeg welke je bedoelt, met het begin van de vraag:",
                _ => "Er zijn meer rondes die zo beginnen. Noem meer woorden van de vraag:",
            });
            (meant.Count == 0 ? all : meant).ForEach(round => line.Complain($"  {round.Question}   {round.Id}"));
            return null;
        }
    }
}
