using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Invitations;

/// <summary>Who asked never to be asked again, may think better of it with the same code.</summary>
public sealed class ThoughtBetterOfItTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Never = "Nee, en vraag het mij liever niet meer";

    [Fact]
    public async Task A_tenant_comes_back_sees_what_was_asked_and_says_yes_after_all()
    {
        var (invitation, tenant) = await AskedForRestAsync("Vlashof");
        await tenant.OpensAsync(At(invitation));
        Assert.Contains("U vroeg ons om u niet meer uit te nodigen. Daar houden wij ons aan.", tenant.Text);
        Assert.Contains("U kunt uw antwoord veranderen tot en met maandag 15 maart.", tenant.Text);
        Assert.Contains("Kiest u iets anders, dan vervalt wat u eerder vroeg.", tenant.Text);
        Assert.Equal("Uw antwoord op onze brief", tenant.Heading);
        Assert.Equal("on", tenant.Value(Never));

        await AnswersAsync(tenant, "Ja, u bent welkom", "dinsdagochtend");

        Assert.Equal(
            "Dank u wel! Wij sturen u een bericht met de dag en de tijd. Een volgende keer mogen wij u weer een brief sturen.", tenant.Said);
        Assert.Contains("U antwoordde: ja, op dinsdagochtend.", tenant.Text);
        Assert.Equal((Reply.Yes, true), await StandAsync(invitation));
        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line =>
            line.Way == Way.Code && line.Deed == Deed.Changed && line.SubjectId == invitation.Household.Value)));
    }

    [Fact]
    public async Task A_no_for_this_time_takes_it_back_too_and_never_again_can_be_said_again()
    {
        var (invitation, tenant) = await AskedForRestAsync("Gersthof");
        await AnswersAsync(tenant, "Nee, deze keer niet");
        Assert.Equal("Dank u wel. Wij hebben uw antwoord genoteerd. Een volgende keer mogen wij u weer een brief sturen.", tenant.Said);
        Assert.Equal((Reply.No, true), await StandAsync(invitation));

        await AnswersAsync(tenant, Never);
        Assert.Equal((Reply.RatherNotAgain, false), await StandAsync(invitation));
    }

    [Fact]
    public async Task The_same_answer_twice_changes_nothing()
    {
        var (invitation, tenant) = await AskedForRestAsync("Haverhof");
        var before = await SavedAsync(invitation);
        house.Clock.Now += TimeSpan.FromMinutes(5);
        await AnswersAsync(tenant, Never);

        Assert.Equal(before.RepliedAt, (await SavedAsync(invitation)).RepliedAt);
        Assert.Equal((Reply.RatherNotAgain, false), await StandAsync(invitation));
    }

    [Fact]
    public async Task What_the_office_had_written_before_stays_and_is_told_kindly()
    {
        var invitation = await InvitedAsync("Roggehof");
        await RestsAsync(invitation, until: null, by: null);
        var tenant = await SaysAsync(invitation, Never);
        await AnswersAsync(tenant, "Ja, u bent welkom", "dinsdagochtend");

        Assert.Contains("Verder laten wij u met rust: dat is ook op een andere manier afgesproken.", tenant.Said);
        Assert.Equal((Reply.Yes, false), await StandAsync(invitation));
    }

    [Fact]
    public async Task What_a_colleague_heard_at_the_door_afterwards_stays()
    {
        var (invitation, tenant) = await AskedForRestAsync("Tarwehof");
        await RestsAsync(invitation, until: null, by: Guid.CreateVersion7());
        await AnswersAsync(tenant, "Nee, deze keer niet");

        Assert.Equal((Reply.No, false), await StandAsync(invitation));
    }

    [Fact]
    public async Task A_rest_until_a_day_that_the_office_wrote_stays()
    {
        var invitation = await InvitedAsync("Spelthof");
        await RestsAsync(invitation, until: house.Today.AddDays(90), by: null);
        var tenant = await SaysAsync(invitation, Never);
        await AnswersAsync(tenant, "Nee, deze keer niet");

        Assert.Contains("Verder laten wij u met rust", tenant.Said);
        Assert.Equal((Reply.No, false), await StandAsync(invitation));
    }

    [Fact]
    public async Task What_the_office_wrote_anew_on_the_card_after_a_call_stays()
    {
        var (invitation, tenant) = await AskedForRestAsync("Boekweithof");
        var colleague = await house.VisitorAsync(Role.ContactCentre);
        await colleague.OpensAsync($"/woningen/huishoudens/{invitation.Household}");
        await colleague.PressesAsync("We mogen weer contact zoeken");
        await colleague.PressesAsync("Niet meer benaderen");
        await AnswersAsync(tenant, "Nee, deze keer niet");

        Assert.Equal((Reply.No, false), await StandAsync(invitation));
    }

    [Fact]
    public async Task After_the_last_day_the_page_says_what_was_asked_and_whom_to_call()
    {
        await house.IsNamedAsync();
        var (invitation, tenant) = await AskedForRestAsync("Mosterdhof", house.Today);
        var now = house.Clock.Now;

        try
        {
            house.Clock.Now = now.AddDays(1);
            await AnswersAsync(tenant, "Nee, deze keer niet");
            Assert.Contains("De dag waarop u kon antwoorden, is voorbij.", tenant.Said);

            await tenant.OpensAsync(At(invitation));
            Assert.Contains("Belt u ons gerust: dan kijken wij samen of het nog kan. Ons nummer is 0800 000 00 00.", tenant.Text);
            Assert.False(tenant.Sees("Antwoord versturen"));
        }
        finally
        {
            house.Clock.Now = now;
        }

        Assert.Equal((Reply.RatherNotAgain, false), await StandAsync(invitation));
    }

    [Fact]
    public async Task On_the_telephone_it_is_the_same()
    {
        var (invitation, _) = await AskedForRestAsync("Lupinehof");
        var colleague = await house.VisitorAsync(Role.ContactCentre);
        await colleague.OpensAsync($"/huisgesprekken/antwoorden/{invitation.Id}");
        await AnswersAsync(colleague, "Ja, jullie zijn welkom", "dinsdagochtend", "Antwoord noteren");

        Assert.Equal("Het antwoord is genoteerd. We mogen dit huishouden weer benaderen.", colleague.Said);
        Assert.Equal((Reply.Yes, true), await StandAsync(invitation));
    }

    [Fact]
    public async Task On_the_telephone_a_colleague_hears_that_another_rest_stays()
    {
        var (invitation, _) = await AskedForRestAsync("Klaverhof");
        await RestsAsync(invitation, until: null, by: null);
        var colleague = await house.VisitorAsync(Role.ContactCentre);
        await colleague.OpensAsync($"/huisgesprekken/antwoorden/{invitation.Id}");
        await AnswersAsync(colleague, "Nee, deze keer niet", button: "Antwoord noteren");

        Assert.Contains("staat ook om een andere reden dat we het met rust laten. Dat blijft zo.", colleague.Said);
        Assert.Equal((Reply.No, false), await StandAsync(invitation));
    }

    private static string At(Invitation invitation) => "/antwoord/" + ReplyCode.Written(invitation.Code);

    private static async Task AnswersAsync(Visitor visitor, string answer, string? half = null, string button = "Antwoord versturen")
    {
        visitor.Ticks(answer);

        if (half is not null)
        {
            visitor.Ticks(half);
        }

        await visitor.PressesAsync(button);
    }

    private Task<Invitation> InvitedAsync(string street, DateOnly? replyBy = null) => house.InvitesAsync(street, replyBy);

    private async Task<(Invitation Invitation, Visitor Tenant)> AskedForRestAsync(string street, DateOnly? replyBy = null)
    {
        var invitation = await InvitedAsync(street, replyBy);
        var tenant = await SaysAsync(invitation, Never);
        Assert.Equal((Reply.RatherNotAgain, false), await StandAsync(invitation));
        return (invitation, tenant);
    }

    private async Task<Visitor> SaysAsync(Invitation invitation, string answer)
    {
        var tenant = house.Visitor();
        await tenant.OpensAsync(At(invitation));
        await AnswersAsync(tenant, answer);
        return tenant;
    }

    private Task RestsAsync(Invitation invitation, DateOnly? until, Guid? by) => house.InAsync<IServiceProvider>(async rooms =>
    {
        await rooms.GetRequiredService<IHouseholds>().AskedForRestAsync(invitation.Household, until, by, CancellationToken.None);
        await rooms.GetRequiredService<HouseDb>().SaveChangesAsync();
    });

    private Task<Invitation> SavedAsync(Invitation invitation) =>
        house.AskAsync(db => db.Invitations.AsNoTracking().SingleAsync(i => i.Id == invitation.Id));

    private async Task<(Reply? Reply, bool MayBeApproached)> StandAsync(Invitation invitation)
    {
        var cards = await house.AskAsync<IHouseholds, IReadOnlyDictionary<HouseholdId, HouseholdCard>>(households =>
            households.FindAsync([invitation.Household], CancellationToken.None));
        return ((await SavedAsync(invitation)).Reply, cards[invitation.Household].MayBeApproached);
    }
}
