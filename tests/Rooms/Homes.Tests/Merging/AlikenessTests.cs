using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Merging;

namespace Huiskamer.Homes.Tests.Merging;

/// <summary>Who is the same household and who only seems so: a name alone never is enough, and neither is an address.</summary>
public sealed class AlikenessTests
{
    private static readonly Guid Home = Guid.CreateVersion7();
    private static readonly Guid Elsewhere = Guid.CreateVersion7();

    [Theory]
    [InlineData("Jan Jansen 1958", "Jan Janssen 1958", "samen", true, "one letter")]
    [InlineData("Jan Jansen", "Jan Janssen", "samen", true, "one letter, no years")]
    [InlineData("Wim Meijer 1950", "Wim Meyer 1950", "samen", true, "IJ and Y")]
    [InlineData("Truus van Dijk", "Truus van Dyk", "samen", true, "IJ and Y again")]
    [InlineData("Emine Yıldız 1971", "Emine Yildiz 1971", "samen", true, "accents")]
    [InlineData("José Núñez 1980", "Jose Nunez 1980", "samen", true, "more accents")]
    [InlineData("Jan Jansen 1958", "Jansen Jan 1958", "samen", true, "surname first")]
    [InlineData("Piet de Boer 1944", "Boer, de Piet 1944", "samen", true, "surname first with its small word behind it")]
    [InlineData("J. Jansen 1958", "Jan Jansen 1958", "samen", true, "an initial")]
    [InlineData("Anna Visser 1990", "Anna Maria Visser 1990", "samen", true, "a second first name")]
    [InlineData("Greet Visser-Kuiper", "Greet Visser", "samen", true, "a surname by marriage")]
    [InlineData("Piet Cuyper 1961", "Piet Kuiper 1961", "samen", true, "as it sounds")]
    [InlineData("Mohamed Bakkali 1985 06-0000001", "Muhammad Bakkali 1985 0600 00001", "elders", true, "one telephone number, two addresses")]
    [InlineData("Jan Jansen 1958", "Jan Jansen 1958", "daarna", true, "one name and year, after each other at one address")]
    [InlineData("Jan Jansen 1958", "Jan Jansen 1958", "verhuisd", true, "left when the other came")]
    [InlineData("Familie Jansen", "Familie Janssen", "samen", true, "nobody known but the family, at one address")]
    [InlineData("Familie Jansen", "Jan Jansen 1958", "daarna", false, "a family left and a namesake came")]
    [InlineData("Piet Jansen 1950", "Kees Jansen 1990", "daarna", false, "the same surname after each other")]
    [InlineData("Piet Jansen 1950", "Kees Jansen 1990", "samen", false, "father and son at one address")]
    [InlineData("Piet Jansen 1950", "Piet Jansen 1980", "samen", false, "father and son with one name")]
    [InlineData("P. Jansen", "K. Jansen", "samen", false, "other initials")]
    [InlineData("Jan Bakker", "Joan Becker", "samen", false, "sounds alike, is not alike")]
    [InlineData("Els Peters 1960", "Els Potters 1960", "samen", false, "sounds alike, is not alike")]
    [InlineData("Karin Smit 1970", "Carla Smit 1972", "samen", false, "sisters")]
    [InlineData("Jan Jansen 1958", "Jan Jansen 1958", "elders", false, "a common name at two addresses now")]
    [InlineData("Jan Jansen", "Jan Jansen", "elders", false, "a common name at two addresses")]
    [InlineData("Jansen", "Jansen", "samen", false, "somebody of whom we know only a surname")]
    [InlineData("Els de Vries 1980 06-0000009", "Henk Bos 1940 06-0000009", "elders", false, "a daughter whose number her father gave")]
    [InlineData("Familie Jansen", "De heer P. Jansen", "samen", false, "a family, and one who may be anybody of that name")]
    [InlineData("J. Jansen", "Jan Jansen 1958", "daarna", false, "an initial after each other")]
    [InlineData("Ahmed Ali 1980", "Ali Hassan 1980", "samen", false, "the first name of the one is the surname of the other")]
    public void Names_and_addresses_give_the_verdict_that_somebody_at_the_counter_would(string one, string other, string where, bool alike, string why)
    {
        var found = Alikeness.Of(Card(one, true, where, first: true), Card(other, true, where, first: false));

        Assert.True(alike == found is not null, why);
        Assert.Equal(found, Alikeness.Of(Card(other, true, where, first: false), Card(one, true, where, first: true)));
    }

    [Fact]
    public void The_surest_stand_first_and_each_says_why()
    {
        var sure = Alikeness.Of(Card("Jan Jansen 1958", true, "samen", true), Card("Jan Jansen 1958", true, "samen", false))!;
        var less = Alikeness.Of(Card("Jan Jansen 1958", true, "verhuisd", true), Card("Jan Jansen 1958", true, "verhuisd", false))!;

        Assert.True(sure.Score > less.Score);
        Assert.Equal("De naam is hetzelfde, ze zijn van hetzelfde geboortejaar en ze wonen op hetzelfde adres.", sure.Reasons.InWords());
        Assert.Equal("De naam is hetzelfde, ze zijn van hetzelfde geboortejaar en de een vertrok toen de ander kwam.", less.Reasons.InWords());
    }

    /// <summary>"Familie X" and "De heer X" are households of whom nobody is known; others are one person, a year and a number.</summary>
    private static AlikeCard Card(string who, bool livesHere, string where, bool first)
    {
        var words = who.Split(' ');
        var addressee = Folded.Of(words[0] is "Familie" or "De" ? who : $"Bewoner {string.Join(' ', words.Where(word => !char.IsDigit(word[0])))}");
        var telephone = string.Concat(words.SkipWhile(word => !word.StartsWith("06", StringComparison.Ordinal))).Replace("-", "", StringComparison.Ordinal);
        var year = words.Where(word => word.Length == 4 && int.TryParse(word, out var number) && number is > 1900 and < 2030).Select(int.Parse).FirstOrDefault();
        var name = Folded.Of(string.Join(' ', words.Where(word => !char.IsDigit(word[0]))));
        List<AlikePerson> people = words[0] is "Familie" or "De"
            ? [] : [new AlikePerson(name, year == 0 ? null : year, telephone.Length == 0 ? null : telephone)];
        var day = new DateOnly(2020, 1, 1);

        return where switch
        {
            "samen" => new AlikeCard(addressee, livesHere, people, [new AlikeStay(Home, day, null)]),
            "daarna" when first => new AlikeCard(addressee, false, people, [new AlikeStay(Home, day, day.AddYears(2))]),
            "daarna" => new AlikeCard(addressee, true, people, [new AlikeStay(Home, day.AddYears(2).AddDays(10), null)]),
            "verhuisd" when first => new AlikeCard(addressee, false, people, [new AlikeStay(Elsewhere, day, day.AddYears(2))]),
            "verhuisd" => new AlikeCard(addressee, true, people, [new AlikeStay(Home, day.AddYears(2).AddDays(-20), null)]),
            _ => new AlikeCard(addressee, livesHere, people, [new AlikeStay(first ? Home : Elsewhere, day, null)]),
        };
    }
}
