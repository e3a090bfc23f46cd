using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.TopicCards;

/// <summary>The cards on a phone or tablet that lies between two people: big words, nothing else.</summary>
[Allow(Role.Colleague, Role.RoundLeader)]
internal sealed class ShowTablePage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "kaart")]
    public TopicCardId? Chosen { get; set; }

    public IReadOnlyList<TopicCard> Cards { get; private set; } = [];

    public TopicCard? Card { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Cards = await db.Deck.ToListAsync(cancel);
        Card = Cards.SingleOrDefault(card => card.Id == Chosen);
        return Chosen is null || Card is not null;
    }
}
