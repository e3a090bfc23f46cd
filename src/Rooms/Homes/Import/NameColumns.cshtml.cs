using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Import;

/// <summary>Asks which heading of a file each of our columns has, with what stands under it.</summary>
[Allow(Role.Administrator)]
internal sealed class NameColumnsPage(HouseDb db, Importer importer, ErrandDesk desk) : RoomPage
{
    private const int Examples = 3;

    [BindProperty(SupportsGet = true)]
    public ImportFileId Id { get; set; }

    /// <summary>The chosen heading of each of our columns, in their order; empty for one that the file does not have.</summary>
    [BindProperty]
    public List<string?> Chosen { get; set; } = [];

    public ImportFile Found { get; private set; } = null!;

    public IReadOnlyList<SheetColumn> Columns => Found.Kind.Columns();

    public IReadOnlyList<SheetHeading> Headings { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices =>
        Headings.Select(heading => new SelectListItem(heading.Name, heading.Name)).Prepend(new SelectListItem("Staat er niet in", ""));

    public static string HintOf(SheetColumn column) =>
        $"{char.ToUpperInvariant(column.Holds[0])}{column.Holds[1..]}. {(column.IsRequired ? "Nodig." : "Mag ontbreken.")}";

    public static string ExamplesOf(SheetHeading heading) =>
        heading.Examples.Count == 0 ? "nog leeg in de eerste regels" : InWords.Listed([.. heading.Examples.Select(Short)]);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await importer.FindAsync(Id, cancel) is not { State: ImportState.AsksNames or ImportState.Checked } found
            || await desk.LastAboutAsync(Id.Value, cancel) is { IsUnderWay: true })
        {
            return false;
        }

        Found = found;
        Headings = [.. SheetFile.Headings(found.Source, Examples).Where(heading => NotOurs.IsNot(heading.Name))];

        // The values under a heading may be about anybody.
        db.Saw("homes_import_file", found.Id.Value, "voorbeelden uit een bestand dat wordt ingelezen");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public void OnGet() => Chosen = [.. Columns.Select(column => (string?)ColumnNames.Guessed(Found.Kind, Headings, Found.NameList).GetValueOrDefault(column.Name))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var names = Columns.Select((column, i) => (column.Name, Heading: Chosen.ElementAtOrDefault(i) ?? "")).ToDictionary(one => one.Name, one => one.Heading);
        await importer.NameAsync(Found, names, cancel);
        return RedirectToPage("ShowFile", new { Id });
    }

    private static string Short(string value) => value.Length > 40 ? value[..39] + "…" : value;
}
