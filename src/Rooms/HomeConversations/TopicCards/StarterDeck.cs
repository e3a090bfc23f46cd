using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.HomeConversations.TopicCards;

/// <summary>The deck every house can begin with: what makes tenants feel at home, or not.</summary>
internal static class StarterDeck
{
    private static readonly (string Word, string Question, string Help)[] Words =
    [
        ("Mezelf zijn", "Waar in huis bent u het meest uzelf?", "Een stoel, een hoekje, een moment van de dag."),
        ("Veilig", "Wanneer voelt u zich hier veilig, en wanneer niet?", "In huis, in de portiek, op straat, in het donker."),
        ("Tot rust komen", "Wat hebt u nodig om hier tot rust te komen?", "Denk aan geluid, licht, uitzicht of iemand om u heen."),
        ("Buiten", "Waar zit u graag als de zon schijnt?", "Balkon, tuin, bankje, galerij."),
        ("Bezoek", "Wie komt er bij u over de vloer?", "En wie zou u vaker willen zien?"),
        ("Buren", "Hoe kent u de mensen naast en boven u?", "Groeten, helpen, last hebben van elkaar."),
        ("De straat", "Als u de straat uit loopt, wat ziet u dan het liefst?", "En waar kijkt u liever niet naar?"),
        ("Warm en droog", "Hoe is het hier in huis in de winter?", "Tocht, vocht, de verwarming, de rekening."),
        ("Keuken en badkamer", "Wat werkt hier goed, en wat kost u elke dag moeite?", "Kraan, douche, tegels, drempel."),
        ("Iets kapot", "Toen er iets kapot was: hoe ging dat?", "Bellen, wachten, de monteur, erna."),
        ("Rondkomen", "Wat merkt u van hoe duur alles is?", "Alleen als iemand er zelf over wil praten."),
        ("Later", "Woont u hier over vijf jaar nog graag? Wat is er dan nodig?", "Trap, tuin, alleen of samen, kinderen."),
        ("Trots", "Waarop bent u trots in dit huis?", "Laat u het eens zien?"),
        ("Mijn plek maken", "Wat hebt u zelf aan dit huis gedaan?", "En wat zou u willen als het mocht?"),
        ("Gehoord worden", "Wanneer had u het gevoel dat er echt naar u geluisterd werd?", "Door ons, of door een ander."),
        ("Wij", "Wat zou u doen als u een dag bij ons de baas was?", "Alles mag gezegd worden."),
    ];

    internal static IEnumerable<TopicCard> Cards(Ids ids) =>
        Words.Index().Select(card => new TopicCard(ids.Next<TopicCardId>(), card.Item.Word, card.Item.Question, card.Item.Help, card.Index + 1));
}
