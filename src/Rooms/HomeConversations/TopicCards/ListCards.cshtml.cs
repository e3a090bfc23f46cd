using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.TopicCards;

[Allow(Role.Colleague, Role.RoundLeader)]
internal sealed class ListCardsPage(HouseDb db, Ids ids, TimeProvider clock) : RoomPage
{
    /// <summary>The view of the cards on paper.</summary>
    internal const string View = "/Rooms/HomeConversations/TopicCards/CardsPaper.cshtml";

    public IReadOnlyList<TopicCard> Cards { get; private set; } = [];

    public IReadOnlyList<TopicCard> TakenOut { get; private set; } = [];

    public bool MayChange => User.Is(Role.RoundLeader);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var all = await db.TopicCards.OrderBy(card => card.Place).ThenBy(card => card.Id).ToListAsync(cancel);
        Cards = [.. all.Where(card => card.RemovedAt is null)];
        TakenOut = [.. all.Where(card => card.RemovedAt is not null).OrderByDescending(card => card.RemovedAt)];
        return true;
    }

    public IActionResult OnGetPaper() => Paper(View, Cards, "themakaartjes");

    [Allow(Role.RoundLeader)]
    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel)
    {
        if (Cards.Count == 0)
        {
            db.TopicCards.AddRange(StarterDeck.Cards(ids));
            await db.SaveChangesAsync(cancel);
        }

        return Next("De kaartjes liggen klaar. Maak ze gerust eigen.", "ListCards");
    }

    [Allow(Role.RoundLeader)]
    public async Task<IActionResult> OnPostEarlierAsync(TopicCardId card, CancellationToken cancel)
    {
        var order = Cards.ToList();

        if (order.FindIndex(c => c.Id == card) is > 0 and var at)
        {
            (order[at - 1], order[at]) = (order[at], order[at - 1]);

            foreach (var (place, one) in order.Index())
            {
                one.LiesAt(place + 1);
            }

            await db.SaveChangesAsync(cancel);
        }

        return RedirectToPage();
    }

    [Allow(Role.RoundLeader)]
    public async Task<IActionResult> OnPostTakeOutAsync(TopicCardId card, CancellationToken cancel)
    {
        if (Cards.SingleOrDefault(c => c.Id == card) is not { } found)
        {
            return NotFound();
        }

        found.IsTakenOut(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return Next($"‘{found.Word}’ ligt er niet meer bij. Onderaan kun je het terugleggen.", "ListCards");
    }

    [Allow(Role.RoundLeader)]
    public async Task<IActionResult> OnPostComeBackAsync(TopicCardId card, CancellationToken cancel)
    {
        if (TakenOut.SingleOrDefault(c => c.Id == card) is not { } found)
        {
            return NotFound();
        }

        found.ComesBack(Cards.Count == 0 ? 1 : Cards[^1].Place + 1);
        await db.SaveChangesAsync(cancel);
        return Next($"‘{found.Word}’ ligt er weer bij.", "ListCards");
    }
}
