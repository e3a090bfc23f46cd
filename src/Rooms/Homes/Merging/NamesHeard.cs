using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Merging;

/// <summary>How names sound. Of each household it remembers the words as numbers: the same come again and again.</summary>
internal sealed class NamesHeard
{
    private static readonly HashSet<string> Small = [.. NamesAlike.Small.Select(SoundsLike.Of), ""];

    private readonly Dictionary<HouseholdId, int[]> _heard = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, string> _sounds = [];

    /// <summary>Remembers that somebody in a household, or the household itself, is called so.</summary>
    public void Hear(HouseholdId household, string name)
    {
        var heard = _heard.GetValueOrDefault(household, []);

        foreach (var word in name.Split(' '))
        {
            if (SoundOf(word) is var sound && !Small.Contains(sound) && NumberOf(sound) is var number && !heard.Contains(number))
            {
                heard = [.. heard, number];
            }
        }

        _heard[household] = heard;
    }

    public bool HaveAWordInCommon(HouseholdId one, HouseholdId other) =>
        _heard.TryGetValue(one, out var mine) && _heard.TryGetValue(other, out var theirs) && mine.AsSpan().ContainsAny(theirs);

    /// <summary>How a whole name sounds, in whatever order. One word alone is not enough.</summary>
    public ulong? Whole(string name)
    {
        var words = name.Split(' ').Where(word => !NamesAlike.Small.Contains(word)).Select(SoundOf).ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        return words.Length > 1 ? Print.Of(string.Join(' ', words)) : null;
    }

    private string SoundOf(string word) => _sounds.TryGetValue(word, out var sound) ? sound : _sounds[word] = SoundsLike.Of(word);

    private int NumberOf(string sound) => _numbers.TryGetValue(sound, out var number) ? number : _numbers[sound] = _numbers.Count;
}
