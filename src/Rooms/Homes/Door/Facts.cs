using Huiskamer.Foundation.Facts;

namespace Huiskamer.Homes.Door;

/// <summary>A household was forgotten, its term being over: every room that knows something personal of it lets go of it.</summary>
public sealed record HouseholdForgotten(Guid Id, DateTimeOffset At, HouseholdId Household) : Fact(Id, At);
