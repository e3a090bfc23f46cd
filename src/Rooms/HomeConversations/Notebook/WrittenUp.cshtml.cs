using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

[Allow(Role.Colleague)]
internal sealed class WrittenUpPage(HouseDb db, AtTheTable atTheTable, TalkBook talks) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "visit")]
    public VisitId Id { get; set; }

    public Table Table { get; private set; } = null!;

    public IReadOnlyList<SharedLine> Lines { get; private set; } = [];

    public IEnumerable<SharedLine> Waiting => Lines.Where(line => line.Waits);

    public int Shared => Lines.Count(line => !line.Waits);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await atTheTable.FindAsync(Id, User.ColleagueId(), cancel) is not { } table
            || await db.Notes.AsNoTracking().SingleOrDefaultAsync(n => n.Visit == Id && n.Author == table.Me.Id, cancel) is not { } note)
        {
            return false;
        }

        Table = table;
        var lines = await db.NoteLines.AsNoTracking().Where(line => line.Note == note.Id).ToListAsync(cancel);
        Lines = Sharing.Of(note, lines, KnownWords.Of(table.Household, table.Names));
        db.Saw("household", table.Visit.Household.Value, "regels van een verslag");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await talks.ShareAsItIsAsync(Id, Table.Me.Id, cancel);
        return Next("Goed. Ook deze regels gaan naar de inzichten.", "WrittenUp", new { visit = Id });
    }
}
