using Huiskamer.HomeConversations.Visits;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>What is said of a visit that went otherwise. Kindly: nobody did anything wrong.</summary>
internal static class KindWords
{
    extension(Visit visit)
    {
        public string Heading => visit.State switch
        {
            VisitState.Planned => "Niet gesproken?",
            VisitState.Held => "Gesproken",
            VisitState.NobodyHome => "Niemand thuis",
            VisitState.Declined => "Liever niet",
            VisitState.Moved => "Verhuisd",
            VisitState.Cancelled => "Afgezegd",
        };

        public string Kindly => visit.State switch
        {
            VisitState.Planned or VisitState.Held => "",
            VisitState.NobodyHome when visit.Attempts == 1 => "Jullie waren er, en dat telt. Misschien lukt het een andere keer.",
            VisitState.NobodyHome => $"Jullie belden {Foundation.Time.InWords.Number(visit.Attempts)} keer aan. Netjes geprobeerd.",
            VisitState.Declined => "Ook ‘liever niet’ is een antwoord. " + Peace(visit.Rest),
            VisitState.Moved => "Hier hoeven jullie niet meer heen. Weet verhuur het nog niet? Geef het dan even door.",
            VisitState.Cancelled => "Fijn dat het gezegd is. De rondeleider ziet het en kan een nieuwe dag afspreken.",
        };
    }

    internal static string InWords(this RestAsked rest) => rest switch
    {
        RestAsked.ThisTime => "Ja, een andere keer mag weer",
        RestAsked.AYear => "Het komende jaar liever niet",
        RestAsked.ForGood => "Nee, vraag het niet meer",
    };

    internal static string InWords(this AfterNobodyHome then) => then switch
    {
        AfterNobodyHome.LeftACard => "Er ligt een kaartje in de bus. Zo weten ze dat jullie er waren.",
        AfterNobodyHome.TriesAgain => "Jullie proberen het nog een keer.",
        AfterNobodyHome.Phones => "Je belt ze op om een nieuwe dag af te spreken.",
    };

    private static string Peace(RestAsked? rest) => rest switch
    {
        RestAsked.AYear => "We laten dit huishouden een jaar met rust.",
        RestAsked.ForGood => "We vragen het dit huishouden niet meer.",
        RestAsked.ThisTime or null => "Een volgende ronde mogen we het weer vragen.",
    };
}
