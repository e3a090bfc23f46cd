using System.Net;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class AnswerInvitationTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_tenant_types_the_code_and_says_yes_with_the_half_days_that_suit()
    {
        var invitation = await InvitedAsync("Lindehof");
        var tenant = house.Visitor();
        await tenant.OpensAsync("/antwoord");
        tenant.Fills("De code uit uw brief", ReplyCode.Written(invitation.Code).ToLowerInvariant());
        await tenant.PressesAsync("Verder");

        Assert.Equal("Mogen wij bij u op de koffie komen?", tenant.Heading);
        Assert.Contains("aan uw huis: Lindehofstraat.", tenant.Text);
        Assert.DoesNotContain("Familie", tenant.Text);
        Assert.DoesNotContain("9001", tenant.Text);

        tenant.Ticks("Ja, u bent welkom");
        tenant.Ticks("maandagochtend");
        tenant.Ticks("vrijdagmiddag");
        await tenant.PressesAsync("Antwoord versturen");

        Assert.StartsWith("Dank u wel!", tenant.Said);
        var saved = await SavedAsync(invitation);
        Assert.Equal(Reply.Yes, saved.Reply);
        Assert.Equal("maandagochtend en vrijdagmiddag", saved.Suits.InWords());
    }

    [Fact]
    public async Task A_yes_without_a_half_day_asks_for_one_and_keeps_the_yes()
    {
        var tenant = await AtAnswerAsync(await InvitedAsync("Beukhof"));
        tenant.Ticks("Ja, u bent welkom");
        await tenant.PressesAsync("Antwoord versturen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tenant.Status);
        Assert.Contains("Kruis minstens één halve dag aan", tenant.Said);
        Assert.Equal("on", tenant.Value("Ja, u bent welkom"));
    }

    [Fact]
    public async Task An_empty_form_is_asked_to_choose()
    {
        var tenant = await AtAnswerAsync(await InvitedAsync("Esdoornhof"));
        await tenant.PressesAsync("Antwoord versturen");

        Assert.Contains("Kies een van de antwoorden.", tenant.Said);
    }

    [Fact]
    public async Task The_same_answer_twice_is_kindly_taken_and_changes_nothing()
    {
        var invitation = await InvitedAsync("Eikhof");
        var tenant = await AtAnswerAsync(invitation);
        tenant.Ticks("Nee, deze keer niet");
        await tenant.PressesAsync("Antwoord versturen");
        var before = await SavedAsync(invitation);
        house.Clock.Now += TimeSpan.FromMinutes(5);
        await tenant.PressesAsync("Antwoord versturen");

        Assert.StartsWith("Dank u wel.", tenant.Said);
        Assert.Equal(before.RepliedAt, (await SavedAsync(invitation)).RepliedAt);
    }

    [Fact]
    public async Task Rather_not_again_is_kept_to_from_that_moment()
    {
        var invitation = await InvitedAsync("Wilghof");
        var tenant = await AtAnswerAsync(invitation);
        tenant.Ticks("Nee, en vraag het mij liever niet meer");
        await tenant.PressesAsync("Antwoord versturen");

        Assert.Equal("Dank u wel. Wij nodigen u niet meer uit.", tenant.Said);
        Assert.Contains("U vroeg ons om u niet meer uit te nodigen. Daar houden wij ons aan.", tenant.Text);
        var card = await house.AskAsync<IHouseholds, HouseholdCard>(async households =>
            (await households.FindAsync([invitation.Household], CancellationToken.None))[invitation.Household]);
        Assert.False(card.MayBeApproached);
    }

    [Fact]
    public async Task After_the_deadline_a_kind_sentence_stands_there_and_nothing_can_be_sent()
    {
        var invitation = await InvitedAsync("Populierhof", replyBy: house.Today.AddDays(-1));
        var tenant = await AtAnswerAsync(invitation);

        Assert.Contains("De dag waarop u kon antwoorden, is voorbij. Belt u ons gerust", tenant.Text);
        Assert.False(tenant.Sees("Antwoord versturen"));
    }

    [Fact]
    public async Task An_answer_that_was_open_on_the_screen_when_the_deadline_passed_is_refused_whole()
    {
        var invitation = await InvitedAsync("Kastanjehof", replyBy: house.Today);
        var tenant = await AtAnswerAsync(invitation);
        tenant.Ticks("Nee, deze keer niet");
        var now = house.Clock.Now;

        try
        {
            house.Clock.Now = now.AddDays(1);
            await tenant.PressesAsync("Antwoord versturen");
        }
        finally
        {
            house.Clock.Now = now;
        }

        Assert.Contains("De dag waarop u kon antwoorden, is voorbij.", tenant.Said);
        Assert.Null((await SavedAsync(invitation)).Reply);
    }

    [Fact]
    public async Task An_unknown_code_gets_a_kind_sentence_and_a_way_on()
    {
        var tenant = house.Visitor();
        await tenant.OpensAsync("/antwoord/K7WX-K7WX-K7WX");

        Assert.Equal(HttpStatusCode.NotFound, tenant.Status);
        Assert.Equal("Wij vinden uw brief niet", tenant.Heading);
        Assert.Contains("Kijk of u hem precies zo typt als in de brief.", tenant.Text);
        Assert.True(tenant.Sees("De code nog eens typen"));
    }

    [Fact]
    public async Task Typing_errors_are_never_held_against_anybody()
    {
        var invitation = await InvitedAsync("Berkhof");
        var tenant = house.Visitor();

        for (var time = 0; time < 2 * ReplyDesk.MostWrong; time++)
        {
            await tenant.OpensAsync("/antwoord/" + Mistyped(invitation.Code));
        }

        await tenant.OpensAsync("/antwoord/" + ReplyCode.Written(invitation.Code));
        Assert.Equal(HttpStatusCode.OK, tenant.Status);
    }

    [Fact]
    public async Task A_code_without_a_printed_letter_opens_nothing()
    {
        var invitation = await InvitedAsync("Elshof", isPrinted: false);
        var tenant = house.Visitor();
        await tenant.OpensAsync("/antwoord/" + ReplyCode.Written(invitation.Code));

        Assert.Equal(HttpStatusCode.NotFound, tenant.Status);
    }

    private async Task<Visitor> AtAnswerAsync(Invitation invitation)
    {
        var tenant = house.Visitor();
        await tenant.OpensAsync("/antwoord/" + ReplyCode.Written(invitation.Code));
        return tenant;
    }

    private Task<Invitation> SavedAsync(Invitation invitation) =>
        house.AskAsync(db => db.Invitations.AsNoTracking().SingleAsync(i => i.Id == invitation.Id));

    private Task<Invitation> InvitedAsync(string street, DateOnly? replyBy = null, bool isPrinted = true) =>
        house.InvitesAsync(street, replyBy, isPrinted);

    private static string Mistyped(string code) => (code[0] == '2' ? '3' : '2') + code[1..];
}

