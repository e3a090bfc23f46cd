using System.Net;
using Huiskamer.Foundation.Commands;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class PrintLettersTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Letters_are_made_once_and_may_be_printed_again()
    {
        await house.IsNamedAsync();
        var round = A.Round(replyBy: house.Today.AddDays(10));
        var invitations = await house.InvitesAsync(round, "Zonnebloem", 3, isPrinted: false);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        await leader.PressesAsync("3 brieven maken");
        Assert.Equal("3 brieven zijn gemaakt. Druk ze hieronder af.", leader.Said);

        var printed = await house.AskAsync(db => db.Invitations.Where(i => i.Round == round.Id).Select(i => i.PrintedOn).ToListAsync());
        Assert.All(printed, on => Assert.Equal(house.Today, on));
        Assert.NotNull((await house.AskAsync(db => db.Rounds.SingleAsync(r => r.Id == round.Id))).PrintedAt);
        var contact = Assert.Single(await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book =>
            book.OfAsync(invitations[0].Household, 5, CancellationToken.None)));
        Assert.Equal((ContactKind.Invitation, house.Today), (contact.Kind, contact.On));

        await leader.FollowsAsync("Bekijken op het scherm");
        Assert.Equal(3, leader.Page.QuerySelectorAll(".letter").Length);
        Assert.Contains("Familie Fictief 2", leader.Text);
        Assert.Contains(ReplyCode.Written(invitations[1].Code), leader.Text);
        Assert.Contains(round.Purpose, leader.Text);
        Assert.Equal(3, leader.Page.QuerySelectorAll("svg.qr").Length);
    }

    [Fact]
    public async Task A_second_wave_gets_letters_after_the_answering_day_became_later()
    {
        await house.IsNamedAsync();
        var round = A.Round(from: house.Today.AddDays(-20), until: house.Today.AddDays(30), replyBy: house.Today);
        round.WasPrinted(house.Clock.Now);
        await house.InvitesAsync(round, "Distel", 2, isPrinted: false);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        Assert.Contains("Kies eerst een latere dag.", leader.Text);

        await leader.FollowsAsync("Een latere dag kiezen");
        leader.Fills("Antwoorden kan tot en met", $"{house.Today.AddDays(14):yyyy-MM-dd}");
        await leader.PressesAsync("Opslaan en verder");
        Assert.Equal("De ronde is aangepast.", leader.Said);

        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        await leader.PressesAsync("2 brieven maken");
        Assert.StartsWith("2 brieven zijn gemaakt.", leader.Said);
    }

    [Fact]
    public async Task Who_asked_for_rest_after_the_draw_gets_no_letter()
    {
        await house.IsNamedAsync();
        var round = A.Round(replyBy: house.Today.AddDays(10));
        var invitations = await house.InvitesAsync(round, "Klaproos", 2, isPrinted: false);
        await house.InAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IHouseholds>().AskedForRestAsync(invitations[0].Household, null, null, CancellationToken.None);
            await services.GetRequiredService<Foundation.Database.HouseDb>().SaveChangesAsync();
        });

        var made = await house.AskAsync<IServiceProvider, int>(async services => await services.GetRequiredService<LetterRoom>().PrintAsync(
            await services.GetRequiredService<Foundation.Database.HouseDb>().Rounds.SingleAsync(r => r.Id == round.Id), CancellationToken.None));

        Assert.Equal(1, made);
        Assert.Equal([invitations[1].Id], await house.AskAsync(db => db.Invitations.Where(i => i.Round == round.Id).Select(i => i.Id).ToListAsync()));
    }

    [Fact]
    public async Task Who_asked_for_rest_after_the_letters_were_made_is_not_among_them_when_they_are_printed_again()
    {
        await house.IsNamedAsync();
        var round = A.Round(replyBy: house.Today.AddDays(10));
        var invitations = await house.InvitesAsync(round, "Korenbloem", 2);
        await house.InAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IHouseholds>().AskedForRestAsync(invitations[0].Household, null, null, CancellationToken.None);
            await services.GetRequiredService<Foundation.Database.HouseDb>().SaveChangesAsync();
        });

        var pile = await house.AskAsync<LetterRoom, LetterPile>(letters => letters.FileAsync(round, 1, CancellationToken.None));

        Assert.Equal(ReplyCode.Written(invitations[1].Code), Assert.Single(pile.Letters).Code);
    }

    [Fact]
    public async Task The_example_letter_is_to_nobody_and_a_letter_that_is_not_there_is_not_found()
    {
        await house.IsNamedAsync();
        var round = A.Round();
        await house.SavesAsync(round);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        await leader.FollowsAsync("Voorbeeldbrief bekijken");
        Assert.Contains("Voorbeeldstraat 0", leader.Text);

        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven?handler=Paper&file=1");
        Assert.Equal(HttpStatusCode.NotFound, leader.Status);
    }

    [Fact]
    public async Task The_command_line_draws_and_makes_the_letters_of_a_round_named_by_its_first_words()
    {
        await house.IsNamedAsync();
        var (area, _) = await house.LetsAsync("Akelei", 8);
        var round = A.Round(question: "Hoe is het bij u in de straat?", replyBy: house.Today.AddDays(10));
        await house.SavesAsync(round);
        await house.SavesAsync(new RoundArea(round.Id, area));
        var folder = Directory.CreateTempSubdirectory("huiskamer-brieven");

        try
        {
            Assert.Equal(0, (await RunsAsync("draw", "hoe", "is", "het", "--size", "4", "--seed", "11")).Code);
            var (code, said) = await RunsAsync("letters", "Hoe is het", "--out", Path.Combine(folder.FullName, "brieven.pdf"));

            Assert.Equal(0, code);
            Assert.StartsWith("4 brieven gemaakt.", said);
            Assert.Equal("brieven", Path.GetFileNameWithoutExtension(Assert.Single(folder.GetFiles()).Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var (unknown, complaint) = await RunsAsync("draw", "Een vraag die er niet is");
        Assert.Equal(2, unknown);
        Assert.StartsWith("Deze ronde is er niet.", complaint);
        Assert.Equal(2, (await RunsAsync("draw", "hoe", "--size", "veel")).Code);
    }

    private async Task<(int Code, string Said)> RunsAsync(string name, params string[] words)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<ICommand>().Single(command => command.Name == name);
        await using var said = new StringWriter();
        return (await command.HearAsync(words, new CommandVoice(said, said), CancellationToken.None), said.ToString());
    }
}
