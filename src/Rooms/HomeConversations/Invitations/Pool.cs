using System.Security.Cryptography;
using Huiskamer.Homes.Door;
using Huiskamer.Planning.Sampling;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>Everybody who can be drawn for a round on one day, by neighbourhood, and who was left out and why.</summary>
internal sealed record Pool(DateOnly On, IReadOnlyList<PoolArea> Areas)
{
    /// <summary>As many tickets as nine years without a conversation give; who was never spoken has them too.</summary>
    internal const int MostTickets = 10;

    internal int Candidates => Areas.Sum(area => area.Candidates.Count);

    /// <summary>One ticket for everybody, and one more for each whole year since the last conversation, ten at most.</summary>
    internal static int Tickets(DateOnly? lastSpoken, DateOnly on) => lastSpoken is { } day
        ? 1 + Math.Clamp(WholeYears(day, on), 0, MostTickets - 1)
        : MostTickets;

    internal IReadOnlyList<IReadOnlyList<int>> Tickets(DrawManner manner) => manner switch
    {
        DrawManner.LongestNotSpoken => [.. Areas.Select(area => area.Candidates.Select(one => Tickets(one.LastSpokenOn, On)).ToList())],
        DrawManner.SameChance => [.. Areas.Select(area => area.Candidates.Select(_ => 1).ToList())],
    };

    /// <summary>How many of each neighbourhood a draw of this size takes.</summary>
    internal IReadOnlyList<int> Shares(int size) =>
        Planning.Sampling.Shares.Divide(Math.Min(size, Candidates), [.. Areas.Select(area => area.Candidates.Count)]);

    /// <summary>The mark of this list: who stands in it, in which order.</summary>
    internal string Check()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var candidate in Areas.SelectMany(area => area.Candidates))
        {
            hash.AppendData(candidate.Id.Value.ToByteArray(bigEndian: true));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static int WholeYears(DateOnly from, DateOnly until) => until.Year - from.Year - (from.AddYears(until.Year - from.Year) > until ? 1 : 0);
}

/// <summary>One neighbourhood in the pool.</summary>
internal sealed record PoolArea(
    NeighbourhoodId Id,
    string Name,
    IReadOnlyList<Candidate> Candidates,
    int AtRest,
    int InvitedRecently,
    int InvitedAlready);
