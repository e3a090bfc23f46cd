using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Associations;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Staff.Tests.Associations;

public sealed class AssociationTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public void An_association_has_a_name()
    {
        Assert.Equal(AssociationRefusals.NoName, Association.WhyNotBecome(A.Association with { Name = " " }));
    }

    [Fact]
    public void Its_office_lies_in_the_Netherlands()
    {
        var swapped = A.Association with { Latitude = 6.8931, Longitude = 52.7859 };

        Assert.Equal(AssociationRefusals.NotHere, Association.WhyNotBecome(swapped));
    }

    [Theory]
    [InlineData("huiskamer.voorbeeld.nl")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void What_stands_in_letters_is_an_address_on_the_web(string address)
    {
        var refused = Assert.Throws<Refused>(() => new Association().Becomes(A.Association with { WebAddress = address }));

        Assert.Equal(AssociationRefusals.NoWebAddress, refused.Refusal);
    }

    [Fact]
    public async Task An_empty_house_has_no_name_and_a_second_card_takes_the_place_of_the_first()
    {
        Assert.False((await house.AskAsync<IAssociation, AssociationCard>(us => us.CardAsync(default))).IsNamed);

        await house.InAsync<IAssociation>(us => us.BecomesAsync(A.Association, default));
        await house.InAsync<IAssociation>(us => us.BecomesAsync(A.Association with { Name = "Woonstichting De Nieuwe Bel" }, default));

        var card = await house.AskAsync<IAssociation, AssociationCard>(us => us.CardAsync(default));
        Assert.Equal("Woonstichting De Nieuwe Bel", card.Name);
        Assert.Equal("https://huiskamer.example", card.WebAddress);
    }
}
