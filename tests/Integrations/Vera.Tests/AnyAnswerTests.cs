using System.IO.Compression;
using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.TestKit;
using Huiskamer.Vera.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Vera.Tests;

/// <summary>Answers of another system that were damaged by chance, from one seed: the nth is always the same.</summary>
public sealed class AnyAnswerTests(FetchTests.ListeningHouse house) : IClassFixture<FetchTests.ListeningHouse>
{
    private const int Seed = 1901;
    private const int Pages = 3;

    private static readonly (string Kind, byte[] Good)[] Kinds =
    [
        ("woningen", MessagesOnPaper.Homes), ("huishoudens", MessagesOnPaper.People), ("huurcontracten", MessagesOnPaper.Contracts),
        ("contactmomenten", MessagesOnPaper.Talks), ("collegas", MessagesOnPaper.Colleagues),
    ];

    private static readonly Func<byte[], Random, byte[]>[] Damages = [Damage.Blows, Damage.Stops, Damage.OtherValues, Damage.OtherEncoding];

    private static readonly (string Name, string[] Values)[] Headers =
    [
        ("Link", ["<>; rel=\"next\"", "</v4/relaties?pagina=%>; rel=next", "<http://[>; rel=next", "<//>; rel=next", "<mailto:iemand@voorbeeld.test>; rel=next", "<<>>;;,rel", "<?pagina=2>; rel=\"next\"", "<javascript:1>; rel=next"]),
        ("X-Parameters-Cursor", ["", "%", "\"", "a&b=c#d", "=1+1", new string('9', 3000)]),
        ("X-Parameters-Aantal", ["-1", "0", "2147483647", "99999999999", "1e3", "drie"]),
        ("X-Parameters-AantalPerPagina", ["0", "-1", "1", "2147483647"]),
        ("X-Parameters-Pagina", ["2147483647", "0", "-5", "een"]),
        ("Content-Type", ["text/html", "application/json; charset=utf-16", "application/json; charset=geen"]),
        ("Content-Encoding", ["gzip", "br", "deflate", "zwaar"]),
        ("Location", ["http://[", "/v4/relaties", "//", "mailto:iemand@voorbeeld.test"]),
    ];

    private static readonly int[] Statuses = [200, 204, 206, 299, 301, 302, 304, 308, 400, 404, 429, 500, 503, 599];

