using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>Why something with a round cannot be done, said to the round leader.</summary>
internal static class RoundRefusals
{
    internal static readonly Refusal EndsBeforeItBegins = new(
        "round.ends-before-it-begins", "De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.", nameof(Round.Until));

    internal static readonly Refusal LastsTooLong = new(
        "round.lasts-too-long", "Een ronde duurt hooguit een jaar. Kies een eerdere laatste dag.", nameof(Round.Until));

    internal static readonly Refusal ReplyByHasPassed = new(
        "round.reply-by-has-passed",
        "Deze dag is al voorbij. Kies een dag waarop huurders nog kunnen antwoorden.",
        nameof(Round.ReplyBy));

    internal static readonly Refusal ReplyByTooLate = new(
        "round.reply-by-too-late",
        "Antwoorden kan tot een dag voor het einde van de ronde. Kies een eerdere dag.",
        nameof(Round.ReplyBy));

    internal static readonly Refusal TalksOutOfReach = new(
        "round.talks-out-of-reach", "Kies een aantal gesprekken tussen 1 en 5.000.", nameof(Round.Talks));

    internal static readonly Refusal NoNeighbourhoods = new(
        "round.no-neighbourhoods", "Kies eerst in welke buurten je langsgaat.", "Neighbourhoods");

    internal static readonly Refusal TooFewColleagues = new(
        "round.too-few-colleagues", "Kies minstens twee collega’s: een gesprek voer je samen.", "Colleagues");

    internal static readonly Refusal AlreadyOpen = new("round.already-open", "Deze ronde is al geopend.");

    internal static readonly Refusal NotOpenYet = new(
        "round.not-open-yet", "Deze ronde is nog een concept. Loop eerst de vijf stappen door en open de ronde.");

    internal static readonly Refusal AlreadyDrawn = new(
        "round.already-drawn", "Er is al geloot. Draai eerst de loting terug; daarna kun je dit weer wijzigen.");

    internal static readonly Refusal LettersArePrinted = new(
        "round.letters-are-printed", "De brieven zijn al gemaakt. Wat daarin staat, blijft zo. Alleen de laatste dagen kunnen nog later worden.");

    internal static readonly Refusal FirstDayIsInLetters = new(
        "round.first-day-is-in-letters", "De eerste dag staat al in de brieven en blijft zoals hij is.", nameof(Round.From));

    internal static readonly Refusal LastDayIsInLetters = new(
        "round.last-day-is-in-letters", "De laatste dag staat al in de brieven. Later kan nog, eerder niet meer.", nameof(Round.Until));

    internal static readonly Refusal ReplyByIsInLetters = new(
        "round.reply-by-is-in-letters", "Deze dag staat al in de brieven. Later kan nog, eerder niet meer.", nameof(Round.ReplyBy));

    internal static readonly Refusal AlreadyClosed = new("round.already-closed", "Deze ronde is al gesloten.");

    internal static readonly Refusal NotStarted = new(
        "round.not-started", "Deze ronde is nog niet begonnen. Sluiten kan vanaf de eerste dag.");

    internal static Refusal StillPlanned(int visits) => new(
        "round.still-planned",
        visits == 1
            ? "Er staat nog 1 bezoek gepland. Schrijf het gesprek op, of zeg het bezoek af."
            : $"Er staan nog {InWords.Number(visits)} bezoeken gepland. Schrijf de gesprekken op, of zeg de bezoeken af.");
}
