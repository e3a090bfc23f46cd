using Huiskamer.Foundation.Rules;

namespace Huiskamer.Homes.Changes;

/// <summary>Why a move, a leaving, a split or a death cannot be written down so.</summary>
internal static class ChangeRefusals
{
    internal static readonly Refusal NoSuchHome = new(
        "change.no-such-home", "Op dit adres verhuren wij geen woning. Kijk of de postcode en het huisnummer kloppen.", "Postcode");

    internal static readonly Refusal WhichAddition = new(
        "change.which-addition", "Op dit nummer zijn er meer woningen. Vul ook de toevoeging in.", "Addition");

    internal static readonly Refusal SameHome = new(
        "change.same-home", "Daar wonen ze al. Vul het adres van de nieuwe woning in.", "Postcode");

    internal static readonly Refusal Taken = new(
        "change.taken",
        "Op die dag huurt iemand anders deze woning nog. Klopt het adres en klopt de dag? Schrijf dan eerst bij dat huishouden op wanneer het weggaat.",
        "Postcode");

    internal static readonly Refusal NotYetBegun = new(
        "change.not-yet-begun", "Toen huurden ze de woning nog niet waar ze nu wonen. Kies een latere dag.", "On");

    internal static readonly Refusal AlreadyMoving = new(
        "change.already-moving",
        "Van dit huishouden staat al een verhuizing klaar. Draai die eerst terug, of wacht tot die dag voorbij is.",
        "On");

    internal static readonly Refusal TooFarAhead = new(
        "change.too-far-ahead", "Die dag is nog te ver weg. Kies een dag binnen een jaar.", "On");

    internal static readonly Refusal TooLongAgo = new(
        "change.too-long-ago", "Die dag is te lang geleden. Kijk of het jaar klopt.", "On");

    internal static readonly Refusal LeavesBeforeItBegan = new(
        "change.leaves-before-it-began", "De laatste dag ligt voor de eerste dag van deze huur. Kies een latere dag.", "LastDay");

    internal static readonly Refusal BothTooLong = new(
        "change.both-too-long", "Dan huren ze beide woningen langer dan een half jaar. Kijk of de laatste dag klopt.", "LastDay");

    internal static readonly Refusal NotHere = new(
        "change.not-here", "Dit huishouden huurt nu niet bij ons. Er is geen huur die kan eindigen.", "On");

    internal static readonly Refusal StillToCome = new(
        "change.still-to-come", "Die dag moet nog komen. Schrijf het op als het zover is.", "On");

    internal static readonly Refusal NobodyGoes = new(
        "change.nobody-goes", "Kies wie er apart gaat wonen.", "Going");

    internal static readonly Refusal EverybodyGoes = new(
        "change.everybody-goes",
        "Dan blijft er niemand. Gaan ze allemaal? Kies dan ‘verhuisd’ of ‘weg bij ons’.",
        "Going");

    internal static readonly Refusal WhoDied = new(
        "change.who-died", "Kies over wie het gaat.", "Who");

    internal static readonly Refusal NobodyIsLeft = new(
        "change.nobody-is-left", "In dit huishouden woont niemand meer.");

    internal static readonly Refusal HowAddressed = new(
        "change.how-addressed", "Vul in hoe we ze voortaan aanschrijven.", "Addressee");
}
