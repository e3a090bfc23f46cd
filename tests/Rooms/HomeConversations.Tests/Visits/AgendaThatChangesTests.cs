using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Tests.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Visits;

/// <summary>A visit that was put in an agenda, and changed afterwards.</summary>
public sealed class AgendaThatChangesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Tuesday = new(2027, 3, 9);

    [Fact]
    public async Task A_visit_that_was_cancelled_stands_in_the_next_file_as_off()
    {
        var (_, visit, me, _) = await PlannedAsync();
        var before = Event(await CalendarAsync(me), visit);
        Assert.Contains("STATUS:CONFIRMED", before);
        Assert.Contains("TRANSP:OPAQUE", before);

        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Visits.SingleAsync(v => v.Id == visit.Id)).IsCancelled(Tuesday, house.Today);
            await db.SaveChangesAsync();
        });
        var after = Event(await CalendarAsync(me), visit);

        AssertOff(after, "20270309T090000Z");
        Assert.Equal(Line(before, "UID:"), Line(after, "UID:"));
        Assert.True(SequenceOf(after) > SequenceOf(before));
        await me.OpensAsync("/huisgesprekken/bezoeken");
        Assert.Contains("Gaat voor jou niet door", me.Text);
        Assert.Contains("dinsdag 9 maart, 10.00 uur", me.Text);
        Assert.Contains("Haal het bestand dan opnieuw op.", me.Text);
    }

    [Fact]
    public async Task The_file_of_one_visit_that_is_off_says_so_too()
    {
        var (_, visit, me, _) = await PlannedAsync();
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}/anders");
        await me.PressesAsync("Afgezegd");
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}?handler=Calendar");

        AssertOff(Event(Encoding.UTF8.GetString(me.File), visit), "20270309T090000Z");
    }

    [Fact]
    public async Task Who_is_swapped_loses_the_visit_and_the_others_have_it()
    {
        var (round, visit, me, partner) = await PlannedAsync();
        var joins = await ColleagueAsync(round.Id);
        await SwapsAsync(round, partner.Colleague, joins.Colleague);

        var lost = Event(await CalendarAsync(partner), visit);
        AssertOff(lost, "20270309T090000Z");
        Assert.DoesNotContain("straat", lost);
        Assert.Contains("STATUS:CONFIRMED", Event(await CalendarAsync(me), visit));
        Assert.Contains("STATUS:CONFIRMED", Event(await CalendarAsync(joins), visit));
    }

    [Fact]
    public async Task Who_is_swapped_back_has_the_visit_again()
    {
        var (round, visit, _, partner) = await PlannedAsync();
        var joins = await ColleagueAsync(round.Id);
        await SwapsAsync(round, partner.Colleague, joins.Colleague);
        await SwapsAsync(round, joins.Colleague, partner.Colleague);

        Assert.Contains("STATUS:CONFIRMED", Event(await CalendarAsync(partner), visit));
        AssertOff(Event(await CalendarAsync(joins), visit), "20270309T090000Z");
    }

    [Fact]
    public async Task A_visit_that_moved_to_another_pair_leaves_the_agendas_of_the_first()
    {
        var (round, visit, me, partner) = await PlannedAsync();
        var (third, fourth) = (await ColleagueAsync(round.Id), await ColleagueAsync(round.Id));
        await MovesAsync(visit, third.Colleague, fourth.Colleague, new DateOnly(2027, 3, 11));

        foreach (var left in new[] { me, partner })
        {
            AssertOff(Event(await CalendarAsync(left), visit), "20270309T090000Z");
        }

        Assert.Contains("DTSTART:20270311T090000Z", Event(await CalendarAsync(third), visit));
    }

    [Fact]
    public async Task A_visit_on_another_day_with_the_same_two_is_a_later_edition()
    {
        var (_, visit, me, partner) = await PlannedAsync();
        var before = Event(await CalendarAsync(me), visit);
        await MovesAsync(visit, me.Colleague, partner.Colleague, new DateOnly(2027, 3, 4));
        var after = Event(await CalendarAsync(me), visit);

        Assert.Contains("DTSTART:20270304T090000Z", after);
        Assert.Contains("STATUS:CONFIRMED", after);
        Assert.True(SequenceOf(after) > SequenceOf(before));
        Assert.False(await house.AskAsync(db => db.LapsedVisits.AnyAsync(lapsed => lapsed.Visit == visit.Id)));
    }

    [Fact]
    public async Task A_draft_stands_in_nobodys_agenda_and_leaves_nothing_behind()
    {
        var (_, visit, me, partner) = await PlannedAsync(isDraft: true);
        await MovesAsync(visit, me.Colleague, (await ColleagueAsync(visit.Round)).Colleague, Tuesday.AddDays(1));

        Assert.DoesNotContain(visit.Id.ToString(), await CalendarAsync(partner));
        Assert.False(await house.AskAsync(db => db.LapsedVisits.AnyAsync(lapsed => lapsed.Visit == visit.Id)));
    }

    [Fact]
    public async Task What_lapsed_is_forgotten_when_its_day_is_over()
    {
        var (round, visit, _, partner) = await PlannedAsync();
        await SwapsAsync(round, partner.Colleague, (await ColleagueAsync(round.Id)).Colleague);
        var now = house.Clock.Now;

        try
        {
            foreach (var (day, isKept) in new[] { (Tuesday, true), (Tuesday.AddDays(1), false) })
            {
                house.Clock.Becomes(day);
                await house.InAsync<ForgetLapsedVisits>(routine => routine.RunAsync(CancellationToken.None));
                Assert.Equal(isKept, await house.AskAsync(db => db.LapsedVisits.AnyAsync(lapsed => lapsed.Visit == visit.Id)));
            }
        }
        finally
        {
            house.Clock.Now = now;
        }
    }

    [Fact]
    public async Task The_files_that_are_handed_out_tell_it_to_who_no_longer_goes()
    {
        var (round, visit, _, partner) = await PlannedAsync();
        await SwapsAsync(round, partner.Colleague, (await ColleagueAsync(round.Id)).Colleague);
        var folder = Directory.CreateTempSubdirectory("huiskamer-agenda").FullName;

        try
        {
            await house.AskAsync<IEnumerable<ICommand>, int>(commands => commands.Single(command => command.Name == "sheets")
                .HearAsync([round.Id.ToString(), "--out", folder], new CommandVoice(TextWriter.Null, TextWriter.Null), CancellationToken.None));
            var files = Directory.GetFiles(Path.Combine(folder, "calendar")).Select(File.ReadAllText).ToList();

            Assert.Equal(3, files.Count);
            AssertOff(Event(Assert.Single(files, file => file.Contains("STATUS:CANCELLED", StringComparison.Ordinal)), visit), "20270309T090000Z");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertOff(string one, string start)
    {
        Assert.Contains("SUMMARY:Gaat niet door: huisgesprek", one);
        Assert.Contains("STATUS:CANCELLED", one);
        Assert.Contains("TRANSP:TRANSPARENT", one);
        Assert.Contains($"DTSTART:{start}", one);
        Assert.DoesNotContain("Familie", one);
        Assert.DoesNotContain("LOCATION", one);
    }

    private static string Event(string calendar, Visit visit) => Assert.Single(
        calendar.Split("BEGIN:VEVENT"), one => one.Contains($"UID:{visit.Id}@huiskamer", StringComparison.Ordinal));

    private static string Line(string one, string name) => one.Split("\r\n").Single(line => line.StartsWith(name, StringComparison.Ordinal));

    private static int SequenceOf(string one) =>
        int.Parse(Line(one, "SEQUENCE:")["SEQUENCE:".Length..], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> CalendarAsync(Visitor colleague)
    {
        house.Clock.Now += TimeSpan.FromSeconds(1);
        await colleague.OpensAsync("/huisgesprekken/bezoeken?handler=Calendar");
        return Encoding.UTF8.GetString(colleague.File);
    }

    private async Task<(Round Round, Visit Visit, Visitor Me, Visitor Partner)> PlannedAsync(bool isDraft = false)
    {
        var (round, yes) = await house.SaysYesAsync(1);
        var (me, partner) = (await ColleagueAsync(round.Id), await ColleagueAsync(round.Id));
        var (pair, visit) = await house.GoesAsync(round, yes[0], me.Colleague, partner.Colleague, Tuesday);
        await house.InAsync<HouseDb>(async db =>
        {
            db.Entry(await db.PairsAndDrafts.SingleAsync(p => p.Id == pair.Id)).Property(p => p.IsDraft).CurrentValue = isDraft;
            db.Entry(await db.VisitsAndDrafts.SingleAsync(v => v.Id == visit.Id)).Property(v => v.IsDraft).CurrentValue = isDraft;
            await db.SaveChangesAsync();
        });
        return (round, visit, me, partner);
    }

    private async Task<Visitor> ColleagueAsync(RoundId round)
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await house.SavesAsync(new Participant(round, visitor.Colleague));
        return visitor;
    }

    private Task SwapsAsync(Round round, ColleagueId leaves, ColleagueId joins) => house.InAsync<IServiceProvider>(async rooms =>
    {
        var db = rooms.GetRequiredService<HouseDb>();
        var pair = await db.Pairs.AsTracking().SingleAsync(p => p.Round == round.Id);
        var outing = (await rooms.GetRequiredService<OutingBook>().OfAsync([pair], "test", CancellationToken.None))[0];
        var people = await rooms.GetRequiredService<IColleagues>().FindAsync(
            [leaves, joins, pair.PartnerOf(leaves)], CancellationToken.None);
        await rooms.GetRequiredService<Moving>().SwapAsync(
            outing, people[leaves], people[pair.PartnerOf(leaves)], people[joins], CancellationToken.None);
    });

    private Task MovesAsync(Visit which, ColleagueId first, ColleagueId second, DateOnly day) => house.InAsync<IServiceProvider>(async rooms =>
    {
        var db = rooms.GetRequiredService<HouseDb>();
        var visit = await db.VisitsAndDrafts.SingleAsync(v => v.Id == which.Id);
        var from = await db.PairsAndDrafts.SingleAsync(p => p.Id == visit.Pair);
        var to = new Pair(
            PairId.From(Guid.CreateVersion7()), visit.Round, first, second, day, HalfDay.Morning, "Twee afdelingen.", isDraft: from.IsDraft);
        await rooms.GetRequiredService<Moving>().MoveAsync(visit, from, to, new TimeOnly(10, 0), CancellationToken.None);
    });
}
