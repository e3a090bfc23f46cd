using Huiskamer.Foundation.Database;

namespace Huiskamer.Homes.Door;

/// <summary>A dwelling: an address that is let.</summary>
public readonly record struct DwellingId(Guid Value) : IId<DwellingId>
{
    /// <inheritdoc />
    public static DwellingId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A household: what we visit and remember.</summary>
public readonly record struct HouseholdId(Guid Value) : IId<HouseholdId>
{
    /// <inheritdoc />
    public static HouseholdId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A complex: homes that were built and are kept up together.</summary>
public readonly record struct ComplexId(Guid Value) : IId<ComplexId>
{
    /// <inheritdoc />
    public static ComplexId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A neighbourhood.</summary>
public readonly record struct NeighbourhoodId(Guid Value) : IId<NeighbourhoodId>
{
    /// <inheritdoc />
    public static NeighbourhoodId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who lives in a household.</summary>
public readonly record struct ResidentId(Guid Value) : IId<ResidentId>
{
    /// <inheritdoc />
    public static ResidentId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A tenancy: a household in a dwelling for a time.</summary>
public readonly record struct TenancyId(Guid Value) : IId<TenancyId>
{
    /// <inheritdoc />
    public static TenancyId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A contact moment.</summary>
public readonly record struct ContactId(Guid Value) : IId<ContactId>
{
    /// <inheritdoc />
    public static ContactId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
