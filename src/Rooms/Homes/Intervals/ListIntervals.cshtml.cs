using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Intervals;

[Allow(Role.Colleague, Role.Administrator)]
internal sealed class ListIntervalsPage(HouseDb db) : RoomPage
{
    private List<TargetInterval> _intervals = [];
    private Dictionary<string, string> _names = [];

    [BindProperty]
    [Required(ErrorMessage = "Kies om wie het gaat.")]
    public string? Who { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Zeg om de hoeveel maanden we elkaar willen spreken.")]
    public int? Months { get; set; }

    public bool MaySet => User.Is(Role.Administrator) || User.Is(Role.RoundLeader);

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public IEnumerable<Row> Rows => _intervals
        .Where(interval => _names.ContainsKey(interval.Segment))
        .Select(interval => new Row(interval.Segment, _names[interval.Segment], interval.InWords));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        _intervals = await db.TargetIntervals.OrderBy(interval => interval.Months).ThenBy(interval => interval.Segment).ToListAsync(cancel);
        var neighbourhoods = await db.Neighbourhoods.AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancel);
        var complexes = await db.Complexes.AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancel);
        Choices =
        [
            new("Iedereen", Segment.Everybody.Key),
            new("Wie korter dan een jaar huurt", Segment.New.Key),
            .. Enum.GetValues<BuildingKind>().Select(kind => new SelectListItem($"Soort woning: {kind.InWords()}", new Segment.InBuilding(kind).Key)),
            .. neighbourhoods.Select(one => new SelectListItem($"Buurt: {one.Name}", new Segment.Neighbours(one.Id).Key)),
            .. complexes.Select(one => new SelectListItem($"Complex: {one.Name} ({one.OutsideKey})", new Segment.InComplex(one.Id).Key)),
        ];
        _names = Choices.ToDictionary(choice => choice.Value, choice => choice.Text);
        return true;
    }

    [Allow(Role.Administrator, Role.RoundLeader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        if (!_names.TryGetValue(Who!, out var name) || Segment.From(Who!) is not { } segment)
        {
            ModelState.AddModelError(nameof(Who), "Kies om wie het gaat.");
            return ShowAgain();
        }

        if (_intervals.Find(interval => interval.Segment == segment.Key) is { } known)
        {
            known.Becomes(Months!.Value);
        }
        else
        {
            Refused.If(TargetInterval.WhyNot(Months!.Value));
            db.TargetIntervals.Add(known = new TargetInterval(segment, Months.Value));
        }

        await db.SaveChangesAsync(cancel);
        return Next($"{name}: {known.InWords}.", "ListIntervals");
    }

    [Allow(Role.Administrator, Role.RoundLeader)]
    public async Task<IActionResult> OnPostTakeAwayAsync(string segment, CancellationToken cancel)
    {
        if (_intervals.Find(interval => interval.Segment == segment) is { } known)
        {
            db.TargetIntervals.Remove(known);
            await db.SaveChangesAsync(cancel);
        }

        return Next("De streeftermijn is weggehaald.", "ListIntervals");
    }

    public sealed record Row(string Segment, string Name, string InWords);
}
