using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>A colleague who goes out in a round (deelnemer).</summary>
internal sealed class Participant(RoundId round, ColleagueId colleague)
{
    public RoundId Round { get; private set; } = round;

    public ColleagueId Colleague { get; private set; } = colleague;
}
