using Huiskamer.HomeConversations.Door;
using Huiskamer.Insights.Door;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>A round is an occasion on which people speak; both ids carry the same value.</summary>
internal static class Occasions
{
    extension(RoundId round)
    {
        internal OccasionId Occasion => new(round.Value);
    }

    extension(Round round)
    {
        internal OccasionId Occasion => round.Id.Occasion;
    }
}
