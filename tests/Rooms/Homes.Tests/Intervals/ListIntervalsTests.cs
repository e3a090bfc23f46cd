using Huiskamer.Homes.Intervals;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Intervals;

public sealed class ListIntervalsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_leader_agrees_on_an_interval_changes_it_and_takes_it_away_and_the_list_says_who_is_over_time()
    {
        var neighbourhood = A.Neighbourhood("Zuidhof");
        var family = A.Family(neighbourhood, spokenOn: [A.Today.AddMonths(-15)]);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var leader = await house.VisitorAsync(Role.Colleague, Role.RoundLeader);
        await leader.OpensAsync("/woningen/streeftermijnen");
        Assert.Contains("Er is nog niets afgesproken.", leader.Text);

        leader.Fills("Om wie gaat het?", "Buurt: Zuidhof");
        leader.Fills("Om de hoeveel maanden?", "18");
        await leader.PressesAsync("Afspreken");
        Assert.Equal("Buurt: Zuidhof: elke 18 maanden.", leader.Said);
        await leader.OpensAsync($"/woningen/langst-niet-gesproken?buurt={neighbourhood.Id}");
        Assert.Equal("", leader.Value("waar we over tijd zijn"));
        Assert.DoesNotContain("over tijd", leader.Page.QuerySelector(".counts")!.TextContent);

        await leader.OpensAsync("/woningen/streeftermijnen");
        leader.Fills("Om wie gaat het?", "Buurt: Zuidhof");
        leader.Fills("Om de hoeveel maanden?", "12");
        await leader.PressesAsync("Afspreken");
        await leader.OpensAsync($"/woningen/langst-niet-gesproken?buurt={neighbourhood.Id}");
        await leader.FollowsAsync("1 over tijd");
        Assert.Contains("3 maanden over tijd", leader.Text);

        await leader.OpensAsync("/woningen/streeftermijnen");
        await leader.PressesAsync("Weghalen: Buurt: Zuidhof");
        Assert.Empty(await house.AskAsync(db => db.TargetIntervals.ToListAsync()));
    }

    [Fact]
    public async Task A_colleague_reads_them_and_changes_none()
    {
        var colleague = await house.VisitorAsync(Role.Colleague);
        await colleague.OpensAsync("/woningen/streeftermijnen");

        Assert.False(colleague.Sees("Afspreken"));
        Assert.Contains("Niemand krijgt er een mail over", colleague.Text);
    }

    [Theory]
    [InlineData(1, "elke maand")]
    [InlineData(12, "elk jaar")]
    [InlineData(18, "elke 18 maanden")]
    [InlineData(36, "elke 3 jaar")]
    public void An_interval_says_how_often(int months, string words) =>
        Assert.Equal(words, new TargetInterval(Segment.Everybody, months).InWords);

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    public void An_interval_out_of_reach_is_refused(int months) =>
        Assert.Equal(TargetIntervalRefusals.OutOfReach, TargetInterval.WhyNot(months));
}
