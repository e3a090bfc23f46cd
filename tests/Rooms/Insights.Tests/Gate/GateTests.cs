using Huiskamer.Insights.Gate;

namespace Huiskamer.Insights.Tests.Gate;

/// <summary>Looks at the gate as somebody would who wants to know what the neighbours said.</summary>
public sealed class GateTests
{
    [Fact]
    public void Areas_with_five_households_are_shown_the_fullest_first()
    {
        var gated = Open(("A", 5), ("B", 12));

        Assert.Equal(["B", "A"], gated.Shown.Select(area => area.Area));
        Assert.Equal((0, 17), (gated.Hidden, gated.Total));
    }

    [Fact]
    public void An_area_with_four_households_is_not_shown()
    {
        Assert.False(Open(("A", 4), ("B", 3), ("C", 9)).Shows("A"));
    }

    [Fact]
    public void One_hidden_area_cannot_be_reckoned_from_the_total()
    {
        var gated = Open(("A", 1), ("B", 8), ("C", 20));

        Assert.Equal(["C"], gated.Shown.Select(area => area.Area));
        Assert.Equal((2, 29), (gated.Hidden, gated.Total));
    }

    [Fact]
    public void Two_hidden_areas_that_together_are_less_than_five_take_a_third_along()
    {
        var gated = Open(("A", 1), ("B", 2), ("C", 6), ("D", 9));

        Assert.Equal(["D"], gated.Shown.Select(area => area.Area));
        Assert.Equal(3, gated.Hidden);
    }

    [Fact]
    public void When_everything_together_is_less_than_five_not_even_the_total_is_told()
    {
        Assert.Null(Open(("A", 1), ("B", 3)).Total);
        Assert.Null(Open(("A", 4)).Total);
    }

    [Fact]
    public void One_area_alone_is_shown_or_is_nothing()
    {
        Assert.Equal(6, Open(("A", 6)).Total);
        Assert.Empty(Open(("A", 3)).Shown);
    }

    [Fact]
    public void An_area_in_which_nobody_spoke_does_not_hide_the_one_that_is_hidden()
    {
        var gated = Open(("A", 2), ("B", 0), ("C", 7), ("D", 8));

        Assert.Equal(["D"], gated.Shown.Select(area => area.Area));
        Assert.Equal(2, gated.Hidden);
    }

    [Fact]
    public void Nothing_at_all_is_nothing()
    {
        var gated = Open();

        Assert.Empty(gated.Shown);
        Assert.Null(gated.Total);
    }

    [Fact]
    public void Two_looks_show_the_same_gap()
    {
        Assert.Equal(
            Open(("A", 1), ("B", 6), ("C", 6), ("D", 6)).Shown.Select(area => area.Area),
            Open(("D", 6), ("C", 6), ("B", 6), ("A", 1)).Shown.Select(area => area.Area));
    }

    /// <summary>Every mix of up to five areas with up to seven households: whatever is hidden stays hidden.</summary>
    [Fact]
    public void No_mix_of_areas_betrays_a_small_one()
    {
        foreach (var voices in Mixes(5, 7))
        {
            var gated = Open([.. voices.Select((number, i) => ($"{(char)('A' + i)}", number))]);
            var behind = voices.Where((_, i) => !gated.Shows($"{(char)('A' + i)}")).Where(number => number > 0).ToList();

            Assert.All(gated.Shown, area => Assert.True(area.Voices >= 5));
            Assert.True(
                behind.Count == 0 || gated.Total is null || (behind.Count >= 2 && behind.Sum() >= 5),
                string.Join(',', voices));
            Assert.True(gated.Total is not null || gated.Shown.Count == 0, string.Join(',', voices));
        }
    }

    private static Gated<string> Open(params (string Area, int Voices)[] areas) =>
        Huiskamer.Insights.Gate.Gate.Open(areas.Select(area => new AreaVoices<string>(area.Area, area.Voices, area.Voices * 2)));

    private static IEnumerable<int[]> Mixes(int areas, int most)
    {
        for (var mix = 0; mix < Math.Pow(most + 1, areas); mix++)
        {
            yield return [.. Enumerable.Range(0, areas).Select(i => mix / (int)Math.Pow(most + 1, i) % (most + 1))];
        }
    }
}
