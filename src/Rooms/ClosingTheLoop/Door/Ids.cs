using Huiskamer.Foundation.Database;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>A decision.</summary>
public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    /// <inheritdoc />
    public static DecisionId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A promise to a household.</summary>
public readonly record struct PromiseId(Guid Value) : IId<PromiseId>
{
    /// <inheritdoc />
    public static PromiseId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Telling one household what was done with what it said.</summary>
public readonly record struct TellingId(Guid Value) : IId<TellingId>
{
    /// <inheritdoc />
    public static TellingId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
