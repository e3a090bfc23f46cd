using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Sources;

[Allow(Role.Administrator)]
internal sealed class ListSourcesPage(HouseDb db, Fetching fetching, Ids ids, TimeProvider clock) : RoomPage
{
    [BindProperty]
    [Required(ErrorMessage = "Kies wat je wilt ophalen.")]
    public ImportKind? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul het adres in.")]
    [StringLength(Source.LongestAddress, ErrorMessage = "Maak het adres korter.")]
    public string Address { get; set; } = "";

    [BindProperty]
    [EnumDataType(typeof(KeyWay), ErrorMessage = "Kies een van de mogelijkheden.")]
    public KeyWay Way { get; set; } = KeyWay.Bearer;

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Sources { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ImportKind>()
        .Select(kind => new SelectListItem(char.ToUpperInvariant(kind.InWords()[0]) + kind.InWords()[1..], kind.ToString()));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Sources = await db.Sources
            .OrderBy(source => source.AddedAt)
            .Select(source => new Row(source.Id, source.Kind, source.Address, source.FetchedAt))
            .PageAsync(Number, cancel, size: 20);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var address = Address.Trim();
        Refused.If(fetching.WhyNot(address));
        var added = new Source(ids.Next<SourceId>(), Kind!.Value, address, Way, fetching.Sealed(Way, Key?.Trim()), clock.GetUtcNow());
        db.Sources.Add(added);
        await db.SaveChangesAsync(cancel);

        return Next("De bron is bewaard. Haal nu op wat er is.", "ShowSource", new { added.Id });
    }

    public sealed record Row(SourceId Id, ImportKind Kind, string Address, DateTimeOffset? FetchedAt)
    {
        public string Heading => SourceWords.Heading(Kind, Address);

        public string InWords => SourceWords.Fetched(FetchedAt);
    }
}
