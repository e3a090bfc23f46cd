using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Notebook;

public sealed class WentOtherwiseTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Nobody_home_counts_the_bells_asks_what_now_and_can_be_taken_back()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.Otherwise);
        await talk.First.PressesAsync("Niemand thuis");
        Assert.Equal("Niemand thuis", talk.First.Heading);
        Assert.Contains("Jullie waren er, en dat telt.", talk.First.Text);

        await talk.First.PressesAsync("We deden een kaartje in de bus");
        Assert.Contains("Er ligt een kaartje in de bus.", talk.First.Text);

        await talk.First.PressesAsync("Weer niemand thuis");
        Assert.Contains("Jullie belden 2 keer aan.", talk.First.Text);

        await talk.First.PressesAsync("Klopt niet, zet terug");
        await talk.First.PressesAsync("Klopt niet, zet terug");
        Assert.Equal("Niet gesproken?", talk.First.Heading);
    }

    [Fact]
    public async Task Rather_not_for_a_year_leaves_the_household_in_peace_until_it_is_taken_back()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.Otherwise);
        talk.First.Fills("Mogen we een andere keer weer vragen?", "Het komende jaar liever niet");
        await talk.First.PressesAsync("Liever niet");
        Assert.Contains("We laten dit huishouden een jaar met rust.", talk.First.Text);
        Assert.False(await MayBeApproachedAsync(talk));

        await talk.First.PressesAsync("Klopt niet, zet terug");
        Assert.True(await MayBeApproachedAsync(talk));
    }

    [Fact]
    public async Task Who_asked_the_office_for_years_of_rest_keeps_them_whatever_a_pair_writes_and_takes_back()
    {
        var talk = await Talk.AtAsync(house);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/woningen/huishoudens/{talk.Household}");
        visitor.Fills("Liever niet tot", "2030-01-01");
        await visitor.PressesAsync("Tot die dag met rust laten");

        await talk.First.OpensAsync(talk.Otherwise);
        talk.First.Fills("Mogen we een andere keer weer vragen?", "Het komende jaar liever niet");
        await talk.First.PressesAsync("Liever niet");
        await visitor.OpensAsync($"/woningen/huishoudens/{talk.Household}");
        Assert.Contains("Liever niet tot 1 januari 2030.", visitor.Text);

        await talk.First.PressesAsync("Klopt niet, zet terug");
        await visitor.OpensAsync($"/woningen/huishoudens/{talk.Household}");
        Assert.Contains("Liever niet tot 1 januari 2030.", visitor.Text);
    }

    [Fact]
    public async Task Who_asked_the_office_never_to_be_approached_is_left_in_peace_when_a_pair_takes_its_own_word_back()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.Otherwise);
        talk.First.Fills("Mogen we een andere keer weer vragen?", "Het komende jaar liever niet");
        await talk.First.PressesAsync("Liever niet");
        await house.InAsync<IServiceProvider>(async rooms =>
        {
            await rooms.GetRequiredService<IHouseholds>().AskedForRestAsync(talk.Household, until: null, by: null, CancellationToken.None);
            await rooms.GetRequiredService<Foundation.Database.HouseDb>().SaveChangesAsync();
        });

        await talk.First.PressesAsync("Klopt niet, zet terug");
        Assert.Equal("Niet gesproken?", talk.First.Heading);
        Assert.False(await MayBeApproachedAsync(talk));
    }

    [Theory]
    [InlineData("Afgezegd", VisitState.Cancelled)]
    [InlineData("Verhuisd", VisitState.Moved)]
    public async Task What_else_can_happen_is_said_in_one_press(string word, object state)
    {
        var talk = await Talk.AtAsync(house);
        await talk.Second.OpensAsync(talk.Otherwise);
        await talk.Second.PressesAsync(word);

        Assert.Equal(word, talk.Second.Heading);
        Assert.Equal((VisitState)state, await house.AskAsync(db => db.Visits.Where(v => v.Id == talk.Visit.Id).Select(v => v.State).SingleAsync()));

        await talk.Second.OpensAsync(talk.WriteUp);
        Assert.False(talk.Second.Sees("Opslaan"));
    }

    [Fact]
    public async Task Before_the_day_nobody_can_have_rung_the_bell()
    {
        var talk = await Talk.AtAsync(house, day: house.Today.AddDays(2));
        await talk.First.OpensAsync(talk.Otherwise);

        Assert.False(talk.First.Sees("Niemand thuis"));
        Assert.True(talk.First.Sees("Afgezegd"));
    }

    private async Task<bool> MayBeApproachedAsync(Talk talk) => (await house.AskAsync<IHouseholds, IReadOnlyDictionary<HouseholdId, HouseholdCard>>(
        households => households.FindAsync([talk.Household], CancellationToken.None)))[talk.Household].MayBeApproached;
}
