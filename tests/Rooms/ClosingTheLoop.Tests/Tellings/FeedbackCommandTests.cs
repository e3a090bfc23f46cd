using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Rules;
using Huiskamer.TestKit;

namespace Huiskamer.ClosingTheLoop.Tests.Tellings;

public sealed class FeedbackCommandTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Without_words_it_says_which_occasions_there_are()
    {
        var occasion = await house.OccasionAsync("Voelt u zich thuis?");

        var (code, said) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Contains($"Voelt u zich thuis?   {occasion}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_occasion_is_input_that_cannot_be_read()
    {
        Assert.Equal(2, (await RunAsync("morgen", "--out", "brieven.pdf")).Code);
        Assert.Equal(2, (await RunAsync(A.Occasion().ToString(), "--out", "brieven.pdf")).Code);
    }

    [Fact]
    public async Task Letters_wait_for_a_decision_on_feedback()
    {
        var occasion = await house.OccasionAsync();
        await house.SavesAsync(A.Telling(occasion, await house.FamilyAsync()));

        var refused = await Assert.ThrowsAsync<Refused>(() => RunAsync(occasion.ToString(), "--out", "brieven.pdf"));

        Assert.Equal("loop.no-feedback-decided", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_letter_for_everybody_who_waits_is_written_to_a_file()
    {
        var occasion = await house.OccasionAsync();
        var signer = await house.HireAsync("brief");
        await house.SavesAsync(A.Telling(occasion, await house.FamilyAsync()));
        await house.InSavedAsync<IDecide>(decide => decide.PlanFeedbackAsync(
            A.Plan(occasion, by: house.Today.AddDays(9), signer: signer), CancellationToken.None));
        var folder = Directory.CreateTempSubdirectory();

        var (code, said) = await RunAsync(occasion.ToString(), "--out", Path.Combine(folder.FullName, "brieven.pdf"));

        Assert.Equal(0, code);
        Assert.StartsWith("1 brief staat in ", said, StringComparison.Ordinal);
        Assert.Single(folder.GetFiles("brieven.*"));
        folder.Delete(recursive: true);
    }

    private Task<(int Code, string Said)> RunAsync(params string[] words) =>
        house.AskAsync<IEnumerable<ICommand>, (int, string)>(async commands =>
        {
            var said = new StringWriter();
            var code = await commands.Single(command => command.Name == "feedback").HearAsync(words, new CommandVoice(said, said), CancellationToken.None);
            return (code, said.ToString());
        });
}
