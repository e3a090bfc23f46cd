using System.Text.Json;

namespace Huiskamer.Planning.Files;

/// <summary>Ids as a file gives them, numbers or words, beside the numbers the planner works with. They go back unchanged.</summary>
public sealed class PlanIds
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<JsonElement> _given = [];

    /// <summary>The id as the file gave it.</summary>
    public JsonElement this[int number] => _given[number];

    /// <summary>Whether this id was given before.</summary>
    internal bool Knows(JsonElement given) => _numbers.ContainsKey(given.GetRawText());

    /// <summary>The number of an id that is known, or nothing.</summary>
    internal int? Find(JsonElement given) => _numbers.TryGetValue(given.GetRawText(), out var number) ? number : null;

    /// <summary>The number of an id, known or new.</summary>
    internal int Of(JsonElement given)
    {
        if (!_numbers.TryGetValue(given.GetRawText(), out var number))
        {
            number = _given.Count;
            _numbers.Add(given.GetRawText(), number);
            _given.Add(given.Clone());
        }

        return number;
    }
}
