namespace Huiskamer.HomeConversations.Rounds;

/// <summary>
/// One step in the list that shows how far a round is. Every slice of this room brings its own; the first step that is
/// ready becomes the one thing to do next.
/// </summary>
internal interface IRoundStep
{
    /// <summary>Steps stand in this order: 10 prepare, 20 draw, 30 letters, 40 replies, 50 pairs, 60 go out, 80 learn, 90 tell.</summary>
    int Order { get; }

    /// <summary>How this step stands for a round that is no draft any more.</summary>
    Task<StepStand> StandAsync(Round round, CancellationToken cancel);
}

/// <summary>How a step stands, as the round's page shows it.</summary>
/// <param name="Words">What the step is called: "Loting".</param>
/// <param name="State">One sentence with what is done and what is not: "Er zijn 120 huishoudens getrokken."</param>
/// <param name="Url">Where the step is done or looked at.</param>
/// <param name="Progress">Whether it waits, can be done now, or is done.</param>
/// <param name="Deed">The words of the button when it is the next thing to do: "Huishoudens loten".</param>
internal sealed record StepStand(string Words, string State, string Url, StepProgress Progress, string Deed);

/// <summary>How far a step is.</summary>
internal enum StepProgress
{
    /// <summary>Nog niet aan de beurt.</summary>
    Waits,

    /// <summary>Kan nu.</summary>
    Ready,

    /// <summary>Klaar.</summary>
    Done,
}

/// <summary>What is said of how far a step is.</summary>
internal static class StepProgresses
{
    internal static string InWords(this StepProgress progress) => progress switch
    {
        StepProgress.Waits => "later",
        StepProgress.Ready => "kan nu",
        StepProgress.Done => "klaar",
    };
}
