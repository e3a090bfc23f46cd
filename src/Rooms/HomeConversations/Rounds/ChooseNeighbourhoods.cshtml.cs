using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class ChooseNeighbourhoodsPage(HouseDb db, INeighbourhoods homes) : PreparationPage(db)
{
    [BindProperty]
    public List<Guid> Neighbourhoods { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Vul in hoeveel gesprekken je wilt voeren.")]
    public int? Talks { get; set; }

    public IReadOnlyList<NeighbourhoodCard> All { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => All.Select(card => new SelectListItem(
        $"{card.Name} · {InWords.Count(card.Households, "huishouden", "huishoudens")}", card.Id.ToString()));

    public override PreparationStep Step => PreparationStep.Neighbourhoods;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        All = await homes.AllAsync(cancel);
        return await base.LoadAsync(cancel);
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Talks, Version) = (Round!.Talks, Round.Version);
        Neighbourhoods = [.. (await AreasAsync(cancel)).Select(area => area.Neighbourhood.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var chosen = All.Select(card => card.Id).Where(id => Neighbourhoods.Contains(id.Value)).ToHashSet();
        Refused.If(chosen.Count == 0 ? RoundRefusals.NoNeighbourhoods : null);
        Round!.HopesFor(Talks!.Value);
        Db.Touches(Round, Version);

        var before = await AreasAsync(cancel);
        Db.RoundAreas.RemoveRange(before.Where(area => !chosen.Contains(area.Neighbourhood)));
        chosen.ExceptWith(before.Select(area => area.Neighbourhood));
        Db.RoundAreas.AddRange(chosen.Select(id => new RoundArea(Round.Id, id)));
        await Db.SaveChangesAsync(cancel);
        return Onwards("ChooseColleagues");
    }

    private Task<List<RoundArea>> AreasAsync(CancellationToken cancel) =>
        Db.RoundAreas.Where(area => area.Round == Round!.Id).ToListAsync(cancel);
}
