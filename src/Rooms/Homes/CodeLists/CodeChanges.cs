using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.CodeLists;

/// <summary>What happens to a code when another edition is taken into use.</summary>
internal enum CodeFate
{
    /// <summary>It counts no more.</summary>
    Withdrawn,

    /// <summary>It says something else than before.</summary>
    Changed,

    /// <summary>It is new.</summary>
    New,
}

/// <summary>A code that another edition treats otherwise.</summary>
/// <param name="Fate">What happens to it.</param>
/// <param name="Entry">As it becomes; of one that is gone, as it was.</param>
/// <param name="What">What is different, as a part of a sentence.</param>
internal sealed record CodeChange(CodeFate Fate, CodeEntry Entry, string What);

/// <summary>Holds two editions of code lists against each other.</summary>
internal static class CodeChanges
{
    internal static IReadOnlyList<CodeChange> Between(CodeBook now, CodeBook next)
    {
        var before = now.Entries.ToLookup(entry => (entry.List, entry.Code));
        var after = next.Entries.ToLookup(entry => (entry.List, entry.Code));

        return
        [
            .. before.Select(group => group.Key).Union(after.Select(group => group.Key))
                .SelectMany(key => OfOne([.. before[key]], [.. after[key]]))
                .OrderBy(change => change.Fate)
                .ThenBy(change => change.Entry.List, StringComparer.Ordinal)
                .ThenBy(change => change.Entry.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>One code may stand in a list more than once: what comes under the same parent is the same.</summary>
    private static IEnumerable<CodeChange> OfOne(List<CodeEntry> before, List<CodeEntry> after)
    {
        var pairs = new List<(CodeEntry Was, CodeEntry Is)>();

        foreach (var isSame in new Func<CodeEntry, CodeEntry, bool>[] { (was, its) => was == its, (was, its) => was.Parent == its.Parent, (_, _) => true })
        {
            foreach (var was in before.ToList())
            {
                if (after.Find(one => isSame(was, one)) is { } its)
                {
                    pairs.Add((was, its));
                    before.Remove(was);
                    after.Remove(its);
                }
            }
        }

        return pairs.Select(pair => OfPair(pair.Was, pair.Is)).OfType<CodeChange>()
            .Concat(before.Select(gone => new CodeChange(CodeFate.Withdrawn, gone, "staat niet meer in de lijst")))
            .Concat(after.Select(added => new CodeChange(CodeFate.New, added, "komt erbij")));
    }

    private static CodeChange? OfPair(CodeEntry was, CodeEntry its) => (was, its) switch
    {
        _ when was == its => null,
        ({ Until: null }, { Until: { } until }) => new CodeChange(CodeFate.Withdrawn, its, $"geldt tot {InWords.Day(until)}"),
        ({ Until: not null }, { Until: null }) => new CodeChange(CodeFate.Changed, its, "geldt weer"),
        _ => new CodeChange(CodeFate.Changed, its, $"krijgt een {InWords.Listed([.. Differences(was, its)])}"),
    };

    private static IEnumerable<string> Differences(CodeEntry was, CodeEntry its)
    {
        if (was.Name != its.Name)
        {
            yield return "andere naam";
        }

        if (was.Description != its.Description)
        {
            yield return was.Description.Length == 0 ? "omschrijving" : "andere omschrijving";
        }

        if (was.Parent != its.Parent)
        {
            yield return "andere plaats";
        }

        if (was.From != its.From || was.Until != its.Until)
        {
            yield return "andere datum";
        }
    }
}
