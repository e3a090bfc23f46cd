using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

/// <summary>Messages are messages in whatever alphabet they are written and whatever stands before them: of none of them anything stays that is not ours.</summary>
public sealed class HowAFileBeginsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string[] Planted = ["999999990", "412509900", "Eritrese", "jaarinkomen"];

    private static readonly Dictionary<string, Func<string, byte[]>> Messages = new()
    {
        ["utf-16"] = text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        ["utf-16, the other way round"] = text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ["utf-16 without a mark"] = Encoding.Unicode.GetBytes,
        ["utf-16 without a mark, the other way round"] = Encoding.BigEndianUnicode.GetBytes,
        ["utf-16 with two marks and lines"] = text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("\uFEFF\r\n" + text)],
        ["utf-32"] = text => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
        ["many spaces"] = text => Encoding.UTF8.GetBytes(new string(' ', 300) + text),
        ["very many lines"] = text => Encoding.UTF8.GetBytes(new string('\n', 200_000) + text),
        ["two marks"] = text => Encoding.UTF8.GetBytes("\uFEFF\uFEFF" + text),
        ["marks and spaces"] = text => Encoding.UTF8.GetBytes(" \uFEFF\t\uFEFF \r\n" + text),
        ["other spaces"] = text => Encoding.UTF8.GetBytes("\u00A0\u2003\u200B\v\f" + text),
    };

    /// <summary>What no reader of messages begins with, all on one line, as a machine writes it.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["a name"] = "berichten = ",
        ["a guard"] = ")]}',",
        ["a remark"] = "/* uit ons systeem, vandaag */",
        ["half a message"] = "\"id\": \"p0\", \"jaarinkomen\": 412509900 }, ",
    };

    public static TheoryData<string, bool> AnyMessages => Both(Messages.Keys);

    public static TheoryData<string, bool> AnyOthers => Both(Others.Keys);

    [Theory]
    [MemberData(nameof(AnyMessages))]
    public async Task Messages_are_read_as_messages_and_the_rest_stays_out(string way, bool onPage)
    {
        var key = $"{way}{onPage}".GetHashCode(StringComparison.Ordinal);
        var said = await HandsInAsync(Messages[way](Text($"B{key}")), onPage);

        Assert.Contains("1 nieuw.", said, StringComparison.Ordinal);
        await StaysOutAsync(said);
    }

    [Theory]
    [MemberData(nameof(AnyOthers))]
    public async Task What_only_looks_like_messages_further_on_is_not_taken_for_a_table(string way, bool onPage)
    {
        var said = await HandsInAsync(Encoding.UTF8.GetBytes(Others[way] + Text("ANDERS")), onPage);

        Assert.DoesNotContain("nieuw.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Welke kolom is wat?", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ANDERS", said, StringComparison.Ordinal);
        await StaysOutAsync(said, "ANDERS");
    }

    [Fact]
    public async Task A_heading_that_cannot_be_one_is_neither_shown_nor_kept()
    {
        const string text = "Nummer in kop;Naam in kop;{ \"bsn\";inkomen: 412509900;Mevrouw 999999990;\nK1;Familie Kop;999999990;412509900;Eritrese;\n";
        var said = await HandsInAsync(Encoding.UTF8.GetBytes(text), onPage: true);

        Assert.Contains("Familie Kop", said, StringComparison.Ordinal);
        await StaysOutAsync(said);
        said = await HandsInAsync(Encoding.UTF8.GetBytes(text), onPage: false);
        Assert.Contains("In het bestand staat: Nummer in kop, Naam in kop.", said, StringComparison.Ordinal);
        await StaysOutAsync(said);
    }

    private static TheoryData<string, bool> Both(IEnumerable<string> ways) => new(ways.SelectMany(way => new[] { (way, true), (way, false) }));

    private static string Text(string key) => $$"""
        [{ "id": "{{key}}", "soort": { "code": "NAT" }, "bsn": "999999990", "jaarinkomen": 412509900, "nationaliteit": { "naam": "Eritrese" }, "achternaam": "Alfabet" }]
        """;

    private async Task<string> HandsInAsync(byte[] file, bool onPage)
    {
        if (onPage)
        {
            var visitor = await house.VisitorAsync(Role.Administrator);
            await visitor.HandsInAsync("Huishoudens", "uit-een-ander-systeem.json", file);
            return visitor.Page.DocumentElement.TextContent;
        }

        var path = Path.GetTempFileName();

        try
        {
            await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
            return await house.AskAsync<IEnumerable<ICommand>, string>(async commands =>
            {
                using var said = new StringWriter();
                var import = commands.Single(command => command.Name == "import");
                await import.RunAsync(new CommandLine(import, ["huishoudens", path, "--alleen-kijken"], said, said), default);
                return said.ToString();
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task StaysOutAsync(string said, params string[] also)
    {
        var kept = await house.AskAsync<HouseDb, string>(AllThatIsKept.InAsync);
        Assert.All(Planted.Concat(also), secret => Assert.DoesNotContain(secret, kept.Replace("\0", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(Planted, secret => Assert.DoesNotContain(secret, said.Replace("\0", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
