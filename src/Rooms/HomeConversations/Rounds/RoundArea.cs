using Huiskamer.Homes.Door;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>A neighbourhood in which a round is held (gespreksbuurt).</summary>
internal sealed class RoundArea(RoundId round, NeighbourhoodId neighbourhood)
{
    public RoundId Round { get; private set; } = round;

    public NeighbourhoodId Neighbourhood { get; private set; } = neighbourhood;
}
