using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Promises;

[Allow(Role.Colleague, Role.RoundLeader, Role.NeighbourhoodAdviser, Role.Director)]
internal sealed class ListPromisesPage(HouseDb db, IHouseholds households, TimeProvider clock) : RoomPage
{
    private IReadOnlyDictionary<HouseholdId, HouseholdCard> _cards = new Dictionary<HouseholdId, HouseholdCard>();

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Promises { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var me = User.ColleagueId();
        Promises = await db.Promises
            .Where(promise => promise.Owner == me && promise.KeptOn == null && promise.WithdrawnOn == null)
            .OrderBy(promise => promise.DueOn)
            .ThenBy(promise => promise.Id)
            .Select(promise => new Row(
                promise.Id, promise.Household, promise.Text, promise.MadeOn, promise.DueOn, promise.Version))
            .PageAsync(Number, cancel);
        _cards = await households.FindAsync([.. Promises.Rows.Select(row => row.Household)], cancel);

        foreach (var row in Promises.Rows)
        {
            db.Saw("household", row.Household.Value, "adres en toezegging");
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostKeepAsync(PromiseId promise, int version, CancellationToken cancel)
    {
        var me = User.ColleagueId();

        if (await db.Promises.SingleOrDefaultAsync(p => p.Id == promise && p.Owner == me, cancel) is not { } mine)
        {
            return NotFound();
        }

        db.ShownAs(mine, version);
        mine.Keep(Today);
        await db.SaveChangesAsync(cancel);

        return Next("Mooi, dat is nagekomen.", "ListPromises");
    }

    public string AddressOf(Row row) => _cards.TryGetValue(row.Household, out var card) ? card.Street : "Adres onbekend";

    public sealed record Row(PromiseId Id, HouseholdId Household, string Text, DateOnly MadeOn, DateOnly DueOn, int Version)
    {
        public string InWords(DateOnly today) => DueOn < today
            ? $"Je zei: vóór {Foundation.Time.InWords.Weekday(DueOn, today)}. Dat is {Foundation.Time.InWords.Span(today.DayNumber - DueOn.DayNumber)} geleden."
            : $"Je zei: vóór {Foundation.Time.InWords.Weekday(DueOn, today)}.";
    }
}
