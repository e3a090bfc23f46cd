using System.Security.Cryptography;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>
/// The code in a letter: twelve signs in three groups, easy to read aloud and impossible to guess. Eleven signs carry 55
/// bits of chance; the twelfth makes the sum right, so that one wrong sign or two that changed places are always noticed.
/// </summary>
internal static class ReplyCode
{
    internal const int Length = 12;

    /// <summary>Without 0 and O, 1 and I, which look alike.</summary>
    internal const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>A code that nobody can foresee.</summary>
    internal static string New() => Of(RandomNumberGenerator.GetBytes(Length - 1));

    /// <summary>The code of these eleven bytes; for the demo, where chance repeats.</summary>
    internal static string Of(ReadOnlySpan<byte> chance)
    {
        Span<char> code = stackalloc char[Length];

        for (var i = 1; i < Length; i++)
        {
            code[i] = Signs[chance[i - 1] & 31];
        }

        code[0] = Signs[Sum(code[1..])];
        return new string(code);
    }

    /// <summary>What was typed, as it is kept: small letters, spaces and dashes do not matter. Nothing when it cannot be a code.</summary>
    internal static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit));

        return code.Length == Length && code.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) && IsRight(code)
            ? code
            : null;
    }

    /// <summary>"K7WX-2MPA-9TQD"</summary>
    internal static string Written(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    private static bool IsRight(string code) => Signs.IndexOf(code[0], StringComparison.Ordinal) == Sum(code.AsSpan(1));

    // Each sign is multiplied by the power of its place in the field of 32 elements; different places, different powers.
    private static int Sum(ReadOnlySpan<char> signs)
    {
        var sum = 0;

        for (var i = signs.Length - 1; i >= 0; i--)
        {
            sum = Double(sum ^ Signs.IndexOf(signs[i], StringComparison.Ordinal));
        }

        return sum;
    }

    // Times two in GF(32), with x^5 + x^2 + 1.
    private static int Double(int value) => (value << 1) ^ ((value & 16) == 0 ? 0 : 0b100101);
}