    [Fact]
    public async Task A_damaged_answer_is_read_in_whole_or_not_at_all_and_never_a_riddle()
    {
        var answer = new Answer([], []);
        await using var other = await OtherSystem.OpenAsync((context, _) => answer.GivesAsync(context));

        foreach (var (kind, good) in Kinds)
        {
            answer = new Answer([good], []);
            Assert.Equal(0, (await FetchesAsync(kind, other)).Left);
        }

        var chance = new Random(Seed);
        var count = LongRun.Count(usual: 150, full: 10_000);
        var ends = new int[3];

        for (var number = 0; number < count; number++)
        {
            var (kind, good) = Kinds[number % Kinds.Length];
            answer = Answer.Damaged(good, chance);
            var before = await EverythingAsync();

            try
            {
                var (left, said) = await FetchesAsync(kind, other);
                ends[left]++;
                Assert.False(string.IsNullOrWhiteSpace(said));
                Assert.DoesNotContain("999999990", said);
                Assert.True(left == 0 || before == await EverythingAsync(), $"Answer {number} of seed {Seed} ({kind}) was refused, and changed something: {said}");
            }
            catch (Exception riddle) when (riddle is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Answer {number} of seed {Seed} ({kind}): {riddle}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{count} damaged answers of seed {Seed}: {ends[0]} read in, {ends[1]} refused when looked at, {ends[2]} not fetched.");
        Assert.True(ends[0] > 0 && ends[2] > 0, "Damage of one kind only tries nothing.");
        Assert.Equal(0, await house.AskAsync(db => CountAsync(db, "SELECT COUNT(*) FROM homes_import_file WHERE content IS NOT NULL")));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task What_says_to_be_packed_and_is_not_breaks_off(string packing)
    {
        await using var other = await OtherSystem.OpenAsync((context, _) =>
        {
            context.Response.Headers.ContentEncoding = packing;
            return context.Response.Body.WriteAsync(MessagesOnPaper.People).AsTask();
        });
        Assert.Equal((2, EndpointRefusals.BreaksOff(1).Text), await FetchesAsync("huishoudens", other));
    }

    private Task<(int Left, string Said)> FetchesAsync(string kind, OtherSystem other) => house.AskAsync<IEnumerable<ICommand>, (int, string)>(async commands =>
    {
        using var said = new StringWriter();
        var import = commands.Single(command => command.Name == "import");
        var left = await import.RunAsync(new CommandLine(import, [kind, "--van", other.Address, "--fouten-overslaan"], said, said), TestContext.Current.CancellationToken);
        return (left, said.ToString().TrimEnd());
    });

    /// <summary>How much there is of everything that is known, and how often any of it changed.</summary>
    private Task<string> EverythingAsync() => house.AskAsync(async db =>
    {
        var all = new StringBuilder();

        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName() is { } name
            && name.StartsWith("homes_", StringComparison.Ordinal) && !name.StartsWith("homes_import", StringComparison.Ordinal) && name != "homes_code_in_file"))
        {
            var changes = type.FindProperty("Version") is null ? "0" : "COALESCE(SUM(version), 0)";
            all.AppendLine(await AllThatIsKept.ColumnsAsync(db, $"SELECT '{type.GetTableName()}', COUNT(*), {changes} FROM \"{type.GetTableName()}\""));
        }

        return all.ToString();
    });

    private static async Task<int> CountAsync(HouseDb db, string question) =>
        int.Parse((await AllThatIsKept.ColumnsAsync(db, question)).TrimEnd('|'), null);

    /// <summary>What the other system says, page after page; the last page again when it is asked for more.</summary>
    private sealed class Answer(IReadOnlyList<byte[]> pages, IReadOnlyList<(string Name, string Value)> headers, int status = 200, bool breaksOff = false)
    {
        private int _given;

        /// <summary>A few pages, of which one is damaged, or is said to be something else, or does not come.</summary>
        internal static Answer Damaged(byte[] good, Random chance)
        {
            var pages = Enumerable.Repeat(good, 1 + chance.Next(Pages)).ToArray();
            var damaged = chance.Next(pages.Length);
            pages[damaged] = chance.Next(5) == 0 ? good : Damages[chance.Next(Damages.Length)](good, chance);
            var headers = Enumerable.Range(0, chance.Next(3)).Select(_ => Headers[chance.Next(Headers.Length)]).ToList();
            return new Answer(
                pages,
                [.. headers.Select(header => (header.Name, header.Values[chance.Next(header.Values.Length)]))],
                chance.Next(6) == 0 ? Statuses[chance.Next(Statuses.Length)] : 200,
                chance.Next(10) == 0);
        }

        internal async Task GivesAsync(HttpContext context)
        {
            var page = Math.Min(_given++, pages.Count - 1);
            var body = pages[page];

            context.Response.StatusCode = page == pages.Count - 1 ? status : 200;
            context.Response.Headers["X-Parameters-Cursor"] = page < pages.Count - 1 ? $"{page + 1}" : "";

            foreach (var (name, value) in page == pages.Count - 1 ? headers : [])
            {
                context.Response.Headers[name] = value;
            }

            if (context.Response.StatusCode is 204 or 304)
            {
                return;
            }

            if (breaksOff)
            {
                context.Response.ContentLength = body.Length + 1;
                await context.Response.Body.WriteAsync(body);
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }

            await context.Response.Body.WriteAsync(context.Response.Headers.ContentEncoding == "gzip" && body.Length % 2 == 0 ? Packed(body) : body);
        }

        private static byte[] Packed(byte[] body)
        {
            using var packed = new MemoryStream();

            using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zip.Write(body);
            }

            return packed.ToArray();
        }
    }
}
