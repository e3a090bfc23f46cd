using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Import;

/// <summary>What one number of the preview counts: the lines of a file with one fate, or the first of them when there are many.</summary>
[Allow(Role.Administrator)]
internal sealed class ListLinesPage(HouseDb db, Importer importer) : RoomPage
{
    internal const int RowsOnAPage = 25;

    private ImportFile _file = null!;
    private Fate _fate;

    [BindProperty(SupportsGet = true)]
    public ImportFileId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Word { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Sample> Lines { get; private set; } = null!;

    public string Name => _file.Name;

    public string Heading => ImportWords.Told(_file, _fate);

    /// <summary>"De eerste 200 van 12.345."</summary>
    public string? HowFar => _file.Of(_fate) > Lines.Total ? $"De eerste {InWords.Number(Lines.Total)} van {InWords.Number(_file.Of(_fate))}." : null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (ImportWords.Called(Word) is not { } fate || await importer.FindAsync(Id, cancel) is not { State: ImportState.Checked } found)
        {
            return false;
        }

        (_file, _fate) = (found, fate);
        Lines = ImportPreview.Of(found.Preview).Of(fate).Page(Number, RowsOnAPage);
        db.SawEach("household", Lines.Rows.Select(line => line.Household).OfType<Guid>(), "een regel van een bestand");
        await db.SaveChangesAsync(cancel);
        return !Lines.IsEmpty;
    }
}
