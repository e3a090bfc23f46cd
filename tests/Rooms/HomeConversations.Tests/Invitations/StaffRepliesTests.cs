using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class StaffRepliesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_contact_centre_types_in_what_a_caller_answers_by_the_code_in_the_letter()
    {
        var invitation = await house.InvitesAsync("Meidoorn");
        var colleague = await house.VisitorAsync(Role.ContactCentre);
        await colleague.OpensAsync("/huisgesprekken/antwoorden");
        colleague.Fills("Code uit de brief", invitation.Code);
        await colleague.PressesAsync("Brief zoeken");
        Assert.Equal("Meidoornstraat 9001", colleague.Heading);

        colleague.Ticks("Ja, jullie zijn welkom");
        colleague.Ticks("dinsdagmiddag");
        await colleague.PressesAsync("Antwoord noteren");

        Assert.Equal("Het antwoord is genoteerd.", colleague.Said);
        Assert.Equal(Reply.Yes, (await house.AskAsync(db => db.Invitations.SingleAsync(i => i.Id == invitation.Id))).Reply);
        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line =>
            line.Deed == Deed.Saw && line.SubjectId == invitation.Household.Value && line.Actor == colleague.Colleague.Value)));
    }

    [Fact]
    public async Task The_list_is_filtered_by_answer_and_looking_at_it_stands_in_the_journal()
    {
        var round = A.Round();
        var invitations = await house.InvitesAsync(round, "Sleedoorn", 3);
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            var one = await db.Invitations.SingleAsync(i => i.Id == invitations[1].Id);
            one.Answers(round, Reply.No, WorkingWeek.None, AnsweredBy.Colleague, house.Clock.Now);
            await db.SaveChangesAsync();
        });
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/antwoorden");
        Assert.Equal(3, leader.Page.QuerySelectorAll(".rows li").Length);

        leader.Fills("Laat zien", "Liever niet (1)");
        await leader.PressesAsync("Laat zien");

        Assert.Equal(["Sleedoornstraat 9002"], leader.Page.QuerySelectorAll(".rows a").Select(a => a.TextContent));
        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line =>
            line.Deed == Deed.Saw && line.Actor == leader.Colleague.Value && line.SubjectId != null && line.About == "adres en antwoord op een lijst")));
    }

    [Fact]
    public async Task A_colleague_may_still_write_down_an_answer_after_the_deadline_and_hears_that_it_was_known()
    {
        var invitation = await house.InvitesAsync("Lijsterbes", replyBy: house.Today.AddDays(-1));
        var colleague = await house.VisitorAsync(Role.ContactCentre);

        foreach (var said in new[] { "Het antwoord is genoteerd.", "Dit antwoord stond er al zo." })
        {
            await colleague.OpensAsync($"/huisgesprekken/antwoorden/{invitation.Id}");
            colleague.Ticks("Nee, deze keer niet");
            await colleague.PressesAsync("Antwoord noteren");
            Assert.Equal(said, colleague.Said);
        }
    }

    [Fact]
    public async Task While_there_is_no_letter_there_is_no_answer_to_write_down()
    {
        var invitation = await house.InvitesAsync("Kornoelje", isPrinted: false);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{invitation.Round}/antwoorden");
        Assert.Contains("nog geen brief", leader.Text);
        Assert.False(leader.Sees("Kornoeljestraat 9001"));

        await leader.OpensAsync($"/huisgesprekken/antwoorden/{invitation.Id}");
        Assert.Contains("Er is nog geen brief", leader.Text);
        Assert.False(leader.Sees("Antwoord noteren"));
        Assert.Equal("invitation.no-letter-yet", Assert.Throws<Refused>(() => invitation.Answers(
            A.Round(replyBy: house.Today), Reply.No, WorkingWeek.None, AnsweredBy.Colleague, house.Clock.Now)).Refusal.Code);
    }

    [Fact]
    public async Task The_letter_is_printed_again_only_by_who_may()
    {
        var invitation = await house.InvitesAsync("Hazelaar");

        foreach (var (role, sees) in new[] { (Role.RoundLeader, true), (Role.ContactCentre, false) })
        {
            var colleague = await house.VisitorAsync(role);
            await colleague.OpensAsync($"/huisgesprekken/antwoorden/{invitation.Id}");
            Assert.Equal(sees, colleague.Sees("De brief nog eens afdrukken"));
            Assert.True(colleague.Sees("Antwoord noteren"));
        }
    }

    [Fact]
    public async Task An_unknown_code_is_told_and_nothing_is_written()
    {
        var colleague = await house.VisitorAsync(Role.ContactCentre);
        await colleague.OpensAsync("/huisgesprekken/antwoorden");
        colleague.Fills("Code uit de brief", "is er niet");
        await colleague.PressesAsync("Brief zoeken");

        Assert.Contains("Deze code kennen wij niet.", colleague.Said);
        Assert.Equal("is er niet", colleague.Value("Code uit de brief"));
    }

    [Fact]
    public async Task Other_colleagues_find_the_door_closed()
    {
        var colleague = await house.VisitorAsync(Role.Colleague);
        await colleague.OpensAsync("/huisgesprekken/antwoorden");

        Assert.Equal(HttpStatusCode.Forbidden, colleague.Status);
    }
}
