using System.Numerics;

namespace Huiskamer.Planning.Plain;

/// <summary>A set of people, one bit each: asking who can go is then a matter of a few words.</summary>
internal readonly struct People
{
    private readonly ulong[] _words;

    internal People(int size) => _words = new ulong[(size + 63) / 64];

    internal bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    internal bool Has(int person) => (_words[person >> 6] >> person & 1) != 0;

    internal void Add(int person) => _words[person >> 6] |= 1UL << person;

    internal void Remove(int person) => _words[person >> 6] &= ~(1UL << person);

    internal void Becomes(People other) => other._words.CopyTo(_words, 0);

    internal void KeepOnly(People other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }
    }

    internal void Without(People other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    /// <summary>The next person from here on, or -1.</summary>
    internal int Next(int from)
    {
        var i = from >> 6;

        if (i >= _words.Length)
        {
            return -1;
        }

        var word = _words[i] & (ulong.MaxValue << from);

        while (word == 0)
        {
            if (++i == _words.Length)
            {
                return -1;
            }

            word = _words[i];
        }

        return (i << 6) + BitOperations.TrailingZeroCount(word);
    }

    internal int Count()
    {
        var count = 0;

        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
