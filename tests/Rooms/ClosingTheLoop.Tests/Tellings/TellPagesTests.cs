using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tests.Tellings;

public sealed class TellPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Letters_are_read_sent_written_down_in_one_go_and_turned_back()
    {
        var occasion = await PlannedAsync();
        var here = await house.FamilyAsync("Familie De Wit");
        await house.SavesAsync(
            A.Telling(occasion, here),
            A.Telling(occasion, await house.FamilyAsync("De heer Zwart")),
            A.Telling(occasion, await house.FamilyAsync("Familie Weg", until: house.Today.AddDays(-20))));
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/brieven");
        var letters = visitor.Page.QuerySelectorAll(".letter");
        Assert.Equal(2, letters.Length);
        Assert.Contains(letters, letter => letter.TextContent.Contains("Beste familie De Wit,", StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.TextContent.Contains("Beste meneer Zwart,", StringComparison.Ordinal));

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/verzenden");
        Assert.Contains("Eén huishouden is verhuisd", visitor.Text);
        await visitor.PressesAsync("Ja, 2 brieven zijn verstuurd");
        Assert.StartsWith("2 huishoudens weten het, per brief van", visitor.Said);
        Assert.Equal(ContactKind.Letter, (await ContactsAsync(here)).Single().Kind);

        await visitor.PressesAsync("Deze verzending terugdraaien");
        Assert.Contains("wachten weer op antwoord", visitor.Said);
        Assert.Empty(await ContactsAsync(here));
    }

    [Fact]
    public async Task When_somebody_joined_in_between_the_number_is_confirmed_again()
    {
        var occasion = await PlannedAsync();
        await house.SavesAsync(A.Telling(occasion, await house.FamilyAsync()));
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/terugkoppeling/{occasion}/verzenden");
        await house.SavesAsync(A.Telling(occasion, await house.FamilyAsync()));

        await visitor.PressesAsync("Ja, de brief is verstuurd");

        Assert.Contains("is intussen veranderd", visitor.Said);
        Assert.Equal(2, await house.AskAsync(db => db.Tellings.CountAsync(t => t.Occasion == occasion && t.State == TellingState.StillToTell)));
    }

    [Fact]
    public async Task One_household_is_told_by_telephone_and_that_is_a_contact_moment()
    {
        var occasion = await PlannedAsync();
        var household = await house.FamilyAsync(street: "Belstraat");
        await house.SavesAsync(A.Telling(occasion, household));
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/huishoudens");
        await visitor.FollowsAsync("Belstraat");
        await visitor.PressesAsync("Ja, dit huishouden weet het");
        Assert.Contains("Kies hoe je het verteld hebt.", visitor.Said);
        visitor.Ticks("Per telefoon");
        await visitor.PressesAsync("Ja, dit huishouden weet het");

        Assert.Equal("Opgeschreven. Dit huishouden weet het.", visitor.Said);
        Assert.Contains("Niemand wacht meer op antwoord.", visitor.Text);
        Assert.Equal(ContactKind.Telephone, (await ContactsAsync(household)).Single().Kind);

        await visitor.FollowsAsync("Verteld");
        Assert.Contains("per telefoon", visitor.Text);
    }

    [Fact]
    public async Task Whoever_cannot_be_told_gets_a_reason_and_a_mistake_is_turned_back()
    {
        var occasion = await PlannedAsync();
        var telling = A.Telling(occasion, await house.FamilyAsync());
        await house.SavesAsync(telling);
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/terugkoppeling/huishoudens/{telling.Id}");
        visitor.Ticks("Overleden");
        await visitor.PressesAsync("Niet vertellen, met deze reden");
        await visitor.OpensAsync($"/terugkoppeling/huishoudens/{telling.Id}");
        Assert.Contains("Dit huishouden hoort niets: overleden.", visitor.Text);

        await visitor.PressesAsync("Dit klopt niet, terugdraaien");
        Assert.True(visitor.Sees("Ja, dit huishouden weet het"));
    }

    [Fact]
    public async Task Who_looks_at_addresses_is_written_in_the_journal()
    {
        var occasion = await PlannedAsync();
        var household = await house.FamilyAsync();
        await house.SavesAsync(A.Telling(occasion, household));
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/huishoudens");

        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line =>
            line.Deed == Deed.Saw && line.SubjectId == household.Value && line.Actor == visitor.Colleague.Value)));
    }

    [Fact]
    public async Task A_director_reads_the_loop_but_no_addresses()
    {
        var occasion = await PlannedAsync();
        await house.SavesAsync(A.Telling(occasion, await house.FamilyAsync()));
        var visitor = await house.VisitorAsync(Role.Director);

        await visitor.OpensAsync($"/terugkoppeling/{occasion}");
        Assert.False(visitor.Sees("Per huishouden vertellen"));

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/huishoudens");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, visitor.Status);
    }

    private async Task<OccasionId> PlannedAsync()
    {
        var occasion = await house.OccasionAsync();
        var signer = await house.HireAsync($"tekent{Guid.CreateVersion7():N}");
        await house.InSavedAsync<IDecide>(async decide =>
        {
            await decide.DecideAsync(A.Decision(occasion: occasion, owner: signer, dueOn: house.Today.AddDays(30)), CancellationToken.None);
            await decide.PlanFeedbackAsync(A.Plan(occasion, by: house.Today.AddDays(30), signer: signer), CancellationToken.None);
        });
        return occasion;
    }

    private Task<IReadOnlyList<ContactLine>> ContactsAsync(HouseholdId household) =>
        house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(household, 10, CancellationToken.None));
}
