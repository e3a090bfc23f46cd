using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;

namespace Huiskamer.HomeConversations.Tests;

/// <summary>Things of this room as a test needs them: complete, ordinary, and changed where the test says so.</summary>
internal static class A
{
    public static readonly DateOnly March = new(2027, 3, 1);
    public static readonly DateOnly April = new(2027, 4, 30);

    public static Round Round(
        DateOnly? from = null,
        DateOnly? until = null,
        string question = "Wat maakt uw buurt een thuis?",
        DateOnly? replyBy = null) =>
        HomeConversations.Rounds.Round.Open(
            RoundId.From(Guid.CreateVersion7()),
            question,
            "Wij willen weten wat voor u belangrijk is.",
            from ?? March,
            until ?? April,
            replyBy ?? (from ?? March).AddDays(14));

    public static Round Draft(DateOnly? today = null) => HomeConversations.Rounds.Round.Draft(
        RoundId.From(Guid.CreateVersion7()),
        "Wat maakt uw buurt een thuis?",
        "Wij willen weten wat voor u belangrijk is.",
        today ?? March);
}
