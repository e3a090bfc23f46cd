using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Contacts;

/// <summary>The whole list of what counts as having spoken, as the association decided it.</summary>
internal sealed class SpokenKinds
{
    /// <summary>No talk, and yet they let themselves be heard: who has neither is quiet (stil).</summary>
    private static readonly ContactKind[] SignsOfLife = [ContactKind.Repair, ContactKind.Complaint];

    internal SpokenKinds(IReadOnlyCollection<SpokenKind> decided)
    {
        All = [.. Enum.GetValues<ContactKind>().Select(kind => decided.FirstOrDefault(d => d.Kind == kind) ?? new SpokenKind(kind))];
        Spoken = [.. All.Where(kind => kind.Counts).Select(kind => kind.Kind)];
        Heard = [.. Spoken.Union(SignsOfLife)];
    }

    /// <summary>The list as we propose it.</summary>
    internal static SpokenKinds Proposed { get; } = new([]);

    /// <summary>Every way of being in touch, with why.</summary>
    internal IReadOnlyList<SpokenKind> All { get; }

    /// <summary>The ways that count as having spoken.</summary>
    internal IReadOnlyList<ContactKind> Spoken { get; }

    /// <summary>The ways in which somebody lets themselves be heard: spoken, a repair, a complaint.</summary>
    internal IReadOnlyList<ContactKind> Heard { get; }

    internal bool Counts(ContactKind kind) => Spoken.Contains(kind);

    internal bool IsHeard(ContactKind kind) => Heard.Contains(kind);
}
