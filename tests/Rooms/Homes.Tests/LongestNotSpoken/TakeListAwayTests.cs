using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.LongestNotSpoken;

public sealed class TakeListAwayTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Path = "/woningen/langst-niet-gesproken/bestand";

    [Fact]
    public async Task A_round_leader_takes_the_list_along_as_it_was_asked_and_the_journal_knows_who_was_in_it()
    {
        var neighbourhood = A.Neighbourhood("Veldhof");
        var (never, spoken) = (A.Family(neighbourhood, since: new(1987, 5, 1)), A.Family(neighbourhood, spokenOn: [new(2024, 5, 14)]));
        await house.SavesAsync([neighbourhood, .. never.Rows, .. spoken.Rows]);
        var leader = await house.VisitorAsync(Role.Colleague, Role.RoundLeader);
        await leader.OpensAsync($"/woningen/langst-niet-gesproken?buurt={neighbourhood.Id}");
        await leader.FollowsAsync("Deze lijst meenemen in Excel");
        await leader.FollowsAsync("CSV-bestand maken");
        var lines = Encoding.UTF8.GetString(leader.File).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal("text/csv", leader.MediaType);
        Assert.StartsWith("Adres;Postcode;Buurt;Complex", lines[0], StringComparison.Ordinal);
        Assert.Equal($"{never.Dwelling.Line};7814 XX;Veldhof;;;01-05-1987;;;;;", lines[1]);
        Assert.Equal($"{spoken.Dwelling.Line};7814 XX;Veldhof;;;01-05-2011;14-05-2024;aan de deur;Wijkbeheer;;", lines[2]);
        Assert.DoesNotContain("De Boer", string.Concat(lines));
        Assert.Equal(1, await SawAsync(leader, never.Id));
        Assert.Equal(1, await SawAsync(leader, spoken.Id));
    }

    [Fact]
    public async Task The_workbook_opens_with_days_as_days()
    {
        var neighbourhood = A.Neighbourhood("Eshof");
        var spoken = A.Family(neighbourhood, spokenOn: [new(2024, 5, 14)]);
        await house.SavesAsync([neighbourhood, .. spoken.Rows]);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"{Path}?als=xlsx&buurt={neighbourhood.Id}");

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(leader.File), isEditable: false);
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        Assert.Empty(new OpenXmlValidator().Validate(workbook));
        Assert.Equal(2, rows.Count);
        Assert.Equal(spoken.Dwelling.Line, rows[1].Elements<Cell>().First().InnerText);
        Assert.Contains(
            rows[1].Elements<Cell>(), cell => cell.CellValue?.Text == "45426" && cell.StyleIndex?.Value == 1u);
    }

    [Fact]
    public async Task Who_only_rings_bells_takes_no_list_along()
    {
        var colleague = await house.VisitorAsync(Role.Colleague);
        await colleague.OpensAsync("/woningen/langst-niet-gesproken");
        Assert.False(colleague.Sees("Deze lijst meenemen in Excel"));

        await colleague.OpensAsync(Path);
        Assert.NotEqual(HttpStatusCode.OK, colleague.Status);
    }

    private Task<int> SawAsync(Visitor visitor, HouseholdId household) => house.AskAsync(db => db.Journal.CountAsync(
        line => line.About == "adres in een bestand van langst niet gesproken" && line.Deed == Deed.Saw && line.SubjectId == household.Value && line.Actor == visitor.Colleague.Value));
}
