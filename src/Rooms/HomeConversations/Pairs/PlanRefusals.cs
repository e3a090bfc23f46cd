using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Why pairs cannot be made or settled.</summary>
internal static class PlanRefusals
{
    internal static readonly Refusal RoundIsNotOpen = new(
        "plan.round-is-not-open", "In deze ronde kun je geen tweetallen maken: de ronde is nog een concept, of al gesloten.");

    internal static readonly Refusal NobodySaidYes = new(
        "plan.nobody-said-yes", "Er is niemand die nog op een bezoek wacht. Zodra er iemand ja zegt, kun je tweetallen maken.");

    internal static readonly Refusal TooFewColleagues = new(
        "plan.too-few-colleagues", "Er doen nog geen twee collega’s mee. Kies eerst wie er meegaan.");

    internal static readonly Refusal NoDaysLeft = new(
        "plan.no-days-left", "Er zijn geen werkdagen meer in deze ronde. Kies een latere laatste dag.");

    internal static readonly Refusal BeingMade = new(
        "plan.being-made", "Er worden nu nieuwe tweetallen gezocht. Wacht tot ze er zijn en kijk ze dan na.");

    internal static readonly Refusal ChangedMeanwhile = new(
        "plan.changed-meanwhile",
        "Terwijl we zochten, veranderde er iets aan de ronde. Er zijn geen tweetallen gemaakt. Maak ze opnieuw.");

    internal static Refusal GoesElsewhere(ColleagueCard colleague, PartOfDay when) => new(
        "plan.goes-elsewhere",
        $"{colleague.Name} gaat op {when.InWords} intussen al op pad voor een andere ronde. Wissel deze collega, of maak de tweetallen opnieuw.");

    internal static readonly Refusal NothingToSettle = new(
        "plan.nothing-to-settle", "Er is geen concept om vast te stellen. Maak eerst tweetallen.");
}
