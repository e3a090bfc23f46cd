using Huiskamer.Foundation.Time;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>Words at their place in a sentence.</summary>
internal static class Sentence
{
    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"niemand zei ja", "1 zei ja", "12 zeiden ja"</summary>
    internal static string Who(int number, string one, string many) => number switch
    {
        0 => "niemand " + one,
        1 => "1 " + one,
        _ => $"{InWords.Number(number)} {many}",
    };
}
