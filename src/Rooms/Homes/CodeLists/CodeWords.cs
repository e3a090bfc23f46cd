using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.CodeLists;

/// <summary>What another edition changes, in sentences.</summary>
internal static class CodeWords
{
    /// <summary>"73 codes komen erbij, 6 veranderen en 3 vervallen."</summary>
    internal static string Summary(IReadOnlyList<CodeChange> changes)
    {
        var parts = new[]
        {
            Part(changes, CodeFate.New, "code komt erbij", "codes komen erbij"),
            Part(changes, CodeFate.Changed, "code verandert", "codes veranderen"),
            Part(changes, CodeFate.Withdrawn, "code vervalt", "codes vervallen"),
        }.OfType<string>().ToList();

        if (parts.Count == 0)
        {
            return "Er verandert niets: in deze lijst staan dezelfde codes.";
        }

        var summary = InWords.Listed(parts);
        return $"{char.ToUpperInvariant(summary[0])}{summary[1..]}.";
    }

    /// <summary>"EENHEIDDETAILSOORT GAL (Galerijflat) komt erbij."</summary>
    internal static string Of(CodeChange change) =>
        $"{change.Entry.List} {change.Entry.Code} ({change.Entry.Name}) {change.What}.";

    /// <summary>What it means for what is here: which word it becomes, and how often a code that is withdrawn came along.</summary>
    internal static string Means(CodeChange change, ICodeLists standard, ILookup<(string, string), CodeCount> counts)
    {
        var becomes = standard.Becomes(change.Entry.List, change.Entry.Code) is { } word ? $"Bij ons: {word}. " : "";
        var met = change.Fate is CodeFate.New ? [] : counts[(change.Entry.List, change.Entry.Code)].ToList();
        var often = (change.Fate, met) switch
        {
            (CodeFate.New, _) => "",
            (_, []) => "Deze code stond niet in bestanden die jullie inlazen.",
            _ => string.Join(' ', met.Select(count => count.InWords)),
        };

        return (becomes + often).Trim();
    }

    private static string? Part(IReadOnlyList<CodeChange> changes, CodeFate fate, string one, string many) =>
        changes.Count(change => change.Fate == fate) is > 0 and var count ? InWords.Count(count, one, many) : null;
}
