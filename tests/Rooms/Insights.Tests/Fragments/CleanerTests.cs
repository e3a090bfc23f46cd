using Huiskamer.Insights.Fragments;

namespace Huiskamer.Insights.Tests.Fragments;

public sealed class CleanerTests
{
    [Theory]
    [InlineData("Mail naar j.bos@voorbeeld.test graag.", "Mail naar […] graag.")]
    [InlineData("Bel 0591 123456 na zessen.", "Bel […] na zessen.")]
    [InlineData("Bel 06-12 34 56 78.", "Bel […].")]
    [InlineData("Bel +31 6 12345678.", "Bel […].")]
    [InlineData("Postcode 7823 AB.", "Postcode […].")]
    [InlineData("Postcode 7823ab.", "Postcode […].")]
    [InlineData("In de Houtweg 1203 tocht het.", "In de […] tocht het.")]
    [InlineData("Op nummer 12b is het stil.", "Op […] is het stil.")]
    [InlineData("Mijn bsn is 123456782.", "Mijn bsn is […].")]
    [InlineData("Rekening NL02 ABCD 0123 4567 89 klopt.", "Rekening […] klopt.")]
    public void What_leads_to_one_house_or_person_is_taken_out(string text, string clean)
    {
        Assert.Equal(clean, Cleaner.Clean(text, []));
    }

    [Theory]
    [InlineData("De huur is 734 euro en ik woon hier 42 jaar.")]
    [InlineData("In 2019 is er voor 15.000 euro verbouwd.")]
    [InlineData("Van 1998 tot 2004 was het hier rustig.")]
    [InlineData("Sinds 2024 is de lift stuk.")]
    [InlineData("Ik wacht 3 weken, ik heb 4 keer gebeld.")]
    public void Ordinary_numbers_stay(string text)
    {
        Assert.Equal(text, Cleaner.Clean(text, []));
    }

    [Fact]
    public void Words_that_the_caller_knows_go_also_in_other_capitals_and_with_an_s()
    {
        Assert.Equal(
            "Bij […] thuis, en […] tuin is netjes; de Boerhoorn niet.",
            Cleaner.Clean("Bij de boer thuis, en De Boers tuin is netjes; de Boerhoorn niet.", ["De Boer"]));
    }

    [Fact]
    public void A_known_word_with_signs_in_it_is_taken_as_it_is()
    {
        Assert.Equal("Mevrouw […] (oud) woont hier.", Cleaner.Clean("Mevrouw A+B (oud) woont hier.", ["A+B"]));
    }

    [Fact]
    public void Gaps_beside_each_other_become_one()
    {
        Assert.Equal("Stuur het naar […].", Cleaner.Clean("Stuur het naar Houtweg 1203, 7823 AB Emmen.", ["Emmen"]));
    }
}
