using Huiskamer.ClosingTheLoop.Door;

namespace Huiskamer.ClosingTheLoop.Decisions;

/// <summary>How a kind of decision is called, on the page and on paper.</summary>
internal static class DecisionWords
{
    internal static string InWords(this DecisionKind kind) => kind switch
    {
        DecisionKind.Yes => "Wij doen",
        DecisionKind.No => "Nee, want",
        DecisionKind.NotYet => "Nog niet, want",
    };

    internal static string InALetter(this DecisionKind kind) => kind switch
    {
        DecisionKind.Yes => "Wij doen:",
        DecisionKind.No => "Wij zeggen nee:",
        DecisionKind.NotYet => "Nog niet:",
    };

    internal static string AsChoice(this DecisionKind kind) => kind switch
    {
        DecisionKind.Yes => "Ja, dit gaan we doen",
        DecisionKind.No => "Nee, want …",
        DecisionKind.NotYet => "Nog niet, want …",
    };
}
