using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[Allow(Role.RoundLeader)]
internal sealed class DrawHouseholdsPage(HouseDb db, Lottery lottery) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    [Range(1, 20_000, ErrorMessage = "Kies een aantal tussen 1 en 20.000.")]
    public int? Size { get; set; }

    [BindProperty(SupportsGet = true)]
    public DrawManner Manner { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Seed { get; set; }

    /// <summary>Whether the reader asked to see what will happen.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Looks { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Round Round { get; private set; } = null!;

    public Harvest Harvest { get; private set; } = null!;

    public IReadOnlyList<Draw> Draws { get; private set; } = [];

    public Refusal? WhyNot { get; private set; }

    public Pool? Pool { get; private set; }

    public static IEnumerable<SelectListItem> Manners { get; } =
    [
        new("Wie we lang niet spraken, heeft meer kans", nameof(DrawManner.LongestNotSpoken)),
        new("Iedereen heeft evenveel kans", nameof(DrawManner.SameChance)),
    ];

    /// <summary>About a third of the invited says yes; a second wave can follow.</summary>
    public int Suggested => Math.Max(1, (Round.Talks - Harvest.Yes) * 3);

    public bool MayTakeBack => Draws.Count > 0 && Harvest.WithoutLetter > 0;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        Harvest = await db.HarvestAsync(Id, cancel);
        Draws = await db.Draws.AsNoTracking().Where(draw => draw.Round == Id).OrderBy(draw => draw.Wave).ToListAsync(cancel);
        WhyNot = await lottery.WhyNotDrawAsync(Round, cancel);

        if (WhyNot is null)
        {
            Size ??= Suggested;
            Pool = await lottery.PoolAsync(Round, cancel);
        }

        return true;
    }

    public IActionResult OnGet()
    {
        if (Looks && ModelState.IsValid && Pool is { } pool && pool.Candidates < Size)
        {
            ModelState.AddModelError(nameof(Size), DrawRefusals.TooFewCandidates(pool.Candidates).Text);
        }

        return Looks && !ModelState.IsValid ? ShowAgain() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        db.ShownAs(Round, Version);
        var seed = Seed ?? RandomNumberGenerator.GetInt32(1, int.MaxValue);
        var draw = await lottery.DrawAsync(Round, new DrawWish(seed, Manner, Size!.Value), ReplyCode.New, cancel);
        return Next($"Er is geloot: {InWords.Count(draw.Size, "huishouden is", "huishoudens zijn")} gekozen.", "DrawHouseholds", new { Id });
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        db.ShownAs(Round, Version);
        await lottery.TakeBackAsync(Round, cancel);
        return Next("De loting is teruggedraaid. Je kunt opnieuw loten.", "DrawHouseholds", new { Id });
    }
}
