using Huiskamer.Homes.Door;

namespace Huiskamer.Insights.Door;

/// <summary>The door of Insights for every room that listens: what was said is put on the shelf, without name or address.</summary>
public interface IFragmentShelf
{
    /// <summary>Makes an occasion known under which fragments are put; again is harmless. The caller saves.</summary>
    Task OpenAsync(OccasionId occasion, string title, DateOnly from, CancellationToken cancel);

    /// <summary>
    /// Puts fragments on the shelf in the caller's transaction; the caller saves. Numbers, addresses and the words to leave
    /// out are taken out of every text first.
    /// </summary>
    Task PlaceAsync(OccasionId occasion, IReadOnlyCollection<NewFragment> fragments, CancellationToken cancel);

    /// <summary>
    /// Makes what stands of one voice equal to these fragments: what is still there stays, with its themes and the insights it
    /// speaks in; the rest goes or comes. With none, everything of this voice leaves the shelf. Again is harmless. The caller saves.
    /// </summary>
    Task RewriteAsync(
        OccasionId occasion, VoiceId voice, IReadOnlyCollection<NewFragment> fragments, CancellationToken cancel);

    /// <summary>How much an occasion brought.</summary>
    Task<HarvestCounts> CountAsync(OccasionId occasion, CancellationToken cancel);
}

/// <summary>Something that was said.</summary>
/// <param name="Kind">What kind of saying it is.</param>
/// <param name="Text">The words, without name or address.</param>
/// <param name="Neighbourhood">Where it was said.</param>
/// <param name="Voice">Whose words, only to count how many households spoke.</param>
public sealed record NewFragment(FragmentKind Kind, string Text, NeighbourhoodId Neighbourhood, VoiceId Voice)
{
    /// <summary>Words to take out, such as the household's surname and street: the shelf knows neither.</summary>
    public IReadOnlyCollection<string> LeaveOut { get; init; } = [];
}

/// <summary>What kind of saying it is.</summary>
public enum FragmentKind
{
    /// <summary>Citaat: in the tenant's own words.</summary>
    Quote,

    /// <summary>Wat goed gaat.</summary>
    GoesWell,

    /// <summary>Pijnpunt.</summary>
    PainPoint,

    /// <summary>Wat deze huurder nu echt nodig heeft.</summary>
    Need,
}

/// <summary>How many fragments an occasion brought, from how many households, and how many insights were made of them.</summary>
public sealed record HarvestCounts(int Fragments, int Voices, int Insights);
