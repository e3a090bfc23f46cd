namespace Huiskamer.Foundation.Rules;

/// <summary>A rule says no: why, in the reader's own language, and what to do instead.</summary>
/// <param name="Code">A fixed name for programs and tests, such as <c>round.already-closed</c>.</param>
/// <param name="Text">A Dutch sentence for the person who asked.</param>
/// <param name="Field">The form field it is about, when there is one.</param>
public sealed record Refusal(string Code, string Text, string? Field = null);

/// <summary>Thrown by a deed whose rule says no. Expected: it is shown beside the form and never logged as an error.</summary>
public sealed class Refused(Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>The rule that said no.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>Stops the deed when there is a refusal. Ask before the first change.</summary>
    public static void If(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new Refused(refusal);
        }
    }
}
