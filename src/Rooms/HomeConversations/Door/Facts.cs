using Huiskamer.Foundation.Facts;

namespace Huiskamer.HomeConversations.Door;

/// <summary>A round was closed: everybody who took part has been told, or there is a reason why not.</summary>
public sealed record RoundClosed(Guid Id, DateTimeOffset At, RoundId Round) : Fact(Id, At);
