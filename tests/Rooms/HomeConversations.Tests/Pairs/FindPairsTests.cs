using Huiskamer.Foundation.Errands;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Planning;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Pairs;

public sealed class FindPairsTests(FindPairsTests.House house) : IClassFixture<FindPairsTests.House>
{
    private const int Many = RoundPlanner.AtOnce + 1;

    [Fact]
    public async Task Pairs_for_many_visits_are_found_while_the_leader_may_leave_and_then_settled()
    {
        var (round, _, leader) = await AskedAsync();
        Assert.Contains($"Tweetallen zoeken voor {Many} bezoeken. Dit begint binnen een paar tellen.", leader.Text);

        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/maken");
        Assert.Equal($"/huisgesprekken/rondes/{round.Id}/tweetallen", leader.Path);

        await house.RunsErrandsAsync();
        await leader.FollowsAsync("Kijken hoe ver het is");
        Assert.StartsWith("Het concept staat klaar: ", leader.Said);
        Assert.Contains("Opnieuw maken", leader.Text);

        await leader.PressesAsync("Vaststellen");
        Assert.StartsWith("Vastgesteld: ", leader.Said);
        Assert.DoesNotContain("Het concept staat klaar", leader.Text);
    }

    [Fact]
    public async Task The_form_remembers_what_was_wished()
    {
        var (round, _, leader) = await AskedAsync(seed: "77");
        await house.RunsErrandsAsync();
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/maken");

        Assert.Equal("77", leader.Value("Met welk getal loten we?"));
    }

    [Fact]
    public async Task Who_thinks_better_of_it_while_pairs_are_found_is_not_visited()
    {
        var (round, yes, leader) = await AskedAsync();
        house.Meanwhile = () => house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            var first = await db.Invitations.SingleAsync(i => i.Id == yes[0].Id);
            first.Answers(round, Reply.No, WorkingWeek.None, AnsweredBy.Household, house.Clock.Now);
            await db.SaveChangesAsync();
        });
        await house.RunsErrandsAsync();
        await leader.FollowsAsync("Kijken hoe ver het is");

        Assert.StartsWith("Het concept staat klaar: ", leader.Said);
        var planned = await house.AskAsync(db => db.VisitsAndDrafts.Where(v => v.Round == round.Id).Select(v => v.Invitation).ToListAsync());
        Assert.NotEmpty(planned);
        Assert.DoesNotContain(yes[0].Id, planned);
    }

    [Fact]
    public async Task When_the_round_changed_meanwhile_nothing_is_made_and_the_leader_reads_what_to_do()
    {
        var (round, _, leader) = await AskedAsync();
        house.Meanwhile = () => house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            var found = await db.Rounds.SingleAsync(r => r.Id == round.Id);
            db.Touches(found, found.Version);
            await db.SaveChangesAsync();
        });
        await house.RunsErrandsAsync();
        await leader.FollowsAsync("Kijken hoe ver het is");

        Assert.Equal(PlanRefusals.ChangedMeanwhile.Text, leader.Said);
        Assert.Equal(0, await house.AskAsync(db => db.VisitsAndDrafts.CountAsync(visit => visit.Round == round.Id)));
        Assert.True(leader.Sees("Tweetallen maken"));
    }

    [Fact]
    public async Task A_draft_that_is_about_to_be_replaced_is_not_settled()
    {
        var (round, _, leader) = await AskedAsync();
        await house.RunsErrandsAsync();
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen");
        var other = await house.VisitorAsync(Role.RoundLeader);
        await other.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/maken");
        await other.PressesAsync("Tweetallen maken");
        await leader.PressesAsync("Vaststellen");

        Assert.Equal(PlanRefusals.BeingMade.Text, leader.Said);
        Assert.Equal(1, await house.AskAsync(db => db.Set<Errand>().CountAsync(e => e.Subject == round.Id.Value && e.OnlyOne != null)));
    }

    private async Task<(Round Round, IReadOnlyList<Invitation> Yes, Visitor Leader)> AskedAsync(string seed = "1")
    {
        var (round, yes) = await house.SaysYesAsync(Many);

        foreach (var department in new[] { "Financiën", "Wijkbeheer", "ICT", "Verhuur" })
        {
            await house.JoinsAsync(round, department);
        }

        house.Meanwhile = () => Task.CompletedTask;
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/maken");
        leader.Fills("Met welk getal loten we?", seed);
        await leader.PressesAsync("Tweetallen maken");
        return (round, yes, leader);
    }

    /// <summary>A house in which something happens while the planner thinks.</summary>
    public sealed class House : TestHouse, IPlanRounds
    {
        internal Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public Plan Make(PlanRequest request, int seed, IProgress<int>? progress = null, CancellationToken cancel = default)
        {
            Meanwhile().GetAwaiter().GetResult();
            return new PlainPlanner().Make(request, seed, progress, cancel);
        }

        protected override void Change(WebApplicationBuilder builder) => builder.Services.AddSingleton<IPlanRounds>(this);
    }
}
