using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.TopicCards;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

internal sealed class SheetsCommand(HouseDb db, DaySheets sheets, OwnVisits visits, PaperDesk desk, IAssociation association, TimeProvider clock) : ICommand
{
    public string Name => "sheets";

    public string Help => "RONDE --out MAP   dagbladen, agendabestanden en themakaartjes van een ronde";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words.Count != 1 || !Guid.TryParse(line.Words[0], out var id) || line.Option("out") is not { } folder
            || !await db.Rounds.AnyAsync(round => round.Id == new RoundId(id), cancel))
        {
            line.Complain("Zo gaat het: sheets RONDE --out MAP. Het nummer van de ronde staat in haar adres.");
            return 2;
        }

        Directory.CreateDirectory(folder);
        var model = await sheets.OfAsync(new RoundId(id), null, cancel);
        line.Say(await desk.PutAsync(folder, "day-sheets", DaySheets.Paper, model, cancel));
        var cards = await db.TopicCards.AsNoTracking().Where(card => card.RemovedAt == null).OrderBy(card => card.Place).ToListAsync(cancel);
        line.Say(await desk.PutAsync(folder, "cards", ListCardsPage.View, cards, cancel));
        line.Say($"{await CalendarsAsync(model, folder, cancel)} agendabestanden in {Path.Combine(folder, "calendar")}");
        return 0;
    }

    /// <summary>One file for each colleague, by the colleague's number: a name of a file travels too.</summary>
    private async Task<int> CalendarsAsync(DaySheetsModel model, string folder, CancellationToken cancel)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "calendar")).FullName;
        var web = (await association.CardAsync(cancel)).WebAddress;
        var people = model.Outings.SelectMany(outing => new[] { outing.First.Id, outing.Second.Id }).Distinct().ToList();

        foreach (var colleague in people)
        {
            var own = await visits.ComingAsync(colleague, clock.Today(), cancel);
            await File.WriteAllTextAsync(
                Path.Combine(target, $"{colleague}.ics"), VisitCalendar.Of(own, web, clock.GetUtcNow()), new UTF8Encoding(false), cancel);
        }

        return people.Count;
    }
}
