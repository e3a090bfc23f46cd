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
        DaysOfPeace = All.Where(kind => kind.RestWeeks > 0).ToDictionary(kind => kind.Kind, kind => kind.RestWeeks * 7);
    }

    /// <summary>The list as we propose it.</summary>
    internal static SpokenKinds Proposed { get; } = new([]);

    /// <summary>Every way of being in touch, with why.</summary>
    internal IReadOnlyList<SpokenKind> All { get; }

    /// <summary>The ways that count as having spoken.</summary>
    internal IReadOnlyList<ContactKind> Spoken { get; }

    /// <summary>The ways in which somebody lets themselves be heard: spoken, a repair, a complaint.</summary>
    internal IReadOnlyList<ContactKind> Heard { get; }

    /// <summary>The ways after which people are left in peace, with for how many days.</summary>
    internal IReadOnlyDictionary<ContactKind, int> DaysOfPeace { get; }

    /// <summary>What is decided about one way of being in touch.</summary>
    internal SpokenKind Of(ContactKind kind) => All.Single(one => one.Kind == kind);

    internal bool Counts(ContactKind kind) => Spoken.Contains(kind);

    /// <summary>The first day on which we may ask something again after such a contact; nothing when at once.</summary>
    internal DateOnly? PeaceAfter(ContactKind kind, DateOnly on) => DaysOfPeace.TryGetValue(kind, out var days) ? on.AddDays(days) : null;

    /// <summary>Whether somebody lets themselves be heard by it, whatever counts as having spoken.</summary>
    internal static bool IsSignOfLife(ContactKind kind) => SignsOfLife.Contains(kind);

    internal bool IsHeard(ContactKind kind) => Heard.Contains(kind);
}
