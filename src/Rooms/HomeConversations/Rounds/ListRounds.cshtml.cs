using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class ListRoundsPage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Rounds { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Rounds = await db.Rounds
            .OrderByDescending(round => round.From)
            .ThenBy(round => round.Id)
            .Select(round => new Row(round.Id, round.Question, round.From, round.Until, round.IsDraft, round.ClosedAt == null))
            .PageAsync(Number, cancel);

        return true;
    }

    public sealed record Row(RoundId Id, string Question, DateOnly From, DateOnly Until, bool IsDraft, bool IsOpen)
    {
        public string InWords => $"{Foundation.Time.InWords.Period(From, Until)} · {(IsDraft ? "concept" : IsOpen ? "loopt" : "gesloten")}";
    }
}
