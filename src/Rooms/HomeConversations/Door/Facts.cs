using Huiskamer.Foundation.Facts;
using Huiskamer.Homes.Door;

namespace Huiskamer.HomeConversations.Door;

/// <summary>A round was closed: everybody who took part has been told, or there is a reason why not.</summary>
public sealed record RoundClosed(Guid Id, DateTimeOffset At, RoundId Round) : Fact(Id, At);

/// <summary>A conversation took place at somebody's table and was written up for the first time.</summary>
public sealed record ConversationHeld(Guid Id, DateTimeOffset At, VisitId Visit, RoundId Round, HouseholdId Household) : Fact(Id, At);
