using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Huiskamer.House.Outside;

/// <summary>What the framework says about a form it cannot read, in Dutch that says what to do.</summary>
internal static class DutchFormMessages
{
    public static void Put(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"Wij begrijpen ‘{value}’ hier niet. Vul het anders in.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Wij begrijpen ‘{value}’ hier niet. Vul het anders in.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Wij begrijpen niet wat hier staat. Vul het anders in.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Wij begrijpen niet wat hier staat. Vul het anders in.");
        messages.SetValueIsInvalidAccessor(value => $"Wij begrijpen ‘{value}’ hier niet. Vul het anders in.");
        messages.SetValueMustBeANumberAccessor(_ => "Vul hier een getal in, zonder punten of letters.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul hier een getal in, zonder punten of letters.");
        messages.SetValueMustNotBeNullAccessor(_ => "Vul hier iets in.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Vul hier iets in.");
        messages.SetMissingKeyOrValueAccessor(() => "Vul hier iets in.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Er kwam niets binnen. Probeer het nog eens.");
    }
}
