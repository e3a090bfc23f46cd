using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>
/// A visit that stood in somebody's agenda and is somebody else's now, or nobody's (vervallen bezoek). No address: only when
/// it was, so that it can leave the agenda. Forgotten the day after.
/// </summary>
internal sealed class LapsedVisit
{
    private LapsedVisit()
    {
    }

    internal LapsedVisit(VisitId visit, ColleagueId colleague)
    {
        Visit = visit;
        Colleague = colleague;
    }

    public VisitId Visit { get; private set; }

    /// <summary>In whose agenda it stood.</summary>
    public ColleagueId Colleague { get; private set; }

    public RoundId Round { get; private set; }

    public DateOnly Day { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>Keeps when it was, as it stood there last.</summary>
    internal void Stood(Pair pair, TimeOnly startsAt) =>
        (Round, Day, StartsAt, Minutes) = (pair.Round, pair.Day, startsAt, pair.Minutes);
}
