namespace Huiskamer.HomeConversations.Rounds;

/// <summary>Words at the beginning of a sentence.</summary>
internal static class Sentence
{
    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