public sealed class GuessingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_guesses_codes_must_wait_and_then_even_a_right_one_is_not_shown()
    {
        var invitation = await house.InvitesAsync("Vlierhof");
        var guesser = house.Visitor();

        for (var time = 0; time < ReplyDesk.MostWrong; time++)
        {
            await guesser.OpensAsync("/antwoord/" + ReplyCode.Written(ReplyCode.New()));
            Assert.Contains("Deze code kennen wij niet.", guesser.Text);
        }

        await guesser.OpensAsync("/antwoord/" + ReplyCode.Written(invitation.Code));
        Assert.Contains("Wacht een kwartier", guesser.Text);

        var colleague = await house.VisitorAsync(Role.ContactCentre);
        await colleague.OpensAsync("/huisgesprekken/antwoorden");
        colleague.Fills("Code uit de brief", invitation.Code);
        await colleague.PressesAsync("Brief zoeken");
        Assert.Equal("Vlierhofstraat 9001", colleague.Heading);

        house.Clock.Now += ReplyDesk.Memory;
        await guesser.OpensAsync("/antwoord/" + ReplyCode.Written(invitation.Code));
        Assert.Equal(HttpStatusCode.OK, guesser.Status);

        house.Clock.Now += TimeSpan.FromDays(1);
        await house.InAsync<ForgetWrongCodes>(routine => routine.RunAsync(CancellationToken.None));
        Assert.False(await house.AskAsync(db => db.WrongCodes.AnyAsync()));
    }
}
