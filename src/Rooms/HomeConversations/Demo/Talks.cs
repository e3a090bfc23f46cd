using Huiskamer.HomeConversations.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>What fictional tenants said at fictional tables: written for the demo house, put together by chance.</summary>
internal static class Talks
{
    private static readonly string[] Openings =
    [
        "Hartelijk ontvangen, de koffie stond klaar.",
        "Eerst wat aftastend, na een kwartier een open gesprek.",
        "Wij zaten in de tuin; de buurvrouw schoof even aan.",
        "Een rustig gesprek aan de eettafel.",
        "Mevrouw had haar vragen op een briefje gezet. Die hebben wij samen doorgenomen.",
        "Meneer was verrast dat wij echt kwamen luisteren.",
        "Kort maar goed gesprek, de kinderen kwamen net uit school.",
        "Veel gelachen, en ook een paar dingen gehoord die blijven hangen.",
    ];

    private static readonly string[] Closings =
    [
        "Bij het weggaan: kom gerust nog eens.",
        "Wij beloofden dat zij hoort wat ermee gedaan wordt.",
        "Gewoon een goed gesprek.",
        "Wij gingen weg met meer dan wij brachten.",
        "Het mooiste was de stilte na de vraag.",
        "",
    ];

    private static readonly string[] Needs =
    [
        "Iemand die terugbelt als dat beloofd is.",
        "Weten wanneer haar straat aan de beurt is.",
        "Een vast gezicht in de wijk.",
        "Rust: even geen brieven.",
        "Hulp bij het aanvragen van een kleine aanpassing in de badkamer.",
        "Niets, zegt zij zelf. Behalve dat we nog eens langskomen.",
        "Een plek om buren te ontmoeten.",
        "",
    ];

    private static readonly string[] Brought = ["Een luisterend oor.", "Uitleg over de planning van het onderhoud.", "Koekjes en tijd.", ""];

    private static readonly string[] Took = ["Het verhaal van de straat van vroeger.", "Een ander beeld van onze brieven.", "Twee namen van buren die willen helpen.", ""];

    private static readonly string[] Experiences =
    [
        "Spannend vooraf, achteraf vooral blij dat ik meeging.",
        "Ik praatte in het begin te veel. Volgende keer eerst vragen.",
        "Nu snap ik pas wat een brief van ons doet.",
        "",
    ];

    private static readonly string[] Promises =
    [
        "Navragen wanneer het schilderwerk in de straat begint, en dat laten weten.",
        "Uitzoeken bij wie een kleine aanpassing aangevraagd kan worden.",
        "Doorgeven dat de buitenlamp bij de achteringang het niet doet.",
    ];

    /// <summary>One talk, as one of the pair writes it up. What the round is about is talked of most.</summary>
    internal static TalkNotes One(Random chance, RehearsedStory story, ColleagueId author, DateOnly day)
    {
        var themes = Stories.LessonsOf(story).Select(lesson => lesson.Theme).ToHashSet();
        var said = TalkLines.All.OrderBy(line => chance.Next(themes.Contains(line.Theme) ? 60 : 100)).Take(2 + chance.Next(4)).ToList();
        var notes = string.Join(' ', new[] { Pick(chance, Openings), Pick(chance, Closings) }.Where(line => line.Length > 0));

        return new TalkNotes(notes)
        {
            Quotes = Of(FragmentKind.Quote),
            GoesWell = Of(FragmentKind.GoesWell),
            PainPoints = Of(FragmentKind.PainPoint),
            Need = Pick(chance, Needs),
            Brought = Pick(chance, Brought),
            Took = Pick(chance, Took),
            Experience = Pick(chance, Experiences),
            Promises = chance.Next(6) == 0 ? [new TalkPromise(Pick(chance, Promises), author, day.AddDays(21))] : [],
        };

        string[] Of(FragmentKind kind) => [.. said.Where(line => line.Kind == kind).Select(line => line.Text)];
    }

    private static string Pick(Random chance, string[] from) => from[chance.Next(from.Length)];
}
