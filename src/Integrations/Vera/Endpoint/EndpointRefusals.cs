using Huiskamer.Foundation.Rules;

namespace Huiskamer.Vera.Endpoint;

/// <summary>Why nothing was fetched. Never anything that the other system said: that may be about a person.</summary>
internal static class EndpointRefusals
{
    private const string Nothing = "Er is niets opgehaald.";

    internal static readonly Refusal NoAddress = new(
        "source.no-address", "Dit is geen volledig adres. Schrijf het met https:// ervoor, zoals https://vera.voorbeeld.nl/v4/relaties.", "Address");

    internal static readonly Refusal NotSafe = new(
        "source.not-safe", "Dit adres begint niet met https://. Over een gewone verbinding kan iemand meelezen: vraag een adres met https://.", "Address");

    internal static readonly Refusal NameInAddress = new(
        "source.name-in-address", "Zet geen naam en wachtwoord in het adres. Vul de sleutel apart in.", "Address");

    internal static readonly Refusal Unreachable = new(
        "source.unreachable", $"Het andere systeem is niet te bereiken. Kijk of het adres klopt en of het aanstaat. {Nothing}");

    internal static readonly Refusal NoCertificate = new(
        "source.no-certificate", $"Het certificaat van het andere systeem klopt niet. Laat het herstellen. {Nothing}");

    internal static readonly Refusal NoKey = new(
        "source.no-key", $"Het andere systeem laat ons niet binnen. Kijk of de sleutel klopt en nog geldt. {Nothing}");

    internal static readonly Refusal TakesTooLong = new(
        "source.takes-too-long", $"Het ophalen duurde te lang en is gestopt. Vraag met een filter in het adres minder tegelijk. {Nothing}");

    internal static Refusal OtherHost(int page) => new(
        "source.other-host",
        $"Bij bladzijde {page} stuurt het andere systeem ons door naar een ander adres. Daar gaan we niet heen, want de sleutel is alleen voor dit systeem. {Nothing}");

    internal static Refusal Stalls(int page) => new(
        "source.stalls", $"Bladzijde {page} kwam niet op tijd, ook niet toen we het nog eens vroegen. Probeer het later. {Nothing}");

    internal static Refusal BreaksOff(int page) => new(
        "source.breaks-off", $"Bij bladzijde {page} brak de verbinding af, ook toen we het nog eens vroegen. Probeer het later. {Nothing}");

    internal static Refusal Fails(int page, int status) => new(
        "source.fails", $"Bij bladzijde {page} gaf het andere systeem een fout ({status}), ook toen we het nog eens vroegen. Vraag de beheerder van dat systeem. {Nothing}");

    internal static Refusal SaysNo(int page, int status) => new(
        "source.says-no", $"Bladzijde {page} is er niet of wordt niet gegeven ({status}). Kijk of het adres klopt. {Nothing}");

    internal static Refusal NoJson(int page) => new(
        "source.no-json", $"Bladzijde {page} is geen JSON, maar bijvoorbeeld een inlogpagina. Kijk of het adres en de sleutel kloppen. {Nothing}");

    internal static Refusal Broken(int page) => new(
        "source.broken", $"Bladzijde {page} is geen geldige JSON. Laat het herstellen in het andere systeem. {Nothing}");

    internal static Refusal PageTooBig(int page) => new(
        "source.page-too-big", $"Bladzijde {page} houdt niet op. Laat het andere systeem kleinere bladzijden geven. {Nothing}");

    internal static Refusal Repeats(int page) => new(
        "source.repeats",
        $"Bladzijde {page} is dezelfde als een eerdere, dus zo komt er geen eind aan. Het andere systeem hoort te zeggen hoe het verdergaat (Link, X-Parameters-Cursor of X-Parameters-Pagina). {Nothing}");

    internal static Refusal NeverEnds(int pages) => new(
        "source.never-ends", $"Na {pages} bladzijden was het einde er nog niet. Vraag met een filter in het adres minder tegelijk. {Nothing}");

    internal static readonly Refusal TooMuch = new(
        "source.too-much", $"Het andere systeem geeft meer dan 512 MB, ook zonder wat we niet bewaren. Vraag met een filter in het adres minder tegelijk. {Nothing}");

    internal static Refusal NotWhole(int came, int said) => new(
        "source.not-whole", $"Het andere systeem zegt dat het er {said} heeft, en gaf er {came}. Probeer het nog eens. {Nothing}");
}
