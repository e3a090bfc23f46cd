using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Tests;

public sealed class VeraCodeListsTests
{
    [Fact]
    public void Both_editions_are_read_whole_with_codes_that_stand_in_them_twice_and_days_that_are_misspelt()
    {
        Assert.Equal((2394, 2463), (Vera.Lists.Read(Files.April()).Entries.Count, Vera.Lists.Shipped.Entries.Count));
        Assert.Equal(2, Vera.Lists.Shipped.Of("EENHEIDDETAILSOORT", "BIJ").Count());
        Assert.Equal("Bijeenkomstruimte", Vera.Lists.Shipped.NameOf("EENHEIDDETAILSOORT", "BIJ"));
        Assert.Equal(new DateOnly(2026, 6, 5), Assert.Single(Vera.Lists.Shipped.Of("LENINGDETAILSOORT", "CON")).Until);
        Assert.True(Vera.Lists.Shipped.Knows("RELATIEROLSOORT", "CUR"));
        Assert.False(Vera.Lists.Read(Files.April()).Knows("RELATIEROLSOORT", "CUR"));
    }

    [Fact]
    public void Every_code_we_have_a_word_for_is_in_the_list_and_every_list_we_use_exists()
    {
        var lists = Vera.Lists.Shipped.Entries.Select(entry => entry.List).ToHashSet();
        Assert.Empty(Vera.Lists.Used.Except(lists));

        var homes = Vera.Lists.Shipped.Entries.Where(entry => entry.Parent == "EENHEIDSOORT.WOO" && entry.List == CodesIn.Homes).ToList();
        Assert.All(homes, entry => Assert.True(Codes.IsHome(entry.Code), entry.Code));
        Assert.All(Vera.Lists.Shipped.Entries.Where(entry => entry.List == CodesIn.Channels), entry => Assert.NotNull(Codes.OfKanaal(entry.Code)));
        Assert.All(Vera.Lists.Shipped.Entries.Where(entry => entry.List == CodesIn.Languages), entry => Assert.Equal(2, Codes.Taal(entry.Code)?.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Soort;Code;Naam\n")]
    [InlineData("Naam;Adres\nHoving;Beukenlaan")]
    [InlineData("{ \"id\": 1 }")]
    [InlineData("\0\0\0\0")]
    public void What_is_no_list_is_refused(string text) =>
        Assert.Throws<Refused>(() => Vera.Lists.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_code_of_a_newer_list_is_understood_as_far_as_the_list_tells()
    {
        var newer = new CodeBook([
            .. Vera.Lists.Shipped.Entries,
            new CodeEntry(CodesIn.Homes, "HOF", "Hofjeswoning", "", "EENHEIDSOORT.WOO", null, null),
            new CodeEntry(CodesIn.Channels, "DEU", "deur", "", "", null, null),
            new CodeEntry(CodesIn.Channels, "VID", "Videobellen", "", "", null, null),
        ]);

        var homes = Vera.Of(MessagesAbout.Dwellings, $$"""[{ "id": "1", "detailSoort": { "code": "HOF" }, {{Files.Address}} }]""", newer);
        Assert.Equal("anders", Assert.Single(homes.Rows())["Woningsoort"]);
        Assert.Empty(homes.Errors);

        var contacts = Vera.Of(MessagesAbout.Contacts, """
            [{ "id": "1", "kanaal": { "code": "DEU" }, "datum": "2025-06-30", "relaties": [{ "id": "g1" }] },
             { "id": "2", "kanaal": { "code": "VID" }, "datum": "2025-06-30", "relaties": [{ "id": "g1" }] }]
            """, newer);
        Assert.Equal(["deur", ""], contacts.Rows().Select(row => row["Soort"]));
        Assert.StartsWith("De code VID van COMMUNICATIEKANAAL (‘Videobellen’) past bij geen van onze woorden.", contacts.Errors.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_tells_which_codes_it_has_and_of_what_is_no_code_only_how_often()
    {
        var sheet = (ISheetOfCodes)Vera.Of(MessagesAbout.Households, """
            [
              { "id": "p1", "soort": { "code": "NAT" }, "achternaam": "Hoving", "voorkeurstaal": { "code": "POL" }, "rollen": [null, { "soort": { "code": "XYZ" } }, { "soort": { "code": "HUU" } }] },
              { "id": "p2", "soort": { "code": "999999990" }, "achternaam": "Prins", "rollen": [{ "soort": { "code": "mevrouw Hoving" } }, { "soort": { "code": "HOVING" } }] },
              { "id": "p3", "soort": { "code": "NAT" }, "achternaam": "Prins" }
            ]
            """);
        _ = sheet.Rows().ToList();

        Assert.Equal(
            ["RELATIEROLSOORT  2 from 2", "RELATIEROLSOORT HUU 1 from 1", "RELATIEROLSOORT XYZ 1 from 1", "RELATIESOORT  1 from 2", "RELATIESOORT NAT 2 from 1"],
            sheet.Met.Select(met => $"{met.List} {met.Code} {met.Times} from {met.Line}").Order(StringComparer.Ordinal));
    }
}
