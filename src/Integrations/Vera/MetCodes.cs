using System.Runtime.InteropServices;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera;

/// <summary>Counts the codes in a file. What is in no list and does not look like a code may be about a person: of that only how often.</summary>
internal sealed class MetCodes(CodeBook codes)
{
    private const int Longest = 20;

    /// <summary>A file that is something else entirely need not be remembered word by word.</summary>
    private const int Most = 500;

    private readonly Dictionary<(string List, string Code), (int Times, int Line)> _met = [];

    internal IEnumerable<MetCode> All => _met.Select(one => new MetCode(one.Key.List, one.Key.Code, one.Value.Times, one.Value.Line));

    internal void Clear() => _met.Clear();

    internal void Take(int number, IEnumerable<(string List, string? Code)> said)
    {
        foreach (var (list, code) in said)
        {
            if (string.IsNullOrEmpty(code))
            {
                continue;
            }

            var key = (list, Shown(list, code) ?? "");
            key = _met.Count < Most || _met.ContainsKey(key) ? key : (list, "");
            ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(_met, key, out var isKnown);
            met = (met.Times + 1, isKnown ? met.Line : number);
        }
    }

    /// <summary>"De code ROOK van COMMUNICATIEKANAAL kennen wij niet."</summary>
    internal string InWords(string list, string? code) => code is null || Shown(list, code) is not { } shown
        ? $"Een code van {list} kennen wij niet."
        : codes.NameOf(list, shown) is { } name
            ? $"De code {shown} van {list} (‘{name}’) past bij geen van onze woorden."
            : $"De code {shown} van {list} kennen wij niet.";

    private string? Shown(string list, string code) =>
        code.Length <= Longest && (codes.Knows(list, code) || Codes.LooksLikeOne(code)) ? code : null;
}
