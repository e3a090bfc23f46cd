using Huiskamer.Foundation.Rules;

namespace Huiskamer.Homes.CodeLists;

/// <summary>Why code lists are not read or taken into use.</summary>
internal static class CodeRefusals
{
    internal static readonly Refusal NoFile = new("codes.no-file", "Kies eerst een bestand.", "Sheet");

    internal static readonly Refusal TooBig = new(
        "codes.too-big", "Dit bestand is groter dan 10 MB. De codelijsten van VERA zijn veel kleiner: kijk of dit het goede bestand is.", "Sheet");

    internal static readonly Refusal IsUsed = new("codes.is-used", "Deze lijst is al in gebruik.");

    internal static readonly Refusal NothingBefore = new(
        "codes.nothing-before", "Je gebruikt de meegeleverde lijst. Er is geen eerdere om naar terug te gaan.");
}
