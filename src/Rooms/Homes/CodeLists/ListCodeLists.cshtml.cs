using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.CodeLists;

[Allow(Role.Administrator)]
[RequestSizeLimit(MostArriving)]
[RequestFormLimits(MultipartBodyLengthLimit = MostArriving)]
internal sealed class ListCodeListsPage(HouseDb db, CodeShelf shelf, CodeCounts counts) : RoomPage
{
    private const int MostArriving = 2 * CodeShelf.MostBytes;

    private const int MostShown = 100;

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public string Used { get; private set; } = "";

    public bool IsShipped { get; private set; }

    public string ShippedName => shelf.Standard.ShippedName;

    public IReadOnlyList<CodeCount> Unknown { get; private set; } = [];

    public PageOf<Row> Lists { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var used = await shelf.UsedAsync(cancel);
        var book = shelf.BookOf(used);
        IsShipped = used is null;
        Used = $"In gebruik: {shelf.NameOf(used)}, {InWords.Count(book.Entries.Count, "code", "codes")}.";
        Unknown = [.. (await counts.UnknownAsync(book, cancel)).Take(MostShown)];
        Lists = await db.CodeLists
            .OrderByDescending(list => list.HandedInAt)
            .Select(list => new Row(list.Id, list.Name, list.Codes, list.HandedInAt, list.UsedSince))
            .PageAsync(Number, cancel, size: 20);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Refused.If(Sheet switch
        {
            null => CodeRefusals.NoFile,
            { Length: > CodeShelf.MostBytes } => CodeRefusals.TooBig,
            _ => null,
        });

        var content = new byte[Sheet!.Length];
        await using var file = Sheet.OpenReadStream();
        await file.ReadExactlyAsync(content, cancel);
        var list = await shelf.HandInAsync(Sheet.FileName, content, cancel);

        return RedirectToPage("ShowCodeList", new { which = list.Id.ToString() });
    }

    public sealed record Row(CodeListId Id, string Name, int Codes, DateTimeOffset At, DateTimeOffset? UsedSince)
    {
        public string InWords => UsedSince is { } since
            ? $"In gebruik sinds {Foundation.Time.InWords.Day(since.DayInAmsterdam())}, {Foundation.Time.InWords.Count(Codes, "code", "codes")}"
            : $"Ingelezen op {Foundation.Time.InWords.Day(At.DayInAmsterdam())}, {Foundation.Time.InWords.Count(Codes, "code", "codes")}";
    }
}
