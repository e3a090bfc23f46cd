using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.LongestNotSpoken;

public sealed class ManyComplexesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Path = "/woningen/langst-niet-gesproken";

    [Fact]
    public async Task Of_very_many_complexes_one_is_chosen_after_its_neighbourhood()
    {
        var (here, there) = (A.Neighbourhood("Barger-Oosterveen"), A.Neighbourhood("Noordveen"));
        var complexes = Enumerable.Range(1, 120).Select(i => new Complex(A.Id<ComplexId>(), $"C{i:000}", $"Blok {i:000}")).ToList();
        var family = A.Family(here);
        family.Dwelling.Is(complexes[7].Id, null);
        family.Household.Settles([Stay.Of(family.Tenancy, family.Dwelling)], A.Today);
        await house.SavesAsync([here, there, .. complexes, .. family.Rows, .. A.Family(there).Rows]);
        var visitor = await house.VisitorAsync(Role.Colleague);

        Assert.Equal(["Alle complexen", .. complexes.Select(InWords)], await ChoiceAsync(""));

        await house.SavesAsync(new Complex(A.Id<ComplexId>(), "C121", "Blok 121"));

        Assert.Equal(["Kies eerst een buurt"], await ChoiceAsync(""));
        Assert.Equal(["Alle complexen", InWords(complexes[7])], await ChoiceAsync($"?buurt={here.Id}"));
        Assert.Equal(["Hier is geen complex"], await ChoiceAsync($"?buurt={there.Id}"));

        // What was chosen stays chosen, also when nobody chose its neighbourhood: the next choice must not let go of it.
        Assert.Equal(["Alle complexen", InWords(complexes[7])], await ChoiceAsync($"?complex={complexes[7].Id}"));
        Assert.Equal(InWords(complexes[7]), visitor.Value("Welk complex?"));
        visitor.Ticks("die we nog nooit spraken");
        await visitor.PressesAsync("Laat zien");
        Assert.Contains($"Alleen: {complexes[7].Name} en nog nooit gesproken.", visitor.Text);

        async Task<IEnumerable<string>> ChoiceAsync(string asked)
        {
            await visitor.OpensAsync(Path + asked);
            return visitor.Page.QuerySelectorAll("#complex option").Select(option => option.TextContent);
        }

        static string InWords(Complex complex) => $"{complex.Name} ({complex.OutsideKey})";
    }
}
