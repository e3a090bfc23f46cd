using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Overview.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.House;

/// <summary>Every room of the house, from the ground up.</summary>
public static class AllRooms
{
    /// <summary>The rooms, lowest floor first.</summary>
    public static IReadOnlyList<IRoom> List { get; } =
    [
        new StaffRoom(),
        new HomesRoom(),
        new InsightsRoom(),
        new ClosingTheLoopRoom(),
        new HomeConversationsRoom(),
        new OverviewRoom(),
    ];
}
