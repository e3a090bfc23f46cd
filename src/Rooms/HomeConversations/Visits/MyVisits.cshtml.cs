using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

[Allow(Role.Colleague)]
internal sealed class MyVisitsPage(
    HouseDb db, OwnVisits visits, Lapsing lapsing, IAssociation association, TimeProvider clock) : RoomPage
{
    private const int Most = 50;
    private const int MostInCalendar = 200;

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<AgendaVisit> Coming { get; private set; } = [];

    public IReadOnlyList<AgendaVisit> ToWriteUp { get; private set; } = [];

    public PageOf<OwnVisit> Past { get; private set; } = null!;

    public IReadOnlyList<(AgendaVisit Card, string State)> Held { get; private set; } = [];

    /// <summary>What stood in the agenda and is off: when, and no more.</summary>
    public IReadOnlyList<OffVisit> Off { get; private set; } = [];

    private ColleagueId Me => User.ColleagueId();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        Coming = (await visits.ComingAsync(Me, today, Most, cancel)).Visits;
        ToWriteUp = (await visits.ToWriteUpAsync(Me, today, Most, cancel)).Visits;
        Off = await lapsing.OfAsync(Me, today, cancel);
        Past = await visits.Of(Me)
            .Where(row => row.Visit.State != VisitState.Planned)
            .OrderByDescending(row => row.Pair.Day)
            .ThenByDescending(row => row.Visit.StartsAt)
            .PageAsync(Number, cancel, 20);
        Held = [.. (await visits.CardsAsync(Me, Past.Rows, onlyWhereWelcome: false, cancel))
            .Join(Past.Rows, card => card.Visit, row => row.Visit.Id, (card, row) => (card, row.Visit.State.InWords()))];
        await db.SaveChangesAsync(cancel);
    }

    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken cancel)
    {
        var coming = await OwnVisits.InOrder(visits.Of(Me).Where(row => row.Pair.Day >= clock.Today() && row.Visit.State == VisitState.Planned))
            .Take(MostInCalendar)
            .ToListAsync(cancel);
        var cards = await visits.CardsAsync(Me, coming, onlyWhereWelcome: true, cancel);
        await db.SaveChangesAsync(cancel);
        var web = (await association.CardAsync(cancel)).WebAddress;
        var off = await lapsing.OfAsync(Me, clock.Today(), cancel);
        var file = VisitCalendar.Of(cards, off, web, clock.GetUtcNow());
        return File(Encoding.UTF8.GetBytes(file), CalendarFile.MediaType, VisitCalendar.FileName);
    }
}
