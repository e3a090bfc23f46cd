using System.Net;
using System.Text;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class NameColumnsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Foreign = """
        VHE nr;Adres;Huisnr.;PC;Woonplaats;Wijk;Lat;Lon;Eigenaar
        N1;Beukenlaan;901;7811AB;Emmen;Emmerhout;52.79;6.89;iemand
        """;

    [Fact]
    public async Task A_file_with_headings_of_its_own_asks_once_and_never_again()
    {
        var visitor = await HandedInAsync("Woningen", Foreign);
        Assert.Equal("Welke kolom is wat?", visitor.Heading);
        Assert.Contains("Beukenlaan", visitor.Text);
        Assert.Equal(
            ("VHE nr", "Adres", "Huisnr.", "PC", "Woonplaats", "Wijk", "Lat", "Lon", "Staat er niet in"),
            (visitor.Value("Verhuureenheidnummer"), visitor.Value("Straat"), visitor.Value("Huisnummer"), visitor.Value("Postcode"),
                visitor.Value("Plaats"), visitor.Value("Buurt"), visitor.Value("Breedtegraad"), visitor.Value("Lengtegraad"), visitor.Value("Toevoeging")));

        await visitor.PressesAsync("Bestand bekijken");
        Assert.Equal("Dit verandert er", visitor.Heading);
        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);
        Assert.True(await house.AskAsync(db => db.Dwellings.AnyAsync(d => d.OutsideKey == "N1" && d.Street == "Beukenlaan")));

        visitor = await HandedInAsync("Woningen", Foreign);
        Assert.Equal("Dit verandert er", visitor.Heading);
        Assert.Contains("Er verandert niets.", visitor.Text);
    }

    [Fact]
    public async Task What_is_not_ours_to_know_is_not_shown_and_cannot_be_chosen()
    {
        var visitor = await HandedInAsync("Huishoudens", "Huurder;Naam;BSN;Bruto jaarinkomen;Land van herkomst\nN8;Familie Proef;999999990;41250;Verweggistan");

        Assert.Equal("Welke kolom is wat?", visitor.Heading);
        Assert.Contains("Familie Proef", visitor.Text);

        foreach (var secret in new[] { "999999990", "41250", "Verweggistan", "BSN", "jaarinkomen" })
        {
            Assert.DoesNotContain(secret, visitor.Text);
        }
    }

    [Fact]
    public async Task What_was_chosen_can_be_chosen_otherwise_before_anything_is_read_in()
    {
        const string file = "Huurder;Naam;Contactpersoon\nN5;Familie Proef;Proef, de";
        var visitor = await HandedInAsync("Huishoudens", file);
        await visitor.PressesAsync("Bestand bekijken");
        Assert.Contains("Familie Proef", visitor.Text);

        // What nobody chose is not kept, so the file is brought once more.
        await visitor.FollowsAsync("Andere kolommen kiezen");
        Assert.DoesNotContain("Contactpersoon", visitor.Text);
        await visitor.FollowsAsync("Kies het bestand opnieuw.");
        await BringsAsync(visitor, "Huishoudens", file);
        Assert.Equal("Welke kolom is wat?", visitor.Heading);
        visitor.Fills("Aanschrijfnaam", "Contactpersoon");
        await visitor.PressesAsync("Bestand bekijken");
        Assert.Contains("Proef, de", visitor.Text);
        await visitor.PressesAsync("Inlezen");

        Assert.Equal("Proef, de", await house.AskAsync(db => db.Households.Where(h => h.OutsideKey == "N5").Select(h => h.Addressee).SingleAsync()));
        visitor = await HandedInAsync("Huishoudens", file);
        Assert.Contains("Er verandert niets.", visitor.Text);
    }

    [Fact]
    public async Task Columns_that_were_changed_about_are_changed_back_before_anything_is_read_in()
    {
        // With headings of its own: what is chosen here is remembered for the whole house.
        var visitor = await HandedInAsync("Huishoudens", "Relatie;Tenaamstelling\nFamilie Proef;N6");
        await visitor.PressesAsync("Bestand bekijken");
        await visitor.FollowsAsync("Andere kolommen kiezen");
        visitor.Fills("Huurdernummer", "Tenaamstelling");
        visitor.Fills("Aanschrijfnaam", "Relatie");
        await visitor.PressesAsync("Bestand bekijken");
        await visitor.PressesAsync("Inlezen");

        Assert.Equal("Familie Proef", await house.AskAsync(db => db.Households.Where(h => h.OutsideKey == "N6").Select(h => h.Addressee).SingleAsync()));
    }

    [Theory]
    [InlineData("Staat er niet in", "Deze kolommen zijn nodig: Ingangsdatum.")]
    [InlineData("Klant", "Je koos ‘Klant’ bij twee kolommen.")]
    public async Task A_choice_that_cannot_be_is_refused_and_stays_on_the_page(string chosen, string said)
    {
        var visitor = await HandedInAsync("Huurcontracten", "Klant;Object;Moment\nN1;N1;1-1-2020");
        visitor.Fills("Huurdernummer", "Klant");
        visitor.Fills("Verhuureenheidnummer", "Object");
        visitor.Fills("Ingangsdatum", chosen);
        await visitor.PressesAsync("Bestand bekijken");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith(said, visitor.Said);
        Assert.Equal("Klant", visitor.Value("Huurdernummer"));
    }

    [Fact]
    public async Task Only_an_administrator_sees_what_stands_in_a_file()
    {
        var visitor = await HandedInAsync("Huurcontracten", "Kol1;Kol2;Kol3\nN1;N1;1-1-2020");
        var other = await house.VisitorAsync(Role.RoundLeader);
        await other.OpensAsync(visitor.Path);

        Assert.NotEqual(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public void Headings_are_guessed_whatever_their_capitals_dots_and_spaces() =>
        Assert.All(
            new[] { ("Huurdernummer", "Debiteur-nr."), ("Verhuureenheidnummer", "VHE  Nr"), ("Ingangsdatum", "Ingang huur"), ("E-mail", "Email"), ("Telefoon", "TEL.") },
            pair => Assert.True(ColumnGuesses.IsLike(pair.Item1, pair.Item2)));

    private async Task<Visitor> HandedInAsync(string kind, string text)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/inlezen");
        await BringsAsync(visitor, kind, text);
        return visitor;
    }

    private static async Task BringsAsync(Visitor visitor, string kind, string text)
    {
        visitor.Ticks(kind);
        visitor.Brings("Welk bestand?", "uit-een-ander-systeem.csv", Encoding.UTF8.GetBytes(text));
        await visitor.PressesAsync("Bestand bekijken");
    }
}
