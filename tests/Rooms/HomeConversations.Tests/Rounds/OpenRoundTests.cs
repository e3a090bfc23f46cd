using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Rounds;

public sealed class OpenRoundTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_begins_with_its_question_and_is_kept_as_a_draft()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");
        visitor.Fills("Welke vraag staat centraal?", "Bij wie klopt u aan?");
        visitor.Fills("Waarom komen we langs?", "Wij willen u beter leren kennen.");
        await visitor.PressesAsync("Opslaan en verder");

        Assert.Equal("Wanneer gaan we langs?", visitor.Heading);
        var round = await house.AskAsync(db => db.Rounds.SingleAsync(r => r.Question == "Bij wie klopt u aan?"));
        Assert.True(round.IsDraft);
        var everybody = await house.AskAsync<IColleagues, int>(async staff => (await staff.AtWorkAsync(CancellationToken.None)).Count);
        Assert.Equal(everybody, await house.AskAsync(db => db.Participants.CountAsync(p => p.Round == round.Id)));
    }

    [Fact]
    public async Task A_form_without_purpose_comes_back_with_everything_that_was_typed()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");
        visitor.Fills("Welke vraag staat centraal?", "Voelt u zich veilig?");
        await visitor.PressesAsync("Opslaan en verder");

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Schrijf op waarom we langskomen.", visitor.Said);
        Assert.Equal("Voelt u zich veilig?", visitor.Value("Welke vraag staat centraal?"));
    }

    [Fact]
    public async Task The_days_are_suggested_and_a_rule_that_says_no_stands_beside_the_field_it_is_about()
    {
        var round = A.Draft(house.Today);
        await house.SavesAsync(round);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/huisgesprekken/rondes/{round.Id}/periode");
        Assert.Equal("2027-04-19", visitor.Value("Eerste dag"));
        visitor.Fills("Laatste dag", "2027-04-01");
        await visitor.PressesAsync("Opslaan en verder");

        Assert.Contains("De laatste dag ligt voor de eerste dag.", visitor.Page.QuerySelector("#Until-wrong")?.TextContent);
        Assert.Equal("2027-04-01", visitor.Value("Laatste dag"));
    }

    [Fact]
    public async Task Two_organisers_at_once_lose_nothing()
    {
        var round = A.Draft(house.Today);
        await house.SavesAsync(round);
        var first = await house.VisitorAsync(Role.RoundLeader);
        var second = await house.VisitorAsync(Role.RoundLeader);
        await first.OpensAsync($"/huisgesprekken/rondes/nieuw/{round.Id}");
        await second.OpensAsync($"/huisgesprekken/rondes/nieuw/{round.Id}");
        first.Fills("Welke vraag staat centraal?", "De vraag van de eerste?");
        await first.PressesAsync("Opslaan en verder");
        second.Fills("Welke vraag staat centraal?", "De vraag van de tweede?");
        await second.PressesAsync("Opslaan en verder");

        Assert.StartsWith("Een collega heeft dit net gewijzigd.", second.Said);
        Assert.Equal("De vraag van de tweede?", second.Value("Welke vraag staat centraal?"));
        Assert.Equal("De vraag van de eerste?", (await house.AskAsync(db => db.Rounds.SingleAsync(r => r.Id == round.Id))).Question);
    }

    [Fact]
    public async Task Who_takes_part_is_chosen_by_department_and_by_person()
    {
        var round = A.Draft(house.Today);
        await house.SavesAsync(round);
        var (anna, bert) = (await HiredAsync("Anna", "Financiën"), await HiredAsync("Bert", "Financiën"));
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/huisgesprekken/rondes/{round.Id}/collegas");
        await visitor.PressesAsync("Heel Financiën doet mee");
        Assert.Equal("on", visitor.Value("Anna Voorbeeld"));

        visitor.Ticks("Fictief bezoeker1", ticked: true);
        visitor.Ticks("Bert Voorbeeld", ticked: false);
        await visitor.PressesAsync("Opslaan en verder");

        var chosen = await house.AskAsync(db => db.Participants.Where(p => p.Round == round.Id).Select(p => p.Colleague).ToListAsync());
        Assert.Contains(anna, chosen);
        Assert.DoesNotContain(bert, chosen);
    }

    [Fact]
    public async Task After_the_letters_a_colleague_may_still_come_along_and_the_question_stays()
    {
        var round = A.Round(house.Today);
        round.WasPrinted(house.Clock.Now);
        await house.SavesAsync(round);
        var dora = await HiredAsync("Dora", "Wijkbeheer");
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/huisgesprekken/rondes/nieuw/{round.Id}");
        Assert.False(visitor.Sees("Opslaan en verder"));
        Assert.StartsWith("De brieven zijn al gemaakt.", visitor.Said);

        await visitor.OpensAsync($"/huisgesprekken/rondes/{round.Id}/collegas");
        await visitor.PressesAsync("Heel Wijkbeheer doet mee");

        Assert.True(await house.AskAsync(db => db.Participants.AnyAsync(p => p.Round == round.Id && p.Colleague == dora)));
    }

    [Fact]
    public async Task Two_organisers_who_choose_colleagues_at_once_do_not_overwrite_each_other()
    {
        var round = A.Draft(house.Today);
        await house.SavesAsync(round);
        await HiredAsync("Carla", "Verhuur");
        var first = await house.VisitorAsync(Role.RoundLeader);
        var second = await house.VisitorAsync(Role.RoundLeader);
        await first.OpensAsync($"/huisgesprekken/rondes/{round.Id}/collegas");
        await second.OpensAsync($"/huisgesprekken/rondes/{round.Id}/collegas");
        await first.PressesAsync("Heel Verhuur doet mee");
        await second.PressesAsync("Niemand van Verhuur");

        Assert.StartsWith("Een collega heeft dit net gewijzigd.", second.Said);
        Assert.Equal(1, await house.AskAsync(db => db.Participants.CountAsync(p => p.Round == round.Id)));
    }

    [Fact]
    public async Task A_colleague_who_leads_no_rounds_finds_the_door_closed()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");

        Assert.Equal("Deze deur is voor jou dicht", visitor.Heading);
    }

    private Task<ColleagueId> HiredAsync(string name, string department) => house.AskAsync<IColleagues, ColleagueId>(staff => staff.HireAsync(
        new NewColleague(name, "Voorbeeld", $"{name.ToLowerInvariant()}@voorbeeld.test", department), CancellationToken.None));
}
