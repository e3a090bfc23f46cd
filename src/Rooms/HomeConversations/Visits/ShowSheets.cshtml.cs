using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

[Allow(Role.RoundLeader)]
internal sealed class ShowSheetsPage(HouseDb db, DaySheets sheets) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    public IReadOnlyList<SheetDay> Days { get; private set; } = [];

    protected override Task<bool> LoadAsync(CancellationToken cancel) => db.Rounds.AnyAsync(round => round.Id == Id, cancel);

    public async Task OnGetAsync(CancellationToken cancel) => Days = await sheets.DaysAsync(Id, cancel);

    /// <summary>The sheets themselves, of one day when it is given.</summary>
    public async Task<IActionResult> OnGetPaperAsync(DateOnly? dag, CancellationToken cancel) =>
        Paper(DaySheets.Paper, await sheets.OfAsync(Id, dag, cancel), dag is { } day ? $"dagbladen-{day:yyyy-MM-dd}" : "dagbladen");
}
