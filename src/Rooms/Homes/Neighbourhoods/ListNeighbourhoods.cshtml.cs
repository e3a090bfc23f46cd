using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Neighbourhoods;

[Allow(Role.Administrator)]
internal sealed class ListNeighbourhoodsPage(HouseDb db, AdviserBook advisers) : RoomPage
{
    private ILookup<NeighbourhoodId, ColleagueCard> _advisers = null!;
    private IReadOnlyList<ColleagueCard> _without = [];

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Neighbourhoods { get; private set; } = null!;

    /// <summary>Who has the role and reads nothing yet; nothing when everybody has a neighbourhood.</summary>
    public string? WithoutInWords => _without.Count == 0
        ? null
        : $"{InWords.Listed([.. _without.Select(card => card.Name)])} {(_without.Count == 1 ? "heeft" : "hebben")} de rol wijkadviseur, "
            + $"maar nog geen buurt. {(_without.Count == 1 ? "Deze collega leest" : "Zij lezen")} nog nergens met wie we spraken.";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var households = db.Households;
        Neighbourhoods = await db.Neighbourhoods
            .OrderBy(neighbourhood => neighbourhood.Name)
            .ThenBy(neighbourhood => neighbourhood.Id)
            .Select(neighbourhood => new Row(
                neighbourhood.Id,
                neighbourhood.Name,
                households.Count(household => household.Neighbourhood == neighbourhood.Id)))
            .PageAsync(Number, cancel);
        _advisers = await advisers.OfAsync([.. Neighbourhoods.Rows.Select(row => row.Id)], cancel);
        _without = await advisers.WithoutNeighbourhoodAsync(cancel);
        return true;
    }

    public string AdvisersOf(Row row) => _advisers[row.Id].Select(card => card.Name).ToList() is { Count: > 0 } names
        ? InWords.Listed(names)
        : "nog geen wijkadviseur";

    /// <summary>Whom the number counts; nothing when that is nobody.</summary>
    public string? ListOf(Row row) => row.Households == 0 ? null : $"{ListLongestNotSpokenPage.Path}?buurt={row.Id}";

    public sealed record Row(NeighbourhoodId Id, string Name, int Households);
}
