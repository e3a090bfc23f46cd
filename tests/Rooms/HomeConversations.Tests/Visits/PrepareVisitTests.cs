using System.Net;
using System.Text;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Tests.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Visits;

public sealed class PrepareVisitTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Tuesday = new(2027, 3, 9);

    [Fact]
    public async Task One_of_the_pair_sees_where_when_with_whom_and_what_was_promised()
    {
        var (visit, me, partner) = await VisitAsync();
        await house.InAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IPromises>().MakeAsync(
                new NewPromise(visit.Household, null, "Uitzoeken wanneer de lift gemaakt wordt", partner, house.Today.AddDays(-20), Tuesday),
                CancellationToken.None);
            await services.GetRequiredService<HouseDb>().SaveChangesAsync();
        });
        await me.OpensAsync("/huisgesprekken/bezoeken");
        Assert.DoesNotContain("Familie Fictief", me.Text);
        await me.FollowsAsync("straat 9001");

        Assert.Equal("Op bezoek bij familie Fictief 1", me.Heading);
        Assert.Contains("dinsdag 9 maart, 10.00 uur", me.Text);
        Assert.Contains("Nummer", me.Text);
        Assert.Contains("Uitzoeken wanneer de lift gemaakt wordt", me.Text);
        Assert.Contains("Wij willen weten wat voor u belangrijk is.", me.Text);
        Assert.Contains("Wat hebt u nu echt nodig?", me.Text);
        Assert.Contains("spraken we dit huishouden nog nooit", me.Text);
    }

    [Fact]
    public async Task How_they_like_to_be_reached_is_known_to_who_goes_there()
    {
        var (visit, me, _) = await VisitAsync();
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");
        Assert.DoesNotContain("Afgesproken", me.Text);

        await house.AgreesOnAsync(visit.Household, "Bel liever na vijf uur");
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");
        Assert.Contains("Bel liever na vijf uur", me.Text);
    }

    [Fact]
    public async Task The_last_five_times_there_was_contact_stand_there_without_a_word_of_what_was_said()
    {
        var (visit, me, _) = await VisitAsync();
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");
        Assert.Contains("spraken we dit huishouden nog nooit", me.Text);

        await house.InSavedAsync<IContactBook>(async book =>
        {
            foreach (var ago in Enumerable.Range(1, 6))
            {
                await book.WriteAsync(
                    new NewContact(visit.Household, house.Today.AddDays(-ago), ago == 2 ? ContactKind.Letter : ContactKind.AtTheDoor, null, ago == 1 ? "Verhuur" : null),
                    CancellationToken.None);
            }
        });
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");

        Assert.Contains("1 maart 2027, aan de deur, door Verhuur", me.Text);
        Assert.Contains("28 februari 2027, per brief", me.Text);
        Assert.Contains("25 februari 2027, aan de deur", me.Text);
        Assert.DoesNotContain("24 februari 2027", me.Text);
    }

    [Fact]
    public async Task Writing_up_begins_on_the_day_itself()
    {
        var (visit, me, _) = await VisitAsync(house.Today.AddDays(1));
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");
        Assert.False(me.Sees("Opschrijven"));

        (visit, me, _) = await VisitAsync(house.Today);
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");
        await me.FollowsAsync("Opschrijven");
        Assert.EndsWith("/opschrijven", me.Path);
    }

    [Fact]
    public async Task Looking_at_a_visit_stands_in_the_journal()
    {
        var (visit, me, _) = await VisitAsync();
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");

        var line = await house.AskAsync(db => db.Journal.SingleAsync(l =>
            l.SubjectId == visit.Household.Value && l.About == "naam, adres en afspraak over contact bij de voorbereiding van een bezoek"));
        Assert.Equal(me.Colleague.Value, line.Actor);
    }

    [Theory]
    [InlineData(Role.Colleague)]
    [InlineData(Role.Director)]
    [InlineData(Role.NeighbourhoodAdviser)]
    public async Task For_anybody_else_there_is_nothing(Role role)
    {
        var (visit, _, _) = await VisitAsync();
        var other = await house.VisitorAsync(Role.Colleague, role);
        await other.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task A_draft_is_not_seen_by_who_would_go()
    {
        var (visit, me, _) = await VisitAsync();
        await house.InAsync<HouseDb>(async db =>
        {
            db.Entry(await db.VisitsAndDrafts.SingleAsync(v => v.Id == visit.Id)).Property(v => v.IsDraft).CurrentValue = true;
            await db.SaveChangesAsync();
        });
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");

        Assert.Equal(HttpStatusCode.NotFound, me.Status);
    }

    [Fact]
    public async Task A_calendar_carries_a_street_and_no_name()
    {
        var (_, me, _) = await VisitAsync();
        await me.OpensAsync("/huisgesprekken/bezoeken?handler=Calendar");
        var calendar = Encoding.UTF8.GetString(me.File);

        Assert.StartsWith("text/calendar", me.MediaType);
        Assert.Contains("SUMMARY:Huisgesprek\r\n", calendar);
        Assert.Contains("DTSTART:20270309T090000Z", calendar);
        Assert.Contains("straat 9001", calendar);
        Assert.DoesNotContain("Familie", calendar);
    }

    [Fact]
    public async Task A_visit_stands_in_the_calendar_for_as_long_as_its_pair_was_given()
    {
        var (_, me, _) = await VisitAsync(minutes: 90);
        await me.OpensAsync("/huisgesprekken/bezoeken?handler=Calendar");
        var calendar = Encoding.UTF8.GetString(me.File);

        Assert.Contains("DTSTART:20270309T090000Z", calendar);
        Assert.Contains("DTEND:20270309T103000Z", calendar);
    }

    [Fact]
    public async Task An_agenda_knows_what_comes_and_what_is_still_to_be_written_up()
    {
        var (visit, me, _) = await VisitAsync();

        var coming = Assert.Single((await house.AskAsync<IAgenda, AgendaPart>(agenda =>
            agenda.ComingAsync(me.Colleague, house.Today, 50, CancellationToken.None))).Visits);
        Assert.Equal((visit.Id, Tuesday, new TimeOnly(10, 0)), (coming.Visit, coming.Day, coming.StartsAt));
        Assert.Equal(visit.Id, Assert.Single((await house.AskAsync<IAgenda, AgendaPart>(agenda =>
            agenda.ToWriteUpAsync(me.Colleague, Tuesday.AddDays(1), 50, CancellationToken.None))).Visits).Visit);
    }

    [Fact]
    public async Task An_agenda_that_is_cut_says_so_and_looks_at_no_home_that_it_does_not_show()
    {
        var (visit, me, _) = await VisitAsync();
        var cut = await house.AskAsync<IAgenda, AgendaPart>(agenda =>
            agenda.ToWriteUpAsync(me.Colleague, Tuesday.AddDays(1), 0, CancellationToken.None));

        Assert.Equal((0, true), (cut.Visits.Count, cut.HasMore));
        Assert.False(await house.AskAsync(db => db.Journal.AnyAsync(line =>
            line.SubjectId == visit.Household.Value && line.About == "adres van een eigen bezoek")));
    }

    [Fact]
    public async Task Day_sheets_carry_the_names_and_room_to_write()
    {
        var (visit, _, _) = await VisitAsync();
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{visit.Round}/dagbladen");
        await leader.FollowsAsync("dinsdag 9 maart 2027");

        Assert.Equal("Dinsdag 9 maart, ochtend", leader.Heading);
        Assert.Contains("10.00 uur · Familie Fictief 1", leader.Text);
        Assert.Contains("0800 000 00 00", leader.Text);
        Assert.NotEmpty(leader.Page.QuerySelectorAll(".write-here"));
    }

    private async Task<(Visit Visit, Visitor Me, ColleagueId Partner)> VisitAsync(DateOnly? day = null, int minutes = 60)
    {
        var (round, yes) = await house.SaysYesAsync(1);
        var me = await house.VisitorAsync(Role.Colleague);
        var partner = await house.JoinsAsync(round, "Financiën");
        var (_, visit) = await house.GoesAsync(round, yes[0], me.Colleague, partner.Id, day ?? Tuesday, minutes);
        return (visit, me, partner.Id);
    }
}
