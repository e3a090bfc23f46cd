using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Deeds;

/// <summary>
/// What a visitor did to households and can still take back, the last first. Also those that moved out of their sight by it:
/// nobody else has a door to those.
/// </summary>
[Allow(Role.Administrator, Role.ContactCentre, Role.RoundLeader, Role.NeighbourhoodAdviser)]
internal sealed class ListOwnDeedsPage(HouseDb db, IHouseholds households, TimeProvider clock) : RoomPage
{
    private Readable _readable = null!;

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Deeds { get; private set; } = null!;

    public bool MayOpen(Row deed) => _readable.Households.Contains(deed.Household);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var (me, now) = (User.ColleagueId(), clock.GetUtcNow());
        Deeds = await (
            from deed in db.HouseholdDeeds
            join household in db.Households on deed.Household equals household.Id
            where deed.By == me && deed.TakenBackAt == null && deed.Until > now
            orderby deed.Number descending
            select new Row(deed.Id, deed.Kind, deed.At, deed.Until, household.Id, household.Addressee)).PageAsync(Number, cancel, size: 20);
        _readable = await households.ReadableAsync([.. Deeds.Rows.Select(deed => deed.Household).Distinct()], User, cancel);
        db.SawEach("household", Deeds.Rows.Select(deed => deed.Household.Value).Distinct(), "naam bij wat iemand zelf veranderde");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public sealed record Row(HouseholdDeedId Id, DeedKind Kind, DateTimeOffset At, DateTimeOffset Until, HouseholdId Household, string Addressee)
    {
        /// <summary>"Op 2 maart een verhuizing opgeschreven. Terugdraaien kan tot 9 maart."</summary>
        public string InWords =>
            $"{DeedWords.Done(Kind, At.DayInAmsterdam())} Terugdraaien kan tot {Foundation.Time.InWords.Day(Until.DayInAmsterdam())}.";
    }
}
