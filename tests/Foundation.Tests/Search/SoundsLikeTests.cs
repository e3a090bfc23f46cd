using Huiskamer.Foundation.Search;

namespace Huiskamer.Foundation.Tests.Search;

public sealed class SoundsLikeTests
{
    [Theory]
    [InlineData("Jansen", "Janssen")]
    [InlineData("Meijer", "Meyer", "Meier")]
    [InlineData("Kuiper", "Kuyper", "Cuiper")]
    [InlineData("Visser", "Visscher")]
    [InlineData("Dijkstra", "Dykstra")]
    [InlineData("Bakker", "Backer")]
    [InlineData("Hendriks", "Hendrix", "Hendricks")]
    [InlineData("Smit", "Smid", "Smidt")]
    [InlineData("Mohamed", "Mohammed", "Muhammad")]
    [InlineData("IJsbrand", "Ysbrandt")]
    [InlineData("Zwart", "Swart")]
    [InlineData("Öztürk", "Osturk")]
    [InlineData("Philips", "Filips")]
    [InlineData("Yaqoubi", "Jaqoubi")]
    [InlineData("Kwakkelstijn", "Quackelstein")]
    [InlineData("Van Eijk", "van Eyk")]
    public void Names_that_sound_alike_are_written_alike(string one, params string[] others) =>
        Assert.All(others, other => Assert.Equal(Sound(one), Sound(other)));

    [Theory]
    [InlineData("Jansen", "Bakker")]
    [InlineData("Smit", "Smeets")]
    [InlineData("De Boer", "De Vries")]
    [InlineData("Pol", "Bol")]
    public void Names_that_sound_otherwise_are_not(string one, string other) => Assert.NotEqual(Sound(one), Sound(other));

    [Fact]
    public void Nothing_and_figures_do_no_harm() => Assert.Equal(("", "12"), (SoundsLike.Of(""), SoundsLike.Of("12")));

    private static string Sound(string name) => SoundsLike.Each(Folded.Of(name));
}
