using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Tests.Households;

public sealed class HouseholdCardTests
{
    [Theory]
    [InlineData("Familie De Boer", "familie De Boer", "Beste familie De Boer")]
    [InlineData("De heer J. Vos", "de heer J. Vos", "Beste meneer J. Vos")]
    [InlineData("Mevrouw A. Yilmaz", "mevrouw A. Yilmaz", "Beste mevrouw A. Yilmaz")]
    [InlineData("J. Vos en A. Yilmaz", "J. Vos en A. Yilmaz", "Beste J. Vos en A. Yilmaz")]
    public void A_household_is_named_and_greeted_as_people_do(string addressee, string inSentence, string greeting)
    {
        var card = new HouseholdCard(
            HouseholdId.From(Guid.CreateVersion7()), addressee, "Fictieflaan 901", "7800 ZZ", "Emmen",
            NeighbourhoodId.From(Guid.CreateVersion7()), "Fictiefbuurt", 52.8, 6.9, "nl", null, null, Rest: Rest.None, LivesHere: true);

        Assert.Equal(inSentence, card.InSentence);
        Assert.Equal(greeting, card.Greeting);
    }
}
