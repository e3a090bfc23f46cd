namespace Huiskamer.Planning;

/// <summary>What is to be planned. Ids are plain numbers that mean something only to the asker; times are whole seconds
/// from midnight of the round's first day, without clock changes.</summary>
public sealed record PlanRequest
{
    /// <summary>Where outings begin and end.</summary>
    public required Place Office { get; init; }

    /// <summary>Travelling speed in km/h.</summary>
    public double SpeedKmh { get; init; } = 15;

    /// <summary>How much longer a road is than a straight line.</summary>
    public double DetourFactor { get; init; } = 1.3;

    /// <summary>The most visits in one outing.</summary>
    public int MaxVisitsPerOuting { get; init; } = 3;

    /// <summary>What one outing costs beside its travel, in seconds.</summary>
    public int OutingCostSeconds { get; init; } = 7200;

    /// <summary>The half-days on which people can go out.</summary>
    public required IReadOnlyList<PlanHalfDay> HalfDays { get; init; }

    /// <summary>The visits to plan.</summary>
    public required IReadOnlyList<PlanVisit> Visits { get; init; }

    /// <summary>The colleagues who can go out.</summary>
    public required IReadOnlyList<PlanEmployee> Employees { get; init; }

    /// <summary>Pairs that went out together in an earlier round.</summary>
    public IReadOnlyList<(int A, int B)> EarlierPairs { get; init; } = [];
}

/// <summary>A point on the map, WGS84.</summary>
public readonly record struct Place(double Latitude, double Longitude);

/// <summary>A half-day on which pairs can be out.</summary>
public sealed record PlanHalfDay(int Id, int Start, int End);

/// <summary>A visit to plan.</summary>
/// <param name="Id">The asker's number.</param>
/// <param name="At">Where.</param>
/// <param name="Neighbourhood">The asker's number of the neighbourhood.</param>
/// <param name="ServiceSeconds">How long it lasts.</param>
/// <param name="Windows">When it may begin.</param>
/// <param name="Language">The language at least one of the pair must speak, ISO 639-1.</param>
/// <param name="NotWith">Employees who must not come.</param>
public sealed record PlanVisit(
    int Id,
    Place At,
    int Neighbourhood,
    int ServiceSeconds,
    IReadOnlyList<PlanWindow> Windows,
    string Language,
    IReadOnlyList<int> NotWith);

/// <summary>When a visit may begin within one half-day.</summary>
public sealed record PlanWindow(int HalfDay, int EarliestStart, int LatestStart);

/// <summary>A colleague who can go out.</summary>
public sealed record PlanEmployee(
    int Id,
    int Department,
    bool Experienced,
    IReadOnlyList<string> Languages,
    IReadOnlyList<int> HalfDays,
    int MaxOutings,
    int? AvoidNeighbourhood);
