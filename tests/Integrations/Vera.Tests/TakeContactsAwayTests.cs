using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiskamer.Vera.Tests;

/// <summary>Contact moments go out as a file that a round leader or an administrator makes in the browser.</summary>
public sealed class TakeContactsAwayTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/woningen/contactmomenten/bestand";

    private const string About = "contactmomenten in een bestand voor een ander systeem";

    [Theory]
    [InlineData(Role.RoundLeader, "/woningen/langst-niet-gesproken", "RL")]
    [InlineData(Role.Administrator, "/woningen/inlezen", "BH")]
    public async Task The_moments_of_the_chosen_days_go_out_without_who_it_was_and_the_journal_says_of_each_household_that_they_did(Role role, string from, string key)
    {
        await SpeaksAsync(house, key);
        var visitor = await house.VisitorAsync(Role.Colleague, role);
        await visitor.OpensAsync(from);
        await visitor.FollowsAsync("ontactmomenten voor een ander systeem");
        Assert.Equal(("2027-01-01", "2027-03-02"), (visitor.Value("Vanaf welke dag?"), visitor.Value("Tot en met welke dag?")));
        Assert.Contains("nooit wie het was", visitor.Text);

        await MakesAsync(visitor, "2026-02-01", "2026-06-30");
        var text = Encoding.UTF8.GetString(visitor.File);
        var told = JsonNode.Parse(text)!.AsArray().Where(one => ((string?)one!["relaties"]![0]!["idExtern"])!.StartsWith(key, StringComparison.Ordinal));

        Assert.Equal("application/json", visitor.MediaType);
        Assert.Equal(
            [$"{key}-1 2026-02-01 BEZ", $"{key}-2 2026-06-30 TEL"],
            told.Select(one => $"{one!["relaties"]![0]!["idExtern"]} {((string?)one["datum"])![..10]} {one["kanaal"]!["code"]}"));
        Assert.All(new[] { "Hoving", "Wachter", "wachter", "Wijkbeheer" }, who => Assert.DoesNotContain(who, text, StringComparison.Ordinal));
        Assert.Equal(
            Households(text).Count, await house.AskAsync(db => db.Journal.CountAsync(line => line.About == About && line.Actor == visitor.Colleague.Value)));
    }

    [Theory]
    [InlineData("2026-07-01", "2026-06-30", "De laatste dag is voor de eerste. Kies een latere dag.")]
    [InlineData("1950-01-01", "1950-12-31", "Tussen deze dagen staat er geen contactmoment")]
    [InlineData("", "2026-06-30", "Kies de eerste dag.")]
    public async Task Of_days_that_cannot_be_or_in_which_nothing_was_no_file_is_made(string from, string until, string said)
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(Page);
        await MakesAsync(visitor, from, until);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains(said, visitor.Text);
        Assert.False(await house.AskAsync(db => db.Journal.AnyAsync(line => line.Actor == visitor.Colleague.Value && line.About == About)));
    }

    [Theory]
    [InlineData(Role.Colleague)]
    [InlineData(Role.ContactCentre)]
    [InlineData(Role.Director)]
    public async Task Nobody_else_makes_such_a_file(Role role)
    {
        var visitor = await house.VisitorAsync(Role.Colleague, role);
        await visitor.OpensAsync("/woningen/langst-niet-gesproken");
        Assert.False(visitor.Sees("Contactmomenten voor een ander systeem"));
        await visitor.OpensAsync(Page);
        Assert.NotEqual(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task A_file_that_fails_half_way_is_no_file_and_the_journal_says_who_were_read_for_it()
    {
        await using var failing = new FailingHouse();
        await failing.InitializeAsync();
        await SpeaksAsync(failing, "F");
        var visitor = await failing.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(Page);
        await MakesAsync(visitor, "2019-01-01", "2027-03-02");
        Assert.Equal(HttpStatusCode.InternalServerError, visitor.Status);

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await Assert.ThrowsAsync<IOException>(() => failing.RunsAsync("export", "--out", path));
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"));
        Assert.Equal(2 * 2, await failing.AskAsync(db => db.Journal.CountAsync(line => line.About == About)));
    }

    [Fact]
    public async Task While_a_file_is_made_others_can_write()
    {
        await using var slow = new SlowHouse();
        await slow.InitializeAsync();
        await SpeaksAsync(slow, "S");
        var visitor = await slow.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(Page);
        var making = MakesAsync(visitor, "2019-01-01", "2027-03-02");
        await slow.Begun;

        await slow.ImportsAsync("huishoudens", "Huurdernummer;Aanschrijfnaam;Bewoner\nS-3;Mevrouw Tas;\n");
        Assert.False(making.IsCompleted);
        slow.GoOn();
        await making;
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private static async Task MakesAsync(Visitor visitor, string from, string until)
    {
        visitor.Fills("Vanaf welke dag?", from);
        visitor.Fills("Tot en met welke dag?", until);
        await visitor.PressesAsync("Bestand maken");
    }

    private static HashSet<string> Households(string text) => [.. JsonNode.Parse(text)!.AsArray().Select(one => (string)one!["relaties"]![0]!["idExtern"]!)];

    private static async Task SpeaksAsync(TestHouse house, string key)
    {
        await house.ImportsAsync("collegas", "Voornaam;Achternaam;E-mail;Afdeling\nLies;Wachter;lies.wachter@voorbeeld.example;Wonen\n");
        await house.ImportsAsync("huishoudens", $"Huurdernummer;Aanschrijfnaam;Bewoner\n{key}-1;Mevrouw Hoving;Aaltje Hoving\n{key}-2;De heer Hoving;\n");
        await house.ImportsAsync("contactmomenten", "Huurdernummer;Datum;Soort;Afdeling;Collega\n"
            + $"{key}-1;31-1-2026;deur;Wijkbeheer;\n{key}-1;1-2-2026;deur;Wijkbeheer;lies.wachter@voorbeeld.example\n{key}-2;30-6-2026;telefoon;Wijkbeheer;\n{key}-2;1-7-2026;klacht;;\n");
    }

    /// <summary>A house in which a file waits, once it has begun, until it may go on.</summary>
    private sealed class SlowHouse : TestHouse
    {
        private readonly TaskCompletionSource _begun = new();
        private readonly TaskCompletionSource _mayGoOn = new();

        public Task Begun => _begun.Task;

        public void GoOn() => _mayGoOn.SetResult();

        protected override void Change(WebApplicationBuilder builder)
        {
            builder.Services.RemoveAll<IContactMessages>();
            builder.Services.AddSingleton<IContactMessages>(new Slow(this));
        }

        private sealed class Slow(SlowHouse house) : IContactMessages
        {
            public async Task WriteAsync(IAsyncEnumerable<ContactToTell> contacts, Stream to, CancellationToken cancel)
            {
                await foreach (var contact in contacts.WithCancellation(cancel))
                {
                    house._begun.TrySetResult();
                    await house._mayGoOn.Task.WaitAsync(TimeSpan.FromSeconds(30), cancel);
                    Assert.NotEmpty(contact.Household);
                }
            }
        }
    }

    /// <summary>A house in which the other end of the file breaks when all was read.</summary>
    private sealed class FailingHouse : TestHouse
    {
        protected override void Change(WebApplicationBuilder builder)
        {
            builder.Services.RemoveAll<IContactMessages>();
            builder.Services.AddSingleton<IContactMessages, Failing>();
        }

        private sealed class Failing : IContactMessages
        {
            public async Task WriteAsync(IAsyncEnumerable<ContactToTell> contacts, Stream to, CancellationToken cancel)
            {
                await foreach (var contact in contacts.WithCancellation(cancel))
                {
                    Assert.NotEmpty(contact.Household);
                }

                throw new IOException();
            }
        }
    }
}
