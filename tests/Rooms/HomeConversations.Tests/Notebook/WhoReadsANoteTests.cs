using System.Net;
using AngleSharp;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Notebook;

public sealed class WhoReadsANoteTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Secret = "Dit blijft tussen ons drieën.";

    public static IEnumerable<TheoryDataRow<Role>> Roles => Enum.GetValues<Role>().Select(role => new TheoryDataRow<Role>(role));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Nobody_but_the_pair_reads_a_note_whatever_their_role(Role role)
    {
        var talk = await WrittenAsync();
        var visitor = await house.VisitorAsync(role, Role.Colleague);

        foreach (var page in new[] { "opschrijven", "opgeschreven", "anders" })
        {
            await visitor.OpensAsync($"/huisgesprekken/bezoeken/{talk.Visit.Id}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            Assert.DoesNotContain(Secret, visitor.Page.ToHtml());
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_alone_opens_no_note(Role role)
    {
        var talk = await WrittenAsync();
        var visitor = await house.VisitorAsync(role);
        await visitor.OpensAsync(talk.WriteUp);

        Assert.NotEqual("Hoe was het gesprek?", visitor.Heading);
        Assert.DoesNotContain(Secret, visitor.Page.ToHtml());
    }

    [Fact]
    public async Task A_pair_of_the_same_round_does_not_read_the_note_of_another_table()
    {
        var talk = await WrittenAsync();
        var other = await Talk.AtAsync(house);
        await other.First.OpensAsync(talk.WriteUp);

        Assert.Equal(HttpStatusCode.NotFound, other.First.Status);
    }

    [Fact]
    public async Task How_it_was_for_one_of_the_two_is_not_read_by_the_other()
    {
        var talk = await WrittenAsync(experience: "Ik moest slikken.");
        await talk.First.OpensAsync(talk.WriteUp);
        Assert.Equal("Ik moest slikken.", talk.First.Value("Hoe was het voor jezelf?"));

        foreach (var page in new[] { "opschrijven", "opgeschreven", "anders" })
        {
            await talk.Second.OpensAsync($"/huisgesprekken/bezoeken/{talk.Visit.Id}/{page}");
            Assert.DoesNotContain("slikken", talk.Second.Page.ToHtml());
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    public async Task No_other_verb_shows_a_note_past_the_journal(string verb)
    {
        var talk = await WrittenAsync();

        foreach (var page in new[] { "opschrijven", "opgeschreven", "anders" })
        {
            await talk.Second.KnocksAsync(new HttpMethod(verb), $"/huisgesprekken/bezoeken/{talk.Visit.Id}/{page}");
            Assert.DoesNotContain(Secret, talk.Second.Page.ToHtml());
            Assert.NotEqual(HttpStatusCode.OK, talk.Second.Status);
        }
    }

    [Fact]
    public async Task Every_time_a_note_is_shown_stands_in_the_journal_also_when_a_button_showed_it()
    {
        var talk = await WrittenAsync();
        await talk.Second.OpensAsync(talk.WriteUp);
        await talk.Second.PressesAsync("Nog een toezegging");
        Assert.Contains(Secret, talk.Second.Page.ToHtml());

        Assert.Equal(2, await house.AskAsync(db => db.Journal.CountAsync(line =>
            line.Deed == Deed.Saw && line.SubjectId == talk.Household.Value && line.Actor == talk.Second.Colleague.Value)));
    }

    private async Task<Talk> WrittenAsync(string experience = "")
    {
        var talk = await Talk.AtAsync(house);
        await house.InAsync<INotebook>(notebook => notebook.WriteUpAsync(
            talk.Visit.Id, talk.First.Colleague, new TalkNotes(Secret) { Experience = experience }, CancellationToken.None));
        return talk;
    }
}
