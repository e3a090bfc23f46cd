using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>A code that looked right and was nobody's (verkeerde code): counted for a day, so that guessing is hopeless.</summary>
internal sealed class WrongCode : INotJournalled
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where it came from: a digest of the address, not the address itself.</summary>
    [Personal(keptFor: "1 dag")]
    public required string Origin { get; init; }
}
