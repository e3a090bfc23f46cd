namespace Huiskamer.HomeConversations.Pairs;

/// <summary>What a round leader asks of a plan.</summary>
/// <param name="MinutesPerVisit">How long a conversation may last.</param>
/// <param name="VisitsPerOuting">How many visits a pair makes in one half-day at most.</param>
/// <param name="OutingsEach">How often a colleague goes out in this round at most.</param>
/// <param name="Travel">How pairs travel.</param>
/// <param name="Seed">Another number gives another plan; the same gives the same.</param>
internal sealed record PlanWish(
    int MinutesPerVisit = Pair.UsualMinutes, int VisitsPerOuting = 3, int OutingsEach = 2, TravelBy Travel = TravelBy.Bicycle, int Seed = 1);

/// <summary>How pairs travel (vervoer).</summary>
internal enum TravelBy
{
    /// <summary>Op de fiets.</summary>
    Bicycle,

    /// <summary>Lopend.</summary>
    Foot,

    /// <summary>Met de auto.</summary>
    Car,
}

/// <summary>How fast, and what it is called.</summary>
internal static class Travelling
{
    internal static double SpeedKmh(this TravelBy travel) => travel switch
    {
        TravelBy.Bicycle => 15,
        TravelBy.Foot => 4.5,
        TravelBy.Car => 25,
    };

    internal static string InWords(this TravelBy travel) => travel switch
    {
        TravelBy.Bicycle => "Op de fiets",
        TravelBy.Foot => "Lopend",
        TravelBy.Car => "Met de auto",
    };
}
