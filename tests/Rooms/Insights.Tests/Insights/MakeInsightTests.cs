using System.Net;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Insights;
using Huiskamer.Insights.Occasions;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Insights.Tests.Insights;

public sealed class MakeInsightTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public void An_insight_for_which_nobody_speaks_is_our_own_opinion()
    {
        Assert.Equal(InsightRefusals.NothingSpeaksForIt, Insight.WhyNotMake([Stance.Against]));
        Assert.Null(Insight.WhyNotMake([Stance.Against, Stance.For]));
    }

    [Fact]
    public async Task An_insight_keeps_what_speaks_for_it_and_what_speaks_against_it()
    {
        var occasion = await SavedAsync("Niemand belt terug.", "Ik word altijd gebeld.", "Over iets anders.");
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/nieuw");
        visitor.Fills("Wat leren we, in één zin?", "Wie belt, wil weten wanneer er iemand terugbelt.");
        visitor.Ticks("Ervoor", within: "Niemand belt terug.");
        visitor.Ticks("Ertegen", within: "Ik word altijd gebeld.");
        await visitor.PressesAsync("Inzicht bewaren");

        Assert.Equal("Wie belt, wil weten wanneer er iemand terugbelt.", visitor.Heading);
        Assert.Equal(["Niemand belt terug.citaat", "Ik word altijd gebeld.citaat"], visitor.Page.QuerySelectorAll("blockquote").Select(q => q.TextContent));
        Assert.Contains("Rust op 2 uitspraken uit 2 gesprekken.", visitor.Text);
    }

    [Fact]
    public async Task A_form_without_grounds_comes_back_with_the_sentence_and_the_choices()
    {
        var occasion = await SavedAsync("Ik word altijd gebeld.");
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/nieuw");
        visitor.Fills("Wat leren we, in één zin?", "Iedereen is boos.");
        visitor.Ticks("Ertegen", within: "Ik word altijd gebeld.");
        await visitor.PressesAsync("Inzicht bewaren");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith("Kies ten minste één uitspraak die vóór het inzicht spreekt.", visitor.Said);
        Assert.Equal("Iedereen is boos.", visitor.Value("Wat leren we, in één zin?"));
        Assert.Equal("on", visitor.Value("Ertegen"));
    }

    [Fact]
    public async Task An_insight_is_sharpened_and_a_ground_turns_over()
    {
        var occasion = await SavedAsync("Ik word altijd gebeld.", "Niemand belt terug.");
        var insight = await MadeAsync(occasion, "Mensen willen gebeld worden.");
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/inzicht/{insight}/aanpassen");
        visitor.Fills("Wat leren we, in één zin?", "Mensen willen weten wanneer ze gebeld worden.");
        visitor.Fills("Wat vraagt dit vooral van ons?", "Een andere houding");
        visitor.Ticks("Ertegen", within: "Ik word altijd gebeld.");
        await visitor.PressesAsync("Aanpassing bewaren");

        Assert.Equal("Mensen willen weten wanneer ze gebeld worden.", visitor.Heading);
        Assert.Contains("Vraagt vooral: een andere houding.", visitor.Text);
        Assert.Equal(new InsightCard(insight, occasion.Id, visitor.Heading, 1, 1, 2), Assert.Single(
            await house.AskAsync<IInsights, IReadOnlyList<InsightCard>>(insights => insights.OfAsync(occasion.Id, CancellationToken.None))));
    }

    [Fact]
    public async Task Words_of_another_occasion_ground_nothing()
    {
        var (occasion, other) = (await SavedAsync("Van hier."), await SavedAsync("Van elders."));
        var insight = await MadeAsync(occasion, "Een zin.", also: other);

        Assert.Equal(1, await house.AskAsync(db => db.InsightFragments.CountAsync(ground => ground.Insight == insight)));
    }

    [Theory]
    [InlineData(Role.Director)]
    [InlineData(Role.RoundLeader)]
    public async Task Who_leads_reads_an_insight_and_changes_nothing(Role role)
    {
        var occasion = await SavedAsync("Niemand belt terug.");
        var insight = await MadeAsync(occasion, "Mensen willen gebeld worden.");
        var visitor = await house.VisitorAsync(role);
        await visitor.OpensAsync("/inzichten");
        await visitor.FollowsAsync(occasion.Title);
        await visitor.FollowsAsync("Mensen willen gebeld worden.");
        Assert.Contains("Niemand belt terug.", visitor.Text);
        Assert.False(visitor.Sees("Inzicht aanpassen"));

        await visitor.OpensAsync($"/inzichten/inzicht/{insight}/aanpassen");
        Assert.NotEqual("Inzicht aanpassen", visitor.Heading);
    }

    private async Task<InsightId> MadeAsync(Occasion occasion, string statement, Occasion? also = null)
    {
        var ids = new[] { occasion.Id, also?.Id ?? occasion.Id };
        var grounds = await house.AskAsync(db => db.Fragments.Where(f => ids.Contains(f.Occasion)).Select(f => f.Id).ToListAsync());
        await using var scope = house.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<IInterpret>().MakeAsync(
            new NewInsight(occasion.Id, statement, grounds, []), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Foundation.Database.HouseDb>().SaveChangesAsync();
        return made;
    }

    private async Task<Occasion> SavedAsync(params string[] said)
    {
        var occasion = A.Occasion("Wat maakt uw buurt een thuis? " + Guid.CreateVersion7().ToString("N")[22..]);
        var fragments = said.Select(text => A.Fragment(occasion.Id, text));
        await house.SavesAsync([occasion, .. fragments]);
        return occasion;
    }
}
