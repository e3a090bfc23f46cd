using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>Something that is learned after a rehearsed round, and what is decided with it.</summary>
/// <param name="Theme">The theme of the lines it rests on.</param>
/// <param name="Statement">The insight: a sentence to agree or disagree with.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Answer">What we do or do not, as a tenant reads it.</param>
/// <param name="Because">Why not.</param>
/// <param name="Days">Days until it should be done.</param>
/// <param name="IsKept">Whether it is done by then.</param>
internal sealed record Lesson(
    string Theme, string Statement, DecisionKind Kind, string Answer, string? Because, int Days, bool IsKept);

/// <summary>What the tenants of a rehearsed round taught us.</summary>
internal static class Stories
{
    internal static IReadOnlyList<Lesson> LessonsOf(RehearsedStory story) => story switch
    {
        RehearsedStory.AtHome => AtHome,
        RehearsedStory.WhatIsNeeded => WhatIsNeeded,
        RehearsedStory.InCharge => InCharge,
    };

    private static readonly IReadOnlyList<Lesson> AtHome =
    [
        Yes(
            TalkLines.Home,
            "Mensen houden van hun huis, en verzwijgen vocht en tocht tot iemand ernaar vraagt.",
            "Bij elk huisbezoek lopen wij voortaan even mee langs kozijnen, slaapkamer en voordeur.",
            90,
            isKept: true),
        Yes(
            TalkLines.Contact,
            "Wie ons nooit belt, is niet altijd tevreden. Soms is bellen te veel gevraagd.",
            "Wie liever iemand spreekt dan typt, belt een vast nummer en krijgt meteen een mens.",
            120,
            isKept: true),
        No(
            TalkLines.Tailored,
            "Een kleine aanpassing telt zwaarder dan een groot plan.",
            "Een aanpassing aan uw woning doen wij niet zonder eerst samen te kijken wat nodig is.",
            "daarmee voorkomen wij dat u iets krijgt waar u niets aan hebt. U mag wel zelf kiezen wie er meekijkt.",
            90),
        Yes(
            TalkLines.Money,
            "Niet de huur maakt mensen bang, maar alles wat erbij komt.",
            "Bij elke jaarafrekening leggen wij op één bladzijde uit wat u betaalt en waarom.",
            150,
            isKept: false),
    ];

    private static readonly IReadOnlyList<Lesson> WhatIsNeeded =
    [
        Yes(
            TalkLines.Energy,
            "Bewoners willen vooral weten wanneer hun straat aan de beurt is, nog meer dan hoe snel het gaat.",
            "Elke straat krijgt voor de zomer een brief met het jaar waarin zij aan de beurt is.",
            150,
            isKept: false),
        No(
            TalkLines.Listening,
            "Niet de nee doet pijn, maar de stilte na de vraag.",
            "Op elke vraag binnen een werkdag een antwoord: dat beloven wij niet.",
            "dat kunnen wij nu niet waarmaken. Wij bellen wel terug als wij dat zeggen, en houden bij of dat lukt.",
            180),
        Yes(
            TalkLines.Repairs,
            "Vakmanschap wordt geprezen; wachten zonder bericht niet.",
            "Komt een monteur later dan afgesproken? Dan bellen wij u, zodra wij het zelf weten.",
            60,
            isKept: true),
        Yes(
            TalkLines.Street,
            "Mensen willen elkaar weer tegenkomen, en missen daar een plek voor.",
            "Wij zetten samen met bewoners een bankje bij het veldje, en drinken er elke maand koffie.",
            80,
            isKept: false),
    ];

    private static readonly IReadOnlyList<Lesson> InCharge =
    [
        Yes(
            TalkLines.Street,
            "Wie een dag de baas is, begint met licht en schoon, en daarna met elkaar.",
            "Wij lopen met bewoners langs alle achterpaden, en hangen lampen op waar het donker is.",
            60,
            isKept: false),
        Yes(
            TalkLines.Listening,
            "Een verhaal één keer hoeven vertellen: dat is voor veel mensen de beste dienst.",
            "Wie u het eerst spreekt, blijft uw vaste gezicht tot uw vraag klaar is.",
            120,
            isKept: false),
        No(
            TalkLines.Energy,
            "Bewoners willen best wachten op warmte, maar niet in het ongewisse.",
            "Sneller isoleren dan gepland gaat niet.",
            "er zijn te weinig vakmensen. U hoort wel binnen drie maanden wanneer uw straat aan de beurt is.",
            90),
        Yes(
            TalkLines.Repairs,
            "Eén monteur die terugkomt is meer waard dan drie die kunnen.",
            "Een reparatie die niet in één keer lukt, maakt dezelfde monteur af.",
            75,
            isKept: false),
    ];

    private static Lesson Yes(string theme, string statement, string answer, int days, bool isKept) =>
        new(theme, statement, DecisionKind.Yes, answer, null, days, isKept);

    private static Lesson No(string theme, string statement, string answer, string because, int days) =>
        new(theme, statement, DecisionKind.No, answer, because, days, IsKept: false);
}
