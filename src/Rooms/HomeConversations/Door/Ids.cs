using Huiskamer.Foundation.Database;

namespace Huiskamer.HomeConversations.Door;

/// <summary>A round of home conversations.</summary>
public readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    /// <inheritdoc />
    public static RoundId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
