using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Tests.Fragments;

public sealed class LooksPersonalTests
{
    [Theory]
    [InlineData("Mevrouw Jansen wacht al weken.", PersonalHint.Name)]
    [InlineData("Haar dochter Sanne helpt veel.", PersonalHint.Name)]
    [InlineData("De buurman heet Kees.", PersonalHint.Name)]
    [InlineData("Vraag het aan Fatima.", PersonalHint.Name)]
    [InlineData("Dat zei Willemijn van der Velden ook.", PersonalHint.Name)]
    [InlineData("Het was P.J. de Groot.", PersonalHint.Name)]
    [InlineData("Bel 0591 123456.", PersonalHint.Telephone)]
    [InlineData("jan@voorbeeld.test", PersonalHint.Email)]
    [InlineData("7823 AB", PersonalHint.Postcode)]
    [InlineData("Houtweg 1203 tocht", PersonalHint.HouseNumber)]
    [InlineData("op huisnummer 8", PersonalHint.HouseNumber)]
    [InlineData("123.456.782", PersonalHint.LongNumber)]
    [InlineData("Hij heeft dementie.", PersonalHint.Health)]
    [InlineData("Sinds haar Burn-out is het zwaar.", PersonalHint.Health)]
    public void A_text_that_may_lead_to_somebody_is_noticed(string text, PersonalHint hint)
    {
        Assert.Contains(hint, LooksPersonal.In(text));
    }

    [Theory]
    [InlineData("Ik wil gewoon dat iemand terugbelt.")]
    [InlineData("De mensen van Wijkbeheer zijn aardig. Dat mag ook gezegd worden.")]
    [InlineData("In Emmerhout is het groen; in Angelslo ook.")]
    [InlineData("De huur is 734 euro, en na 40 jaar geen nieuwe keuken.")]
    [InlineData("Mijn man en ik zitten hier goed.")]
    [InlineData("")]
    public void An_ordinary_text_is_left_alone(string text)
    {
        Assert.Empty(LooksPersonal.In(text));
    }

    [Fact]
    public void A_name_that_the_caller_knows_is_noticed_wherever_it_stands()
    {
        Assert.Equal([PersonalHint.Name], LooksPersonal.In("Bij boterbloem thuis is het koud.", ["Boterbloem"]));
        Assert.Empty(LooksPersonal.In("Bij de boterbloemen is het koud.", ["Boterbloem"]));
    }

    [Fact]
    public void Everything_that_was_noticed_is_named_once()
    {
        Assert.Equal(
            [PersonalHint.Name, PersonalHint.Telephone],
            LooksPersonal.In("Bel mevrouw Jansen op 0591 123456 of 0591 654321."));
    }
}
