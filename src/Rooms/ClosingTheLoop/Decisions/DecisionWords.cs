using Huiskamer.ClosingTheLoop.Door;

namespace Huiskamer.ClosingTheLoop.Decisions;

/// <summary>How a kind of decision is called, on the page and on paper.</summary>
internal static class DecisionWords
{
    internal static string InWords(this DecisionKind kind) => kind switch
    {
        DecisionKind.Yes => "Wij doen",
        DecisionKind.No => "Wij zeggen nee",
        DecisionKind.NotYet => "Wij weten het nog niet",
    };

    /// <summary>The heading above all decisions of this kind, in a letter to a tenant.</summary>
    internal static string AsHeading(this DecisionKind kind) => kind switch
    {
        DecisionKind.Yes => "Dit doen wij",
        DecisionKind.No => "Dit doen wij niet, en waarom",
        DecisionKind.NotYet => "Dit weten wij nog niet",
    };

    /// <summary>How a reason begins: only a no and a not yet have a "want".</summary>
    internal static string Want(this DecisionKind kind) => kind switch
    {
        DecisionKind.Yes => "Omdat: ",
        DecisionKind.No or DecisionKind.NotYet => "Want: ",
    };

    internal static string AsChoice(this DecisionKind kind) => kind switch
    {
        DecisionKind.Yes => "Ja, dit gaan we doen",
        DecisionKind.No => "Nee, want …",
        DecisionKind.NotYet => "Nog niet, want …",
    };
}
