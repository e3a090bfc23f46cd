using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>The page on which a file is taken back, for whoever comes late, together or without the role.</summary>
public sealed class TakeBackFileTests(BusyHouse house) : IClassFixture<BusyHouse>
{
    [Fact]
    public async Task Whoever_presses_after_somebody_else_did_reads_that_it_was_taken_back_already()
    {
        var file = await ReadInAsync("B1");
        var (first, second) = (await OnThePageAsync(file), await OnThePageAsync(file));
        await first.PressesAsync("Terugdraaien");
        Assert.Equal("Teruggedraaid", first.Heading);
        var (once, times) = (await house.EverythingAsync(), await TimesAsync());

        await second.PressesAsync("Terugdraaien");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Equal(ImportRefusals.AlreadyTakenBack.Text, second.Said);
        Assert.False(second.Sees("Terugdraaien"));
        Assert.Equal((once, times), (await house.EverythingAsync(), await TimesAsync()));
    }

    [Fact]
    public async Task Of_two_who_press_at_one_moment_one_takes_it_back_and_the_other_reads_so()
    {
        var file = await ReadInAsync("B2");
        var (one, other, times) = (await OnThePageAsync(file), await OnThePageAsync(file), await TimesAsync());
        await house.AtOnceAsync("homes_import_trace", 1, () => one.PressesAsync("Terugdraaien"), () => other.PressesAsync("Terugdraaien"));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], new[] { one.Status, other.Status }.Order());
        Assert.Equal((ImportState.TakenBack, times + 1), (await StateAsync(file), await TimesAsync()));
        Assert.False(await house.AskAsync(db => db.Households.AnyAsync(household => household.OutsideKey == "B2")));
    }

    [Fact]
    public async Task When_a_week_has_passed_the_page_says_so_and_nothing_goes_back()
    {
        var file = await ReadInAsync("B4");
        house.Clock.Now += TimeSpan.FromDays(ImportFile.DaysToTakeBack);
        var later = await house.VisitorAsync(Role.Administrator);
        await later.OpensAsync(PageOf(file));
        Assert.Equal("Dit gaat niet meer terug", later.Heading);
        Assert.Contains(ImportRefusals.TooLateToTakeBack.Text, later.Text);
        Assert.False(later.Sees("Terugdraaien"));
        Assert.True(await house.AskAsync(db => db.Households.AnyAsync(household => household.OutsideKey == "B4")));
        house.Clock.Now -= TimeSpan.FromDays(ImportFile.DaysToTakeBack);
    }

    [Fact]
    public async Task What_was_never_read_in_or_never_was_has_no_such_page()
    {
        var checkedOnly = (await house.ChecksAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nB5;Familie Bos")).Id;
        var visitor = await house.VisitorAsync(Role.Administrator);

        foreach (var file in new[] { checkedOnly, A.Id<ImportFileId>() })
        {
            await visitor.OpensAsync(PageOf(file));
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }
    }

    [Theory]
    [InlineData(Role.Colleague)]
    [InlineData(Role.RoundLeader)]
    [InlineData(Role.NeighbourhoodAdviser)]
    [InlineData(Role.ContactCentre)]
    [InlineData(Role.Director)]
    public async Task To_a_colleague_without_the_role_it_is_closed(Role role)
    {
        var file = await ReadInAsync($"B6-{role}");
        var visitor = await house.VisitorAsync(role);
        await visitor.OpensAsync(PageOf(file));
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        Assert.DoesNotContain("proef.csv", visitor.Text);
    }

    private static string PageOf(ImportFileId file) => $"/woningen/inlezen/{file}/terugdraaien";

    private async Task<ImportFileId> ReadInAsync(string key)
    {
        var file = (await house.ChecksAsync(ImportKind.Households, $"Huurdernummer;Aanschrijfnaam\n{key};Familie Bos")).Id;
        await house.InAsync<Importer>(async importer => await importer.ReadInAsync((await importer.FindAsync(file, default))!, _ => { }, default));
        return file;
    }

    private async Task<Visitor> OnThePageAsync(ImportFileId file)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync(PageOf(file));
        Assert.Equal("Dit gaat er terug", visitor.Heading);
        return visitor;
    }

    private Task<ImportState> StateAsync(ImportFileId file) =>
        house.AskAsync(db => db.ImportFiles.Where(one => one.Id == file).Select(one => one.State).SingleAsync());

    /// <summary>How often the journal says that something was taken back.</summary>
    private Task<int> TimesAsync() => house.AskAsync(db => db.Journal.CountAsync(line => line.Subject == "import.takenback"));
}
