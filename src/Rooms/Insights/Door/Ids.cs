using Huiskamer.Foundation.Database;

namespace Huiskamer.Insights.Door;

/// <summary>An occasion on which people spoke: a round, a panel, a workshop. Made by the room that held it, with its own value.</summary>
public readonly record struct OccasionId(Guid Value) : IId<OccasionId>
{
    /// <inheritdoc />
    public static OccasionId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>One household on one occasion, without saying which: only to count how many spoke.</summary>
public readonly record struct VoiceId(Guid Value) : IId<VoiceId>
{
    /// <inheritdoc />
    public static VoiceId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Something that somebody said.</summary>
public readonly record struct FragmentId(Guid Value) : IId<FragmentId>
{
    /// <inheritdoc />
    public static FragmentId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A theme.</summary>
public readonly record struct ThemeId(Guid Value) : IId<ThemeId>
{
    /// <inheritdoc />
    public static ThemeId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>An insight.</summary>
public readonly record struct InsightId(Guid Value) : IId<InsightId>
{
    /// <inheritdoc />
    public static InsightId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
