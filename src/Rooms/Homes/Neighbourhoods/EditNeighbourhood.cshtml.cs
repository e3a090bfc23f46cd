using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Neighbourhoods;

[Allow(Role.Administrator)]
internal sealed class EditNeighbourhoodPage(HouseDb db, AdviserBook book) : RoomPage
{
    private IReadOnlyList<ColleagueCard> _withTheRole = [];

    [BindProperty(SupportsGet = true)]
    public NeighbourhoodId Id { get; set; }

    [BindProperty]
    public List<Guid> Advisers { get; set; } = [];

    public Neighbourhood Neighbourhood { get; private set; } = null!;

    public int Households { get; private set; }

    /// <summary>Who they are.</summary>
    public string List => $"{ListLongestNotSpokenPage.Path}?buurt={Id}";

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Neighbourhoods.SingleOrDefaultAsync(neighbourhood => neighbourhood.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Neighbourhood = found;
        Households = await db.Households.CountAsync(household => household.Neighbourhood == Id, cancel);
        _withTheRole = await book.WithTheRoleAsync(cancel);
        Choices = [.. _withTheRole.Select(card => new SelectListItem($"{card.Name} · {card.DepartmentName}", card.Id.ToString()))];
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Advisers = [.. (await book.OfAsync([Id], cancel))[Id].Select(card => card.Id.Value)];

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        var chosen = _withTheRole.Where(card => Advisers.Contains(card.Id.Value)).ToList();
        await book.AdviseAsync(
            Neighbourhood, version, [.. _withTheRole.Select(card => card.Id)], [.. chosen.Select(card => card.Id)], cancel);

        return Next(Saved([.. chosen.Select(card => card.Name)]), "ListNeighbourhoods");
    }

    private string Saved(IReadOnlyList<string> names) => names switch
    {
        [] => $"{Neighbourhood.Name} heeft nu geen wijkadviseur.",
        [var only] => $"{only} is nu wijkadviseur in {Neighbourhood.Name}.",
        _ => $"{InWords.Listed(names)} zijn nu wijkadviseur in {Neighbourhood.Name}.",
    };
}
