using Huiskamer.Insights.Door;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>Lines that fictional tenants say, each with its theme, so that a demonstration can code them as an interpreter would.</summary>
internal static class TalkLines
{
    internal const string Listening = "luisteren";
    internal const string Tailored = "maatwerk";
    internal const string Home = "de woning";
    internal const string Energy = "verduurzaming";
    internal const string Money = "betaalbaarheid";
    internal const string Repairs = "reparaties";
    internal const string Street = "de buurt";
    internal const string Contact = "contact";

    internal static readonly IReadOnlyList<TalkLine> All =
    [
        Quote(Listening, "U bent de eerste in jaren die vraagt hoe het met me gaat."),
        Quote(Listening, "Een nee is goed, als ik maar merk dat er iemand naar gekeken heeft."),
        Quote(Listening, "Ik heb drie keer hetzelfde verhaal verteld, aan drie mensen."),
        Well(Listening, "De mevrouw aan de balie nam alle tijd."),
        Pain(Listening, "Terugbellen wordt beloofd en dan vergeten."),
        Quote(Tailored, "Ik pas niet in dat formulier van jullie."),
        Well(Tailored, "Toen mijn heup geopereerd was, kwam die beugel er binnen een week."),
        Pain(Tailored, "Een extra stopcontact kon niet, omdat niemand het heeft."),
        Quote(Tailored, "Regels zijn best, maar kijk even naar wie er voor je staat."),
        Quote(Home, "Als de zon schijnt zit ik in mijn keuken als een koningin."),
        Well(Home, "Ruim huis, fijne tuin, hier ga ik niet meer weg."),
        Pain(Home, "In de slaapkamer blijft het vochtig, hoe ik ook lucht."),
        Pain(Home, "Het tocht bij de voordeur, ik leg er een deken voor."),
        Well(Home, "De nieuwe keuken is prachtig geworden."),
        Quote(Energy, "Begin maar bij ons, wij wachten al tien jaar op beter glas."),
        Pain(Energy, "Niemand kan zeggen wanneer onze straat aan de beurt is."),
        Well(Energy, "Bij de isolatie werden we van dag tot dag bijgepraat."),
        Quote(Energy, "Warm zitten en het kunnen betalen, meer vraag ik niet."),
        Pain(Energy, "De zonnepanelen liggen er, maar ik begrijp de afrekening niet."),
        Pain(Money, "Aan het eind van de maand is het rekenen."),
        Quote(Money, "De huur valt mee, het is alles eromheen."),
        Well(Money, "Over een betaalregeling kon ik gewoon praten."),
        Well(Repairs, "De monteur deed zijn schoenen uit en ruimde alles op."),
        Well(Repairs, "Ik belde om negen uur en om twee uur was de kraan gemaakt."),
        Pain(Repairs, "Een hele dag thuisblijven, en dan komt er niemand."),
        Quote(Repairs, "Als ze maar bellen dat ze later zijn."),
        Pain(Repairs, "Drie verschillende mensen voor één lekkage."),
        Quote(Street, "Vroeger kende ik de hele straat, nu knik ik."),
        Well(Street, "De buren letten op elkaar, dat is goud waard."),
        Pain(Street, "’s Avonds is het achterpad donker, dan ga ik niet meer naar buiten."),
        Pain(Street, "Er slingert veel afval bij de containers."),
        Quote(Street, "Een bankje bij het veldje, daar zou iedereen gaan zitten."),
        Well(Street, "De speeltuin is mooi opgeknapt."),
        Quote(Contact, "Ik woon hier al zo lang en nu zie ik pas wie jullie zijn."),
        Well(Contact, "De huismeester ken ik bij naam, dat scheelt."),
        Pain(Contact, "Op de telefoon krijg ik eerst een menu met zes keuzes."),
        Pain(Contact, "Alles moet met de computer, en die heb ik niet."),
        Quote(Contact, "Ik heb jullie eigenlijk nooit nodig, en dat bedoel ik als compliment."),
        Quote(Listening, "U vraagt iets en dan wacht u ook echt op het antwoord. Dat ben ik niet gewend."),
        Pain(Listening, "Ik kreeg een brief waar ik drie dagen buikpijn van had, en het bleek niets."),
        Well(Listening, "De jongen van de wijk belt even hoe het afgelopen is."),
        Pain(Tailored, "Mijn scootmobiel past net niet door de poort."),
        Well(Tailored, "Er kwam iemand kijken voordat er iets besloten werd."),
        Quote(Home, "In dit huis zijn mijn kinderen geboren, op de bovenste kamer."),
        Quote(Home, "Ik zou niet weten waar ik anders moest wonen, en dat wil ik ook niet weten."),
        Pain(Home, "De trap wordt me te steil, maar verhuizen is me te veel."),
        Well(Home, "’s Morgens koffie bij het raam, dan zie ik iedereen langskomen."),
        Pain(Home, "Het bad staat er nog, maar ik kom er niet meer in."),
        Quote(Energy, "Zeg gewoon welk jaar, dan spaar ik alvast voor nieuwe gordijnen."),
        Pain(Energy, "Ik stook één kamer, en daar leven we."),
        Well(Energy, "Sinds het nieuwe glas hoor ik de weg niet meer."),
        Quote(Money, "Ik open de post op maandag, dan is het weekend nog van mij."),
        Pain(Money, "Van de servicekosten snap ik alleen het bedrag."),
        Pain(Money, "Ik heb de verwarming laag staan omdat ik de afrekening niet vertrouw."),
        Quote(Repairs, "Dezelfde man als vorig jaar, die wist nog waar de kraan zat."),
        Pain(Repairs, "Het lek is dicht, maar de vlek zit er nog."),
        Well(Repairs, "Ze belden vooraf. Dat kleine belletje maakt alles anders."),
        Quote(Street, "Als er iemand jarig is, hangen we hier nog slingers."),
        Pain(Street, "Nieuwe buren komen en gaan, ik leer de namen niet meer."),
        Well(Street, "Voor de container loopt nu iemand mee, dat scheelt rommel."),
        Quote(Street, "Een lamp en een praatje, meer is er niet nodig."),
        Quote(Contact, "Ik wil jullie niet lastigvallen, er zijn er die het harder nodig hebben."),
        Pain(Contact, "Ik durf niet te bellen, want dan moet ik alles in het Nederlands uitleggen."),
        Well(Contact, "Toen mijn man stierf, stond er iemand van jullie voor de deur."),
    ];

    /// <summary>The theme of a line; nothing for words that are not from here.</summary>
    internal static string? ThemeOf(string text) => All.FirstOrDefault(line => line.Text == text)?.Theme;

    private static TalkLine Quote(string theme, string text) => new(theme, FragmentKind.Quote, text);

    private static TalkLine Well(string theme, string text) => new(theme, FragmentKind.GoesWell, text);

    private static TalkLine Pain(string theme, string text) => new(theme, FragmentKind.PainPoint, text);
}

/// <summary>Something a fictional tenant says.</summary>
internal sealed record TalkLine(string Theme, FragmentKind Kind, string Text);
