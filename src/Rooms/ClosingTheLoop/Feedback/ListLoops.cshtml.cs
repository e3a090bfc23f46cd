using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Feedback;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class ListLoopsPage(HouseDb db, IInsights insights, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Loops { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var counts = await db.Tellings
            .GroupBy(telling => telling.Occasion)
            .Select(group => new
            {
                Occasion = group.Key,
                All = group.Count(),
                Waiting = group.Count(t => t.State == TellingState.StillToTell),
                Since = group.Min(t => t.State == TellingState.StillToTell ? (DateOnly?)t.TookPartOn : null),
            })
            .ToDictionaryAsync(count => count.Occasion, cancel);

        var rows = (await insights.OccasionsAsync(cancel))
            .Select(occasion => counts.TryGetValue(occasion.Id, out var count)
                ? new Row(occasion.Id, occasion.Title, count.All, count.Waiting, count.Since, clock.Today())
                : new Row(occasion.Id, occasion.Title, 0, 0, null, clock.Today()))
            .OrderBy(row => row.Since ?? DateOnly.MaxValue)
            .ToList();

        Loops = PageOf(rows);
        return true;
    }

    /// <summary>Occasions are a handful a year, so they are cut here and not in the database.</summary>
    private PageOf<Row> PageOf(List<Row> rows)
    {
        var last = Math.Max(1, (rows.Count + Paging.Size - 1) / Paging.Size);
        var number = Math.Clamp(Number, 1, last);
        return new([.. rows.Skip((number - 1) * Paging.Size).Take(Paging.Size)], number, rows.Count, Paging.Size);
    }

    public sealed record Row(OccasionId Occasion, string Title, int All, int Waiting, DateOnly? Since, DateOnly Today)
    {
        public string InWords => (All, Waiting) switch
        {
            (0, _) => "Nog geen gesprekken.",
            (_, 0) => "Iedereen heeft gehoord wat ermee gedaan is.",
            _ => $"{Foundation.Time.InWords.Count(Waiting, "huishouden wacht", "huishoudens wachten")} nog, {Long}.",
        };

        private string Long => Since == Today
            ? "sinds vandaag"
            : $"het langst al {Foundation.Time.InWords.Span(Today.DayNumber - Since!.Value.DayNumber)}";
    }
}
