using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Changes;

/// <summary>Somebody died (overlijden). Nothing of it is kept: only that they are no longer here, and how the others are addressed.</summary>
/// <param name="Who">Who it is; nothing when we never knew who lives there.</param>
/// <param name="Addressee">How a letter addresses who is left.</param>
/// <param name="LastDay">When it was the last one: the last day of the tenancy, when known.</param>
internal sealed record Death(ResidentId? Who, string? Addressee, DateOnly? LastDay)
{
    internal Refusal? WhyNot(Household household, IReadOnlyCollection<Resident> residents, IReadOnlyCollection<Tenancy> own) => this switch
    {
        _ when household.NobodyLeft => ChangeRefusals.NobodyIsLeft,
        _ when residents.Count > 0 && Of(residents) is null => ChangeRefusals.WhoDied,
        _ when IsLast(residents) => own.Any(tenancy => tenancy.From > LastDay) ? ChangeRefusals.LeavesBeforeItBegan : null,
        _ => string.IsNullOrWhiteSpace(Addressee) ? ChangeRefusals.HowAddressed : null,
    };

    internal Resident? Of(IEnumerable<Resident> residents) => residents.FirstOrDefault(resident => resident.Id == Who);

    /// <summary>Whether nobody is left.</summary>
    internal bool IsLast(IReadOnlyCollection<Resident> residents) => residents.All(resident => resident.Id == Who);

    internal void Happens(Household household, IReadOnlyCollection<Resident> residents, IEnumerable<Tenancy> own)
    {
        if (!IsLast(residents))
        {
            household.IsAddressedAs(Addressee!, household.Language);
            return;
        }

        household.LosesItsLast();

        foreach (var tenancy in own.Where(tenancy => LastDay is { } && (tenancy.Until is null || tenancy.Until > LastDay)))
        {
            tenancy.EndsOn(LastDay!.Value);
        }
    }
}
