using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class CloseRoundPage(HouseDb db, CloseStep closing, IColleagues colleagues, TimeProvider clock) : RoomPage
{
    private IReadOnlyDictionary<ColleagueId, ColleagueCard> _names = new Dictionary<ColleagueId, ColleagueCard>();

    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public Round Round { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    public DateOnly Today => clock.Today();

    /// <summary>Visits that keep the round open; no address, only who goes and when.</summary>
    public PageOf<Row> Planned { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        WhyNot = await closing.WhyNotCloseAsync(Round, cancel);
        Planned = await db.Visits
            .Where(visit => visit.Round == Id && visit.State == VisitState.Planned)
            .Join(db.Pairs, visit => visit.Pair, pair => pair.Id, (visit, pair) => new { visit, pair })
            .OrderBy(row => row.pair.Day)
            .ThenBy(row => row.visit.StartsAt)
            .ThenBy(row => row.visit.Id)
            .Select(row => new Row(row.visit.Id, row.pair.Day, row.visit.StartsAt, row.pair.First, row.pair.Second))
            .PageAsync(Number, cancel);
        _names = await colleagues.FindAsync([.. Planned.Rows.SelectMany(row => new[] { row.First, row.Second }).Distinct()], cancel);
        return true;
    }

    public string WhenOf(Row row) =>
        $"{Sentence.Capital(InWords.Weekday(row.Day, clock.Today()))} om {InWords.Hour(row.StartsAt)}: {NameOf(row.First)} en {NameOf(row.Second)}.";

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        Refused.If(WhyNot);
        db.ShownAs(Round, version);
        await closing.CloseAsync(Round, cancel);

        return Next("De ronde is gesloten.", "ShowRound", new { Id });
    }

    /// <summary>A visit that nobody will write up must not keep its round open for ever.</summary>
    public async Task<IActionResult> OnPostCallOffAsync(VisitId visit, CancellationToken cancel)
    {
        if (!await db.Visits.AnyAsync(one => one.Id == visit && one.Round == Id, cancel))
        {
            return NotFound();
        }

        Refused.If(Round.IsOpen ? null : RoundRefusals.AlreadyClosed);
        await db.AllOrNothingAsync(
            async () =>
            {
                await db.HoldAsync(Id, cancel);
                var found = await db.Visits.SingleAsync(one => one.Id == visit, cancel);
                var pair = await db.Pairs.AsNoTracking().SingleAsync(one => one.Id == found.Pair, cancel);
                found.IsCancelled(pair.Day, clock.Today());
                await db.SaveChangesAsync(cancel);
            },
            cancel);

        return Next("Het bezoek is afgezegd.", "CloseRound", new { Id });
    }

    private string NameOf(ColleagueId id) => _names.TryGetValue(id, out var card) ? card.Name : "een oud-collega";

    public sealed record Row(VisitId Id, DateOnly Day, TimeOnly StartsAt, ColleagueId First, ColleagueId Second);
}
