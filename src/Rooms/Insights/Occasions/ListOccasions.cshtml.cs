using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Insights;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Insights.Occasions;

[Allow(Role.Interpreter, Role.RoundLeader, Role.Director)]
internal sealed class ListOccasionsPage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Occasions { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var fragments = db.Fragments;
        var coded = db.FragmentThemes;
        var insights = db.Insights;
        Occasions = await db.Occasions
            .OrderByDescending(occasion => occasion.From)
            .ThenBy(occasion => occasion.Id)
            .Select(occasion => new Row(
                occasion.Id,
                occasion.Title,
                occasion.From,
                fragments.Count(fragment => fragment.Occasion == occasion.Id),
                fragments.Count(fragment => fragment.Occasion == occasion.Id && !coded.Any(c => c.Fragment == fragment.Id)),
                insights.Count(insight => insight.Occasion == occasion.Id)))
            .PageAsync(Number, cancel);

        return true;
    }

    public sealed record Row(OccasionId Id, string Title, DateOnly From, int Fragments, int Uncoded, int Insights)
    {
        public string InWords => string.Join(" · ", new[]
        {
            Foundation.Time.InWords.Month(From),
            Foundation.Time.InWords.Count(Fragments, "uitspraak", "uitspraken"),
            Uncoded > 0 ? Foundation.Time.InWords.Number(Uncoded) + " nog zonder thema" : "",
            Foundation.Time.InWords.Count(Insights, "inzicht", "inzichten"),
        }.Where(part => part.Length > 0));
    }
}
