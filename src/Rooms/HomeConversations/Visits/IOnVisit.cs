using Huiskamer.HomeConversations.Pairs;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>A place on the page of a visit, for who has something to do there: write up, say how it went.</summary>
internal interface IOnVisit
{
    /// <summary>Things stand in this order.</summary>
    int Order { get; }

    /// <summary>What there is to do at this visit now; nothing when there is nothing.</summary>
    Task<OnVisit?> OnAsync(Visit visit, Pair pair, CancellationToken cancel);
}

/// <summary>Something to do at a visit.</summary>
/// <param name="Words">The words of the link: "Opschrijven".</param>
/// <param name="Url">Where it is done.</param>
/// <param name="IsMain">Whether it is the one thing to do now.</param>
internal sealed record OnVisit(string Words, string Url, bool IsMain);
