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

/// <summary>An invitation to one household.</summary>
public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    /// <inheritdoc />
    public static InvitationId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Two colleagues who go out together.</summary>
public readonly record struct PairId(Guid Value) : IId<PairId>
{
    /// <inheritdoc />
    public static PairId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A visit to one household.</summary>
public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    /// <inheritdoc />
    public static VisitId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>What was written down after a visit.</summary>
public readonly record struct NoteId(Guid Value) : IId<NoteId>
{
    /// <inheritdoc />
    public static NoteId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A topic card.</summary>
public readonly record struct TopicCardId(Guid Value) : IId<TopicCardId>
{
    /// <inheritdoc />
    public static TopicCardId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
