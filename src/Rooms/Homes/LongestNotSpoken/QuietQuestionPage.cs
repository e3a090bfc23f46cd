using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>A page that is asked, in its address, whom we did not speak for longest: the list itself, and the same list as a file.</summary>
internal abstract class QuietQuestionPage : RoomPage
{
    /// <summary>The choice of an adviser's own neighbourhoods, all at once.</summary>
    internal const string Mine = "mijn";

    private List<NeighbourhoodId> _own = [];

    /// <summary>A neighbourhood, or <see cref="Mine"/>; nothing is everywhere.</summary>
    [BindProperty(SupportsGet = true, Name = "buurt")]
    public string? Choice { get; set; }

    [BindProperty(SupportsGet = true, Name = "complex")]
    public Guid? Complex { get; set; }

    [BindProperty(SupportsGet = true, Name = "soort")]
    public BuildingKind? Building { get; set; }

    [BindProperty(SupportsGet = true, Name = "huurt")]
    public TenancyBand? Tenancy { get; set; }

    [BindProperty(SupportsGet = true, Name = "stil")]
    public bool OnlyQuiet { get; set; }

    [BindProperty(SupportsGet = true, Name = "nooit")]
    public bool OnlyNever { get; set; }

    [BindProperty(SupportsGet = true, Name = "lang")]
    public bool OnlyLongAgo { get; set; }

    [BindProperty(SupportsGet = true, Name = "overtijd")]
    public bool OnlyOverdue { get; set; }

    public bool HasOwn => _own.Count > 0;

    /// <summary>Whether their own neighbourhoods were asked of somebody who has none: that is nobody, and never everybody.</summary>
    public bool AsksForNone => Choice == Mine && !HasOwn;

    /// <summary>Whether all that the address asks can be read. What cannot must not fall away: it would show more people than were asked for.</summary>
    protected bool IsUnderstood => ModelState.IsValid && (string.IsNullOrEmpty(Choice) || Choice == Mine || Guid.TryParse(Choice, out _));

    protected QuietQuestion Question => new()
    {
        Neighbourhoods = Chosen,
        Complex = Complex is { } complex ? new ComplexId(complex) : null,
        Building = Building,
        Tenancy = Tenancy,
        OnlyQuiet = OnlyQuiet,
        OnlyNever = OnlyNever,
        OnlyLongAgo = OnlyLongAgo,
        OnlyOverdue = OnlyOverdue,
    };

    protected IReadOnlyList<NeighbourhoodId>? Chosen => Choice switch
    {
        Mine => _own,
        _ when Guid.TryParse(Choice, out var one) => [new NeighbourhoodId(one)],
        _ => null,
    };

    /// <summary>Looks up which neighbourhoods are the visitor's own: ask before the question.</summary>
    protected async Task AsksAsync(HouseDb db, CancellationToken cancel) =>
        _own = await db.FindOwnNeighbourhoodsAsync(User, cancel);

    /// <summary>What the address asks, without the place in the list.</summary>
    protected IEnumerable<KeyValuePair<string, string?>> Asked() => Request.Query
        .Where(pair => pair.Key is not ("na" or "voor" or "als") && !string.IsNullOrEmpty(pair.Value))
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.FirstOrDefault()));
}
