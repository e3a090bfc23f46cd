using Huiskamer.Foundation.Database;

namespace Huiskamer.Staff.Door;

/// <summary>A colleague.</summary>
public readonly record struct ColleagueId(Guid Value) : IId<ColleagueId>
{
    /// <inheritdoc />
    public static ColleagueId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A department.</summary>
public readonly record struct DepartmentId(Guid Value) : IId<DepartmentId>
{
    /// <inheritdoc />
    public static DepartmentId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A connection of another system.</summary>
public readonly record struct ApiClientId(Guid Value) : IId<ApiClientId>
{
    /// <inheritdoc />
    public static ApiClientId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
