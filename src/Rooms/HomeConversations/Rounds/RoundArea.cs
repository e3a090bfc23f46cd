using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>A neighbourhood in which a round is held (gespreksbuurt).</summary>
internal sealed class RoundArea(RoundId round, NeighbourhoodId neighbourhood)
{
    public RoundId Round { get; private set; } = round;

    public NeighbourhoodId Neighbourhood { get; private set; } = neighbourhood;
}
