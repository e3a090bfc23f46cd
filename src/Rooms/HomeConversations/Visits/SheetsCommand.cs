using System.Globalization;
using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.TopicCards;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

/// <summary><c>sheets</c>: everything on paper that the pairs of a round take along, and their calendars.</summary>
internal sealed class SheetsCommand(
    HouseDb db, DaySheets sheets, Lapsing lapsing, IColleagues staff, PaperDesk desk, TimeProvider clock) : ICommand
{
    public string Name => "sheets";

    public string Help => "Maakt de dagbladen, themakaartjes en agendabestanden van een ronde.";

    public CommandForm Form => new("RONDE", new CommandOption("out", "MAP", "de map waarin alles komt") { IsNeeded = true })
    {
        More = [AskedRounds.Help, "In de map calendar komt voor elke collega een agendabestand (.ics), zonder namen van huurders."],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Option("out") is not { } folder)
        {
            line.Complain("Zeg in welke map alles moet komen, zoals: bin/huiskamer sheets buurt --out dagbladen");
            return 2;
        }

        if (await db.AskedRoundAsync(line, cancel) is not { } round || !line.MayFill(folder))
        {
            return 2;
        }

        var model = await sheets.OfAsync(round.Id, null, cancel);

        if (model.Outings.Count == 0)
        {
            line.Complain("In deze ronde staat geen bezoek meer gepland. Maak eerst een plan en stel het vast.");
            return 1;
        }

        line.Say(await desk.PutAsync(folder, "day-sheets", DaySheets.Paper, model, cancel));
        var cards = await db.Deck.ToListAsync(cancel);
        line.Say(await desk.PutAsync(folder, "cards", ListCardsPage.View, cards, cancel));
        var target = Directory.CreateDirectory(Path.Combine(folder, "calendar")).FullName;
        var people = await CalendarsAsync(model, await lapsing.OfAsync(round.Id, clock.Today(), cancel), target, cancel);
        line.Say($"{InWords.Count(people, "agendabestand", "agendabestanden")} in {target}");

        if (!desk.MakesPdf)
        {
            line.Complain(PaperDesk.NoPress);
        }

        return 0;
    }

    /// <summary>
    /// A calendar for each colleague, made of the same outings as the sheets, and for whoever no longer goes. One of an
    /// earlier plan is taken away.
    /// </summary>
    private async Task<int> CalendarsAsync(
        DaySheetsModel model, IReadOnlyList<OffVisit> off, string folder, CancellationToken cancel)
    {
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = await staff.FindAsync([.. off.Select(visit => visit.Colleague).Distinct()], cancel);
        var going = model.Outings.SelectMany(outing => new[] { outing.First, outing.Second });

        foreach (var person in going.Concat(left.Values).DistinctBy(card => card.Id))
        {
            var file = Path.Combine(folder, NameOf(person, written) + ".ics");
            var content = VisitCalendar.Of(
                VisitsOf(person.Id, model),
                off.Where(visit => visit.Colleague == person.Id),
                model.Association.WebAddress,
                clock.GetUtcNow());
            await WholeFile.WriteAsync(file, Encoding.UTF8.GetBytes(content), cancel);
        }

        foreach (var old in Directory.GetFiles(folder, "*.ics").Where(file => !written.Contains(Path.GetFileNameWithoutExtension(file))))
        {
            File.Delete(old);
        }

        return written.Count;
    }

    private static IEnumerable<AgendaVisit> VisitsOf(ColleagueId person, DaySheetsModel model) =>
        from outing in model.Outings
        where outing.First.Id == person || outing.Second.Id == person
        let partner = outing.First.Id == person ? outing.Second : outing.First
        from stop in outing.Stops
        where stop.Visit.State == VisitState.Planned
        select new AgendaVisit(stop.Visit.Id, outing.Pair.Day, stop.Visit.StartsAt, outing.Pair.Minutes, stop.Home.Street, partner.FirstName);

    /// <summary>"jan-de-boer": whoever hands the files out sees whose it is.</summary>
    private static string NameOf(ColleagueCard person, HashSet<string> taken)
    {
        var letters = person.Name.Normalize(NormalizationForm.FormD).ToLowerInvariant()
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var name = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var number = 1;

        while (!taken.Add(number == 1 ? name : $"{name}-{number}"))
        {
            number++;
        }

        return number == 1 ? name : $"{name}-{number}";
    }
}
