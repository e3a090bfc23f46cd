using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[Allow(Role.RoundLeader)]
internal sealed class PrintLettersPage(
    HouseDb db,
    LetterRoom letters,
    IAssociation association,
    ErrandDesk desk,
    PaperShelf shelf,
    IPress press,
    TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Round Round { get; private set; } = null!;

    public Harvest Harvest { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    /// <summary>Who makes and prints the letters, when they are many.</summary>
    public Errand? Errand { get; private set; }

    /// <summary>PDFs of many letters that lie ready, by number.</summary>
    public IReadOnlyList<int> Ready { get; private set; } = [];

    public int Files => LetterRoom.Files(Harvest.Printed);

    public int Pdfs => LetterRoom.Files(Harvest.Printed, LetterRoom.PerPdf);

    public bool IsMany => Harvest.Drawn > LetterRoom.AtOnce;

    /// <summary>Whether the PDFs can be made again: they lay ready for a day, or the press was stuck.</summary>
    public bool MayPrintAgain => IsMany && press.IsThere && Harvest.Printed > 0 && Ready.Count < Pdfs;

    public UnderWay UnderWay => new(Errand!, HowFar, $"/huisgesprekken/rondes/{Id}/brieven");

    private string HowFar => Errand switch
    {
        { Total: > 0, Done: var done, Total: var total } when done == total =>
            $"Alle {InWords.Number(total)} brieven zijn geschreven. Nu worden ze een PDF; dat duurt ongeveer een minuut.",
        { Total: > 0, Done: var done, Total: var total } => $"{InWords.Number(done)} van de {InWords.Number(total)} brieven zijn geschreven.",
        _ => "Elke brief krijgt zijn datum en zijn code.",
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        Harvest = await db.HarvestAsync(Id, cancel);
        Errand = await desk.LastAboutAsync<MakeLetters>(Id.Value, cancel);
        Ready = await shelf.NumbersAsync(Id.Value, cancel);
        WhyNot = LetterRoom.WhyNotPrint(Round, Harvest, await association.CardAsync(cancel), clock.Today());
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (IsMany)
        {
            Refused.If(Errand is { IsUnderWay: true } ? null : WhyNot);
            db.Touches(Round, Version);
            await desk.AskOnceAsync<MakeLetters>(Id.Value, "Brieven maken", cancel);
            return RedirectToPage(new { Id });
        }

        db.ShownAs(Round, Version);
        var made = await letters.PrintAsync(Round, cancel);
        return Next($"{InWords.Count(made, "brief is", "brieven zijn")} gemaakt. Druk ze hieronder af.", "PrintLetters", new { Id });
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        if (MayPrintAgain)
        {
            await desk.AskOnceAsync<MakeLetters>(Id.Value, "De PDF maken", cancel);
        }

        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnGetReadyAsync(int number, CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id.Value, number, cancel) is not { } pdf)
        {
            return NotFound();
        }

        await letters.LookedAtAsync(Id, number, cancel);
        Response.Headers.CacheControl = "no-store";
        return File(pdf, "application/pdf", Pdfs > 1 ? $"brieven-{number}.pdf" : "brieven.pdf");
    }

    public async Task<IActionResult> OnGetPaperAsync(int file, CancellationToken cancel) => file >= 1 && file <= Files
        ? Paper(LetterRoom.View, await letters.FileAsync(Round, file, cancel), $"brieven-{file}")
        : NotFound();

    public async Task<IActionResult> OnGetOneAsync(InvitationId invitation, CancellationToken cancel) =>
        await letters.OneAsync(Round, invitation, cancel) is { Letters.Count: 1 } pile
            ? Paper(LetterRoom.View, pile, "brief")
            : NotFound();

    public async Task<IActionResult> OnGetExampleAsync(CancellationToken cancel) =>
        Paper(LetterRoom.View, await letters.ExampleAsync(Round, cancel), "voorbeeldbrief");

    public (int First, int Last) Span(int file) => LetterRoom.Span(file, Harvest.Printed);

    public (int First, int Last) SpanOfPdf(int number) => LetterRoom.Span(number, Harvest.Printed, LetterRoom.PerPdf);
}
