using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Api;

/// <summary>Why another system cannot do something here.</summary>
internal static class ApiRefusals
{
    internal static readonly Refusal UnknownPlace = new(
        "dwelling.unknown-neighbourhood", "Deze buurtcode kennen we niet. Bij /buurten staan ze allemaal; een beheerder voegt een buurt toe.");

    internal static readonly Refusal NotHere = new(
        "dwelling.not-in-the-country", "Dit punt ligt niet in Nederland. In coordinates staat eerst de lengtegraad, dan de breedtegraad.");

    internal static readonly Refusal NumberStays = new(
        "household.number-stays", "Het huurdernummer van een huishouden verandert niet. Stuur het nummer dat er staat.");

    internal static readonly Refusal NumberInUse = new(
        "household.number-in-use", "Dit huurdernummer is al van een ander huishouden. Zoek dat op met /huishoudens/_zoek.");

    internal static readonly Refusal NumberIsOurs = new(
        "household.number-is-ours", "Zo beginnen de nummers die dit huis zelf geeft. Stuur het huurdernummer uit jullie eigen systeem.");

    internal static readonly Refusal UnknownResident = new(
        "household.unknown-resident", "Een van de bewoners heeft een id dat niet bij dit huishouden hoort. Lees het huishouden opnieuw.");

    internal static readonly Refusal NoLongerHere = new(
        "household.resident-no-longer-here",
        "Een van de bewoners hoort volgens een collega niet meer bij dit huishouden. Lees het huishouden opnieuw, en stuur alleen wie er nu woont.");

    internal static readonly Refusal ResidentTwice = new(
        "household.resident-twice", "Een van de bewoners staat er twee keer in. Stuur ieder één keer.");

    internal static readonly Refusal UnknownHome = new(
        "tenancy.unknown-home", "Dit verhuureenheidnummer kennen we niet. Voeg eerst de woning toe met /woningen.");

    internal static readonly Refusal OtherHome = new(
        "tenancy.other-home", "Een huurcontract gaat over één woning. Stuur voor een andere woning een nieuw huurcontract, met een eigen id.");

    internal static readonly Refusal DayOutOfReach = new(
        "tenancy.day-out-of-reach", "De eerste en de laatste dag liggen tussen 1900 en 2200. Kijk of het jaar klopt.");

    internal static readonly Refusal HomeTaken = new(
        "tenancy.home-taken", "In die tijd huurt een ander huishouden deze woning. Stuur eerst van dat huishouden de laatste dag.");

    internal static readonly Refusal KnownAlready = new(
        "tenancy.known-already",
        "Dit huishouden huurt deze woning al in die tijd, onder een ander id. Lees zijn huurcontracten, en wijzig wat er staat.");

    internal static readonly Refusal TwoFromOneDay = new(
        "tenancy.two-from-one-day", "Op deze dag begint voor dit huishouden al een andere huur zonder einddatum. Stuur bij een van de twee de laatste dag.");

    internal static readonly Refusal TwoHomes = new(
        "tenancy.two-homes",
        "Dit huishouden huurt vandaag nog een andere woning. Stuur bij de huur die voorbij is eerst de laatste dag. "
        + "Bij een verhuizing mogen twee huren elkaar 31 dagen overlappen.");

    internal static readonly Refusal BegunAlready = new(
        "tenancy.begun-already", "Deze huur is al begonnen en gaat dus niet weg. Is ze voorbij? Stuur de laatste dag.");

    internal static readonly Refusal TooLittle = new(
        "search.too-little",
        "Zoek op een naam van minstens twee letters, op huurdernummer, of op huisnummer met een straat of postcode erbij.");

    internal static readonly Refusal KeyUsedBefore = new(
        "contact.key-used-before",
        "Met deze Idempotency-Key is al een ander contactmoment gestuurd. Gebruik voor elk contactmoment een eigen sleutel.");

    internal static readonly Refusal TakenBack = new(
        "contact.taken-back",
        "Wat je met deze Idempotency-Key stuurde, heb je daarna weggehaald. Het is niet opnieuw opgeschreven. Hoort het er toch? Stuur het met een nieuwe sleutel.");

    internal static Refusal? WhyNot(NeighbourhoodId? place, PointShape point) => (place, point) switch
    {
        (null, _) => UnknownPlace,
        (_, { Latitude: < 50.7 or > 53.6 } or { Longitude: < 3.3 or > 7.3 }) => NotHere,
        _ => null,
    };
}
