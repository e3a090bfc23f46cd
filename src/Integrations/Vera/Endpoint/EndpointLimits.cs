using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Endpoint;

/// <summary>How long we wait for another system, and how much it may give.</summary>
internal sealed record EndpointLimits
{
    /// <summary>For one page, from asking to its last byte.</summary>
    public TimeSpan PerPage { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For all pages together.</summary>
    public TimeSpan Overall { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How often one page is asked for.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>Before asking again; twice as long each time.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A hundred messages each is two million.</summary>
    public int Pages { get; init; } = 20_000;

    public int PageBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Of what is kept: as much as a file that is handed in.</summary>
    public long Bytes { get; init; } = MessageLimits.MostKept;
}
