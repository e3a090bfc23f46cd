using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.StarterLinks;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Tests.StarterLinks;

public sealed class PasswordCommandTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string NewPassword = "thee met een koekje";

    [Fact]
    public async Task The_only_administrator_who_forgot_the_password_comes_in_again_and_once_per_link()
    {
        await house.InAsync<IAssociation>(us => us.BecomesAsync(A.Association, default));
        await house.HireAsync("vergeetachtig", Role.Administrator);
        var (code, said) = await RunAsync("Vergeetachtig@voorbeeld.test");
        Assert.Equal(0, code);
        var link = new Uri(said.Split('\n', StringSplitOptions.TrimEntries).Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        Assert.Equal("huiskamer.example", link.Host);

        var visitor = house.Visitor();
        await visitor.OpensAsync(link.PathAndQuery);
        visitor.Fills("Je nieuwe wachtwoord", NewPassword);
        visitor.Fills("Nog een keer hetzelfde", NewPassword);
        await visitor.PressesAsync("Wachtwoord bewaren");
        await visitor.SignsInAsync("vergeetachtig@voorbeeld.test", NewPassword);
        await visitor.OpensAsync("/medewerkers");
        Assert.Equal("Medewerkers", visitor.Heading);

        await visitor.OpensAsync(link.PathAndQuery);
        Assert.Contains("al gebruikt", visitor.Text);
    }

    [Fact]
    public async Task For_whom_a_link_was_made_stands_in_the_journal()
    {
        var id = await house.HireAsync("gemeld", Role.Colleague);
        await RunAsync("gemeld@voorbeeld.test");

        Assert.Equal("link voor een nieuw wachtwoord", await house.AskAsync(db => db.Journal
            .Where(line => line.SubjectId == id.Value && line.Deed == Deed.Saw)
            .Select(line => line.About)
            .SingleAsync()));
    }

    [Theory]
    [InlineData("niemand@voorbeeld.test", "Er is geen collega met dit e-mailadres.")]
    [InlineData("", "Er is geen collega met dit e-mailadres.")]
    [InlineData(null, "Noem één e-mailadres")]
    public async Task An_address_that_nobody_has_is_said_so(string? typed, string sentence)
    {
        var (code, said) = await RunAsync(typed is null ? [] : [typed]);

        Assert.Equal(2, code);
        Assert.StartsWith(sentence, said);
        Assert.DoesNotContain("nieuw-wachtwoord", said);
    }

    [Fact]
    public async Task Who_left_gets_no_link()
    {
        var leaver = await house.HireAsync("vertrokken", Role.Colleague);
        await house.LeavesAsync(leaver, house.Today);
        var (code, said) = await RunAsync("vertrokken@voorbeeld.test");

        Assert.Equal(1, code);
        Assert.StartsWith("Deze collega werkt hier niet meer.", said);
        Assert.False(await house.AskAsync(db => db.StarterLinks.AnyAsync(link => link.Colleague == leaver)));
    }

    private Task<(int Code, string Said)> RunAsync(params string[] words) =>
        house.AskAsync<IEnumerable<ICommand>, (int, string)>(async commands =>
        {
            var said = new StringWriter();
            var code = await commands.Single(command => command.Name == "password").HearAsync(words, new CommandVoice(said, said), CancellationToken.None);
            return (code, said.ToString());
        });
}
