using Huiskamer.Foundation.Demo;

namespace Huiskamer.HomeConversations.TopicCards;

/// <summary>Puts the starter deck in the demo house.</summary>
internal sealed class FurnishTopicCards : IFurnish
{
    public int Floor => 5;

    public async Task FurnishAsync(DemoHouse demo, CancellationToken cancel)
    {
        demo.Db.TopicCards.AddRange(StarterDeck.Cards(demo.Ids));
        demo.Db.AsOneDeed = "themakaartjes klaargelegd";
        await demo.Db.SaveChangesAsync(cancel);
    }
}
