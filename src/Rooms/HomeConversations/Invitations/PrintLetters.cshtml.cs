using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[Allow(Role.RoundLeader)]
internal sealed class PrintLettersPage(HouseDb db, LetterRoom letters, IAssociation association, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Round Round { get; private set; } = null!;

    public Harvest Harvest { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    public int Files => LetterRoom.Files(Harvest.Printed);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        Harvest = await db.HarvestAsync(Id, cancel);
        WhyNot = LetterRoom.WhyNotPrint(Round, Harvest, await association.CardAsync(cancel), clock.Today());
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        db.ShownAs(Round, Version);
        var made = await letters.PrintAsync(Round, cancel);
        return Next($"{InWords.Count(made, "brief is", "brieven zijn")} gemaakt. Druk ze hieronder af.", "PrintLetters", new { Id });
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

    public (int First, int Last) Span(int file) =>
        (((file - 1) * LetterRoom.PerFile) + 1, Math.Min(file * LetterRoom.PerFile, Harvest.Printed));
}
