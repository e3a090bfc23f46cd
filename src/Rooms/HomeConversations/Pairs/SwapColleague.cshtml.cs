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

namespace Huiskamer.HomeConversations.Pairs;

[Allow(Role.RoundLeader)]
internal sealed class SwapColleaguePage(HouseDb db, Moving moving, OutingBook book, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public PairId Pair { get; set; }

    [BindProperty]
    public ColleagueId Leaves { get; set; }

    [BindProperty]
    public ColleagueId Joins { get; set; }

    public Round Round { get; private set; } = null!;

    public OutingCard Outing { get; private set; } = null!;

    public bool HasBeen => Moving.HasBeen(Outing.Pair, Outing.Stops, clock.Today());

    public IReadOnlyList<ColleagueCard> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Both =>
        new[] { Outing.First, Outing.Second }.Select(card => new SelectListItem(card.Name, card.Id.ToString()));

    /// <summary>Who can come instead of one of the two; which one is asked again when the form comes back.</summary>
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.PairsAndDrafts.SingleOrDefaultAsync(pair => pair.Id == Pair && pair.Round == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = await db.Rounds.SingleAsync(round => round.Id == Id, cancel);
        Outing = (await book.OfAsync([found], "adressen bij het wisselen van een collega", cancel))[0];
        Colleagues = await moving.ColleaguesAsync(Round, found, cancel);
        var rules = await RulesAsync(cancel);
        Candidates = [.. Colleagues
            .Where(card => !found.Includes(card.Id))
            .Where(card => WhyNot(rules, Outing.First, card) is null || WhyNot(rules, Outing.Second, card) is null)
            .Select(card => new SelectListItem($"{card.Name} · {card.DepartmentName}{(card.IsExperienced ? " · ervaren" : "")}", card.Id.ToString()))];
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public void OnGet() => Leaves = Outing.Second.Id;

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        var joins = Colleagues.SingleOrDefault(card => card.Id == Joins);
        var (leaves, stays) = Outing.First.Id == Leaves ? (Outing.First, Outing.Second) : (Outing.Second, Outing.First);
        Refused.If(joins is null ? SwapRefusals.ChooseSomebody : null);
        Refused.If(WhyNot(await RulesAsync(cancel), stays, joins!));

        db.Touches(Round, version);
        await moving.SwapAsync(Outing, leaves, stays, joins!, cancel);
        return Next($"{stays.Name} en {joins!.Name} gaan nu samen: {PairWords.Why(stays, joins)}.", "ShowPairs", new { Id });
    }

    private Refusal? WhyNot(OutingRules rules, ColleagueCard stays, ColleagueCard joins) =>
        Moving.WhyNotSwap(rules, Outing.Pair, stays, joins, Outing.Stops);

    private async Task<OutingRules> RulesAsync(CancellationToken cancel) =>
        new(Round, clock.Today(), await moving.OthersAsync(Round, Outing.Pair, cancel));
}

internal static class SwapRefusals
{
    internal static readonly Refusal ChooseSomebody = new(
        "swap.choose-somebody", "Kies wie er meegaat.", nameof(SwapColleaguePage.Joins));
}
