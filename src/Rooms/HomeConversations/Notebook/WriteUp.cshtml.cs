using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

[Allow(Role.Colleague)]
internal sealed class WriteUpPage(
    HouseDb db, AtTheTable atTheTable, INotebook notebook, IPromises promises, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "visit")]
    public VisitId Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Quotes { get; set; }

    [BindProperty]
    public string? GoesWell { get; set; }

    [BindProperty]
    public string? PainPoints { get; set; }

    [BindProperty]
    public string? Need { get; set; }

    [BindProperty]
    public List<PromiseRow> Promises { get; set; } = [];

    [BindProperty]
    public string? Brought { get; set; }

    [BindProperty]
    public string? Took { get; set; }

    [BindProperty]
    public string? Experience { get; set; }

    public Table Table { get; private set; } = null!;

    public Note? Own { get; private set; }

    public NoteAndLines? OwnToRead { get; private set; }

    public NoteAndLines? Other { get; private set; }

    public IReadOnlyList<PromiseCard> Promised { get; private set; } = [];

    public bool IsForgotten => Own?.ForgottenAt is not null || Other?.Note.ForgottenAt is not null;

    public bool MayWrite => Table.Round.IsOpen && !IsForgotten && Table.Visit.WhyNotHold(Table.Pair.Day, clock.Today()) is null;

    public IEnumerable<SelectListItem> TheTwo =>
    [
        new("Kies wie", ""),
        new("Ik", Table.Me.Id.ToString()),
        new(Table.Partner.FirstName, Table.Partner.Id.ToString()),
    ];

    /// <summary>A part that has something in it, or something wrong in it, is shown open.</summary>
    public bool IsOpen(params string?[] answers) => answers.Any(answer => !string.IsNullOrWhiteSpace(answer));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await atTheTable.FindAsync(Id, User.ColleagueId(), cancel) is not { } table)
        {
            return false;
        }

        Table = table;
        var notes = await db.Notes.AsNoTracking().Where(note => note.Visit == Id).ToListAsync(cancel);
        Own = notes.SingleOrDefault(note => note.Author == Table.Me.Id);
        Promised =
        [
            .. (await promises.OpenForAsync(table.Visit.Household, cancel))
                .Where(promise => promise.MadeOn == table.Pair.Day && table.Pair.Includes(promise.Owner)),
        ];

        if (notes.FirstOrDefault(note => note.Author != Table.Me.Id) is { } other)
        {
            Other = new NoteAndLines(other, await LinesAsync(other.Id, cancel));
        }

        db.Saw("household", table.Visit.Household.Value, "verslag van een bezoek");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Own is not null)
        {
            var lines = await LinesAsync(Own.Id, cancel);
            OwnToRead = new NoteAndLines(Own, lines);
            (Text, Need, Brought, Took) = (Own.Text, Own.Need, Own.Brought, Own.Took);
            Quotes = OnLines(lines, FragmentKind.Quote);
            GoesWell = OnLines(lines, FragmentKind.GoesWell);
            PainPoints = OnLines(lines, FragmentKind.PainPoint);
        }

        Experience = await db.Experiences
            .Where(own => own.Visit == Id && own.Colleague == Table.Me.Id).Select(own => own.Text).SingleOrDefaultAsync(cancel);
        Promises = [new PromiseRow()];
    }

    /// <summary>One row more to promise something on; nothing is saved and nothing is lost.</summary>
    public IActionResult OnPostMore()
    {
        Promises.Add(new PromiseRow());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var (i, row) in Promises.Index().Where(row => !row.Item.IsEmpty))
        {
            Ask(string.IsNullOrWhiteSpace(row.Text), $"Promises[{i}].Text", "Schrijf op wat er is toegezegd.");
            Ask(row.Owner is null, $"Promises[{i}].Owner", "Kies wie van jullie dit doet.");
            Ask(row.DueOn is null, $"Promises[{i}].DueOn", "Kies voor welke dag.");
            Ask(row.DueOn < Table.Pair.Day, $"Promises[{i}].DueOn", "Deze dag ligt voor het gesprek. Kies een latere dag.");
        }

        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        await notebook.WriteUpAsync(Id, Table.Me.Id, Written(), cancel);
        return Next("Opgeslagen.", "WrittenUp", new { visit = Id });
    }

    private TalkNotes Written() => new(Tidy(Text))
    {
        Quotes = Lines(Quotes),
        GoesWell = Lines(GoesWell),
        PainPoints = Lines(PainPoints),
        Need = Tidy(Need),
        Brought = Tidy(Brought),
        Took = Tidy(Took),
        Experience = Tidy(Experience),
        Promises = [.. Promises.Where(row => !row.IsEmpty).Select(row => new TalkPromise(row.Text!, row.Owner!.Value, row.DueOn!.Value))],
    };

    private void Ask(bool isWrong, string field, string text)
    {
        if (isWrong)
        {
            ModelState.AddModelError(field, text);
        }
    }

    private async Task<IReadOnlyList<NoteLine>> LinesAsync(NoteId note, CancellationToken cancel) =>
        await db.NoteLines.AsNoTracking().Where(line => line.Note == note).OrderBy(line => line.Place).ToListAsync(cancel);

    // A browser sends two signs for one line break; the writer was promised a number of letters, not of signs.
    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static IReadOnlyList<string> Lines(string? text) =>
        Tidy(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string OnLines(IEnumerable<NoteLine> lines, FragmentKind kind) =>
        string.Join('\n', lines.Where(line => line.Kind == kind).Select(line => line.Text));

    public sealed record NoteAndLines(Note Note, IReadOnlyList<NoteLine> Lines);

    public sealed class PromiseRow
    {
        public string? Text { get; set; }

        public ColleagueId? Owner { get; set; }

        public DateOnly? DueOn { get; set; }

        // Who is often filled in already; a row counts when something was written or a day was chosen.
        internal bool IsEmpty => string.IsNullOrWhiteSpace(Text) && DueOn is null;
    }
}
