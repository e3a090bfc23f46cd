using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Intervals;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.LongestNotSpoken;

public sealed class TakeListAwayTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Path = "/woningen/langst-niet-gesproken/bestand";

    private static readonly string[] Filters =
        ["buurt=HIER", "buurt=mijn", "complex=BRINK", "soort=Senior", "huurt=Few", "stil=true", "nooit=true", "lang=true", "overtijd=true", "buurt=HIER&soort=Flat&lang=true"];

    public static TheoryData<string, string> AskedAs => new(Filters.SelectMany(asked => new[] { (asked, "csv"), (asked, "xlsx") }));

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
        Assert.Equal($"{never.Dwelling.Line};7814 XX;Veldhof;;;01-05-1987;;;;;;", lines[1]);
        Assert.Equal($"{spoken.Dwelling.Line};7814 XX;Veldhof;;;01-05-2011;14-05-2024;aan de deur;;Wijkbeheer;;", lines[2]);
        Assert.DoesNotContain("De Boer", string.Concat(lines));
        Assert.Equal(1, await SawAsync(leader, never.Id));
        Assert.Equal(1, await SawAsync(leader, spoken.Id));
    }

    [Fact]
    public async Task By_whom_stands_beside_it_as_long_as_we_know_who_it_was()
    {
        var neighbourhood = A.Neighbourhood("Wiehof");
        var (omar, family) = (await house.HireAsync("bensaid"), A.Family(neighbourhood));
        var talk = A.Contact(family.Household, new(2026, 5, 14), ContactKind.Telephone, omar, "Klantcontact");
        family.Household.Meets(talk, SpokenKinds.Proposed);
        await house.SavesAsync([neighbourhood, .. family.Rows, talk]);
        var leader = await house.VisitorAsync(Role.RoundLeader);

        foreach (var ending in new[] { "csv", "xlsx" })
        {
            await leader.OpensAsync($"{Path}?als={ending}&buurt={neighbourhood.Id}");
            var cells = ending == "csv"
                ? Encoding.UTF8.GetString(leader.File).TrimStart('\uFEFF').Split("\r\n").Take(2).Select(line => line.Split(';').ToList()).ToList()
                : Cells(leader.File);

            Assert.Equal("Fictief bensaid", cells[1][cells[0].IndexOf("Door wie")]);
            Assert.Equal("Klantcontact", cells[1][cells[0].IndexOf("Afdeling")]);
        }
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

    [Theory]
    [InlineData("buurt=verzonnen")]
    [InlineData("buurt=mijn")]
    [InlineData("complex=verzonnen")]
    [InlineData("soort=Kasteel")]
    [InlineData("soort=99")]
    [InlineData("huurt=altijd")]
    [InlineData("stil=misschien")]
    [InlineData("lang=misschien")]
    [InlineData("burt=01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e")]
    public async Task Of_a_filter_that_cannot_be_read_no_file_is_made(string asked)
    {
        var neighbourhood = A.Neighbourhood();
        await house.SavesAsync([neighbourhood, .. A.Family(neighbourhood).Rows]);
        var leader = await house.VisitorAsync(Role.RoundLeader);

        foreach (var ending in new[] { "csv", "xlsx" })
        {
            await leader.OpensAsync($"{Path}?als={ending}&{asked}");
            Assert.Equal(HttpStatusCode.NotFound, leader.Status);
        }

        Assert.False(await house.AskAsync(db => db.Journal.AnyAsync(
            line => line.About == "adres in een bestand van langst niet gesproken" && line.Actor == leader.Colleague.Value)));
    }

    [Theory]
    [MemberData(nameof(AskedAs))]
    public async Task The_file_holds_who_stands_on_the_page_and_nobody_else(string asked, string ending)
    {
        var (here, there, complex) = (A.Neighbourhood("Hier"), A.Neighbourhood("Daar"), new Complex(A.Id<ComplexId>(), A.Household().OutsideKey, "De Brink"));
        await house.SavesAsync([here, there, complex, .. Some(here, complex).Concat(Some(there, null)).SelectMany(family => family.Rows)]);
        await house.SavesAsync(new TargetInterval(Segment.Everybody, 40));
        var leader = await house.VisitorAsync(Role.NeighbourhoodAdviser, Role.RoundLeader);
        await house.AdvisesInAsync(leader.Colleague, here.Id);
        var question = asked.Replace("HIER", $"{here.Id}", StringComparison.Ordinal).Replace("BRINK", $"{complex.Id}", StringComparison.Ordinal);

        var page = await OnThePageAsync(leader, $"/woningen/langst-niet-gesproken?{question}");
        await leader.OpensAsync($"{Path}?als={ending}&{question}");
        await house.InAsync<HouseDb>(db => db.TargetIntervals.ExecuteDeleteAsync());
        var everybody = await house.AskAsync(db => db.Households.CountAsync(household => household.LivesHere));

        Assert.InRange(page.Count, 1, everybody - 1);
        Assert.Equal(page, ending == "csv" ? InText(leader.File) : InWorkbook(leader.File));
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

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(1)")]
    public async Task A_street_that_a_spreadsheet_would_run_is_a_text(string street)
    {
        // In a house of its own: everybody else's lists hold streets as they are.
        await using var own = new TestHouse();
        await own.InitializeAsync();
        var (neighbourhood, household) = (A.Neighbourhood(), A.Household());
        var dwelling = A.Dwelling(neighbourhood, street);
        var tenancy = new Tenancy(A.Id<TenancyId>(), household.Id, dwelling.Id, new(2011, 5, 1));
        household.Settles([Stay.Of(tenancy, dwelling)], A.Today);
        await own.SavesAsync(neighbourhood, household, dwelling, tenancy);
        var leader = await own.VisitorAsync(Role.RoundLeader);

        await leader.OpensAsync($"{Path}?als=csv&buurt={neighbourhood.Id}");
        Assert.Equal($"'{dwelling.Line}", Assert.Single(InText(leader.File)).Trim('"'));

        await leader.OpensAsync($"{Path}?als=xlsx&buurt={neighbourhood.Id}");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(leader.File), isEditable: false);
        var cell = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().First();
        Assert.Equal((dwelling.Line, true), (cell.InnerText, cell.CellFormula is null && cell.DataType?.Value == CellValues.InlineString));
    }

    /// <summary>Some of each kind that a filter asks for.</summary>
    private static IEnumerable<Family> Some(Neighbourhood neighbourhood, Complex? complex)
    {
        for (var i = 0; i < 12; i++)
        {
            DateOnly[] spoken = (i % 4) switch { 0 => [], 1 => [A.Today.AddYears(-5)], 2 => [A.Today.AddDays(-800)], _ => [A.Today.AddDays(-20)] };
            var family = A.Family(neighbourhood, since: A.Today.AddYears(-(2 * i) - 1).AddDays(1), spokenOn: spoken);
            family.Dwelling.Is(i % 3 == 0 ? complex?.Id : null, i % 3 == 1 ? BuildingKind.Senior : BuildingKind.Flat);
            family.Household.Settles([Stay.Of(family.Tenancy, family.Dwelling)], A.Today);
            yield return family;
        }
    }

    private static async Task<List<string>> OnThePageAsync(Visitor visitor, string path)
    {
        var shown = new List<string>();
        await visitor.OpensAsync(path);

        for (var more = true; more;)
        {
            shown.AddRange(visitor.Page.QuerySelectorAll(".rows > li div > :first-child").Select(address => address.TextContent));
            more = visitor.Sees("Volgende bladzijde");

            if (more)
            {
                await visitor.FollowsAsync("Volgende bladzijde");
            }
        }

        return shown;
    }

    private static List<string> InText(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')[0])];

    private static List<string> InWorkbook(byte[] file)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return
        [
            .. workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Skip(1)
                .Select(row => row.Elements<Cell>().First().InnerText),
        ];
    }

    /// <summary>The cells of each row, empty ones too.</summary>
    private static List<List<string>> Cells(byte[] file)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return
        [
            .. workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()),
        ];
    }

    private Task<int> SawAsync(Visitor visitor, HouseholdId household) => house.AskAsync(db => db.Journal.CountAsync(
        line => line.About == "adres in een bestand van langst niet gesproken" && line.Deed == Deed.Saw && line.SubjectId == household.Value && line.Actor == visitor.Colleague.Value));
}
