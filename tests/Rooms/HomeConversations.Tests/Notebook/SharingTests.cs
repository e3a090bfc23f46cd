using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Notebook;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.TestKit;

namespace Huiskamer.HomeConversations.Tests.Notebook;

public sealed class SharingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_line_that_seems_to_lead_to_somebody_waits_until_its_writer_looked_again()
    {
        var talk = await Talk.AtAsync(house, "Familie Boterbloem");
        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat vertelde de huurder?", "Over de buren.");
        talk.First.Fills("Waar zit de pijn?", "Buurman Kees maakt lawaai.\nDe lift is stuk.");
        await talk.First.PressesAsync("Opslaan");

        Assert.Contains("Buurman Kees maakt lawaai.", talk.First.Text);
        Assert.Contains("Lijkt op: een naam.", talk.First.Text);
        Assert.Equal(1, await FragmentsAsync(talk));

        await talk.First.PressesAsync("Het klopt zo, delen");
        Assert.DoesNotContain("Buurman", talk.First.Text);
        Assert.Equal(2, await FragmentsAsync(talk));
    }

    [Fact]
    public async Task Another_doubtful_line_is_asked_about_again()
    {
        var talk = await Talk.AtAsync(house);
        await WritesAsync(talk, "Mevrouw Jansen helpt.");
        await talk.First.OpensAsync($"/huisgesprekken/bezoeken/{talk.Visit.Id}/opgeschreven");
        await talk.First.PressesAsync("Het klopt zo, delen");
        await WritesAsync(talk, "Mevrouw Jansen helpt.");
        Assert.Equal(1, await FragmentsAsync(talk));

        await WritesAsync(talk, "Mevrouw Jansen helpt.", "Meneer Pietersen ook.");
        Assert.Equal(0, await FragmentsAsync(talk));
    }

    [Fact]
    public void The_words_of_a_household_are_its_names_its_street_and_its_postcode()
    {
        var words = KnownWords.Of(Card("Familie Van der Boterbloem - El Hadi", "Verzonnen Straat 9001A", "7899 ZZ"), ["Samira El Hadi"]);

        Assert.Contains("Boterbloem", words);
        Assert.Contains("Van der Boterbloem", words);
        Assert.Contains("Hadi", words);
        Assert.Contains("Samira", words);
        Assert.Contains("Verzonnen Straat", words);
        Assert.Contains("7899ZZ", words);
        Assert.DoesNotContain("Familie", words);
        Assert.DoesNotContain("der", words);
    }

    [Fact]
    public void A_name_is_also_left_out_when_its_accents_were_left_out() =>
        Assert.Contains("Ozturk", KnownWords.Of(Card("Familie Öztürk", "Verzonnen Straat 9001", "7899 ZZ"), []));

    private Task WritesAsync(Talk talk, params string[] painPoints) => house.InAsync<INotebook>(notebook => notebook.WriteUpAsync(
        talk.Visit.Id, talk.First.Colleague, new TalkNotes("Een gesprek.") { PainPoints = painPoints }, CancellationToken.None));

    private async Task<int> FragmentsAsync(Talk talk) => (await house.AskAsync<IFragmentShelf, HarvestCounts>(
        shelf => shelf.CountAsync(talk.Round.Occasion, CancellationToken.None))).Fragments;

    private static HouseholdCard Card(string addressee, string street, string postcode) => new(
        default, addressee, street, postcode, "Emmen", default, "Emmermeer", 0, 0, "nl", null, null, Rest.None, true);
}
