using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.CodeLists;

[Allow(Role.Administrator)]
internal sealed class ShowCodeListPage(CodeShelf shelf, CodeCounts counts) : RoomPage
{
    /// <summary>Stands in the address for the edition that comes with the house.</summary>
    public const string Shipped = "meegeleverd";

    private const int MostShown = 200;

    private IReadOnlyList<CodeChange> _changes = [];
    private ILookup<(string List, string Code), CodeCount> _counts = null!;

    [BindProperty(SupportsGet = true)]
    public string Which { get; set; } = "";

    /// <summary>Nothing for the edition that comes with the house.</summary>
    public CodeList? List { get; private set; }

    public bool IsUsed { get; private set; }

    /// <summary>The edition before this one, when there was another.</summary>
    public string? Before { get; private set; }

    public string Name => shelf.NameOf(List);

    public string Summary => CodeWords.Summary(_changes);

    /// <summary>What means something here.</summary>
    public IReadOnlyList<CodeChange> Ours => [.. _changes.Where(change => shelf.Standard.Used.Contains(change.Entry.List)).Take(MostShown)];

    public IReadOnlyList<CodeChange> Others => [.. OfOthers.Take(MostShown)];

    public int OthersLeftOut => OfOthers.Count() - Others.Count;

    private IEnumerable<CodeChange> OfOthers => _changes.Where(change => !shelf.Standard.Used.Contains(change.Entry.List));

    public string Means(CodeChange change) => CodeWords.Means(change, shelf.Standard, _counts);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        List = Guid.TryParse(Which, out var id) ? await shelf.FindAsync(new CodeListId(id), cancel) : null;

        if (List is null && Which != Shipped)
        {
            return false;
        }

        IsUsed = (await shelf.UsedAsync(cancel))?.Id == List?.Id;
        Before = IsUsed && List is { } used ? used.Follows?.ToString() ?? Shipped : null;
        _changes = await shelf.LookAsync(List, cancel);
        _counts = await counts.ReadInAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await shelf.UseAsync(List, cancel);
        return Next($"{Name} is nu in gebruik.", "ListCodeLists");
    }
}
