using System.Text;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.TestKit;
using Huiskamer.Vera.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Vera.Tests;

public sealed class EndpointTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly EndpointLimits Quick = new() { Pause = TimeSpan.FromMilliseconds(1) };

    private static readonly EndpointLimits Impatient = Quick with { PerPage = TimeSpan.FromMilliseconds(300), Tries = 2 };

    [Theory]
    [InlineData("link")]
    [InlineData("cursor")]
    [InlineData("pagina")]
    [InlineData("nothing")]
    public async Task Pages_are_followed_however_the_other_system_says_where_the_next_one_is(string way)
    {
        await using var other = await OtherSystem.OpenAsync((context, _) => PageAsync(context, way, all: 250));
        var (pages, text) = await FetchedAsync(other.Address + "?soort=GRO", Quick);

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(1, 250).Select(number => $"H{number}"), JsonNode.Parse(text)!["data"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_page_that_fits_is_the_only_one_and_an_empty_one_is_nothing()
    {
        await using var one = await OtherSystem.ThatSaysAsync("""{ "relaties": [{ "id": "H1" }], "meta": { "bsn": "999999990" } }""");
        Assert.Equal("relaties: H1", Ids((await FetchedAsync(one.Address, Quick)).Text));
        Assert.Equal(1, one.Asked);

        await using var empty = await OtherSystem.ThatSaysAsync("[]");
        Assert.Equal((1, "[]"), await FetchedAsync(empty.Address, Quick));
    }

    [Fact]
    public async Task What_moves_up_to_the_next_page_meanwhile_comes_once()
    {
        await using var other = await OtherSystem.OpenAsync((context, asked) =>
        {
            context.Response.Headers["X-Parameters-Cursor"] = asked == 1 ? "verder" : "";
            return context.Response.WriteAsync(asked == 1 ? """[{ "id": "H1" }, { "id": "H2" }]""" : """[{ "id": "H2" }, { "id": "H3" }]""");
        });
        Assert.Equal("data: H1 H2 H3", Ids((await FetchedAsync(other.Address, Quick)).Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_system_that_stalls_is_asked_again_and_then_left(bool halfWay)
    {
        await using var other = await OtherSystem.OpenAsync(async (context, asked) =>
        {
            if (asked == 1)
            {
                context.Response.Headers["X-Parameters-Cursor"] = "verder";
                await context.Response.WriteAsync("""[{ "id": "H1" }]""");
                return;
            }

            await (halfWay ? context.Response.WriteAsync("""[{ "id": """) : Task.CompletedTask);
            await (halfWay ? context.Response.Body.FlushAsync() : Task.CompletedTask);
            await OtherSystem.UntilGoneAsync(context);
        });

        Assert.Equal(EndpointRefusals.Stalls(2), await RefusedAsync(other.Address, Impatient));
        Assert.Equal(3, other.Asked);
    }

    [Fact]
    public async Task All_pages_together_may_not_take_for_ever()
    {
        await using var other = await OtherSystem.OpenAsync((context, _) => OtherSystem.UntilGoneAsync(context));
        Assert.Equal(EndpointRefusals.TakesTooLong, await RefusedAsync(other.Address, Quick with { Overall = TimeSpan.FromMilliseconds(300) }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_comes_again_is_the_end_with_a_sentence(bool withCursor)
    {
        await using var other = await OtherSystem.OpenAsync((context, asked) =>
        {
            context.Response.Headers[withCursor ? "X-Parameters-Cursor" : "Link"] = withCursor ? $"{asked}" : "</v4/relaties>; rel=\"next\"";
            return context.Response.WriteAsync($$"""[{ "id": "H1", "naam": "{{asked}}" }]""");
        });
        Assert.Equal(EndpointRefusals.Repeats(2), await RefusedAsync(other.Address, Quick));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_fault_half_way_is_asked_again_and_one_that_stays_is_told(int status)
    {
        Task AnswerAsync(HttpContext context, bool fails)
        {
            context.Response.StatusCode = fails ? status : 200;
            context.Response.Headers["X-Parameters-Cursor"] = context.Request.Query.ContainsKey("cursor") ? "" : "verder";
            return context.Response.WriteAsync(fails ? "Hoving, 999999990" : $$"""[{ "id": "H{{context.Request.Query.Count}}" }]""");
        }

        await using var once = await OtherSystem.OpenAsync((context, asked) => AnswerAsync(context, fails: asked == 2));
        Assert.Equal(2, (await FetchedAsync(once.Address, Quick)).Pages);

        await using var always = await OtherSystem.OpenAsync((context, asked) => AnswerAsync(context, fails: asked > 1));
        Assert.Equal(EndpointRefusals.Fails(2, status), await RefusedAsync(always.Address, Quick));
        Assert.Equal(1 + Quick.Tries, always.Asked);
    }

    [Fact]
    public async Task Another_host_is_never_asked_anything_and_the_same_one_may_move_a_page()
    {
        await using var elsewhere = await OtherSystem.ThatSaysAsync("[]");

        foreach (var link in new[] { true, false })
        {
            await using var other = await OtherSystem.OpenAsync((context, _) =>
            {
                context.Response.StatusCode = link ? 200 : 302;
                context.Response.Headers[link ? "Link" : "Location"] = link ? $"<{elsewhere.Address}>; rel=next" : elsewhere.Address;
                return link ? context.Response.WriteAsync("""[{ "id": "H1" }]""") : Task.CompletedTask;
            });
            Assert.Equal(EndpointRefusals.OtherHost(1), await RefusedAsync(other.Address, Quick));
        }

        Assert.Equal(0, elsewhere.Asked);

        await using var moved = await OtherSystem.OpenAsync((context, asked) =>
        {
            context.Response.StatusCode = asked == 1 ? 307 : 200;
            context.Response.Headers.Location = asked == 1 ? "/v5/relaties" : "";
            return asked == 1 ? Task.CompletedTask : context.Response.WriteAsync($$"""[{ "id": "{{context.Request.Path}}" }]""");
        });
        Assert.Contains("/v5/relaties", (await FetchedAsync(moved.Address, Quick)).Text);
    }

    [Theory]
    [InlineData("<html><body>Log in, mevrouw Hoving</body></html>", "source.no-json")]
    [InlineData("[{ \"id\": \"H1\" }, { \"id\": \"H2", "source.broken")]
    [InlineData("[{ \"id\": \"H1\" } { \"id\": \"H2\" }]", "source.broken")]
    [InlineData("{ \"relaties\": [{ \"id\": 1 }", "source.broken")]
    public async Task What_is_no_JSON_is_refused_whole(string body, string code)
    {
        await using var other = await OtherSystem.ThatSaysAsync(body);
        Assert.Equal(code, (await RefusedAsync(other.Address, Quick)).Code);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_leaves_nothing_half()
    {
        await using var other = await OtherSystem.OpenAsync(async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""[{ "id": "H1" }]""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Equal(EndpointRefusals.BreaksOff(1), await RefusedAsync(other.Address, Quick));
    }

    [Fact]
    public async Task What_never_ends_is_ended()
    {
        await using var pages = await OtherSystem.OpenAsync((context, asked) =>
        {
            context.Response.Headers["X-Parameters-Cursor"] = $"{asked}";
            return context.Response.WriteAsync($$"""[{ "id": "H{{asked}}" }]""");
        });
        Assert.Equal(EndpointRefusals.NeverEnds(5), await RefusedAsync(pages.Address, Quick with { Pages = 5 }));
        Assert.Equal(EndpointRefusals.TooMuch, await RefusedAsync(pages.Address, Quick with { Bytes = 100 }));

        await using var body = await OtherSystem.OpenAsync(async (context, _) =>
        {
            await context.Response.WriteAsync("[");

            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string(' ', 10_000), context.RequestAborted);
            }
        });
        Assert.Equal(EndpointRefusals.PageTooBig(1), await RefusedAsync(body.Address, Quick with { PageBytes = 100_000 }));
    }

    [Fact]
    public async Task What_says_there_is_more_than_came_is_not_whole()
    {
        await using var other = await OtherSystem.OpenAsync((context, asked) =>
        {
            context.Response.Headers["X-Parameters-Aantal"] = "3";
            return context.Response.WriteAsync(asked == 1 ? """[{ "id": "H1" }, { "id": "H2" }]""" : "[]");
        });
        Assert.Equal(EndpointRefusals.NotWhole(2, 3), await RefusedAsync(other.Address, Quick));
    }

    [Theory]
    [InlineData(KeyWay.Bearer, "Authorization", "Bearer geheim-0123")]
    [InlineData(KeyWay.ApiKey, "X-API-KEY", "geheim-0123")]
    public async Task A_key_is_shown_as_the_system_asks_it(KeyWay way, string header, string value)
    {
        await using var other = await OtherSystem.OpenAsync((context, _) =>
        {
            context.Response.StatusCode = context.Request.Headers[header] == value ? 200 : 401;
            return context.Response.WriteAsync("[]");
        });
        Assert.Equal(1, (await FetchedAsync(other.Address, Quick, way, "geheim-0123")).Pages);
        Assert.Equal(EndpointRefusals.NoKey, await RefusedAsync(other.Address, Quick, way, "geheim-0124"));
    }

    [Fact]
    public async Task Where_nobody_answers_or_nothing_is_that_is_said()
    {
        string closed;

        await using (var other = await OtherSystem.OpenAsync((context, _) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }))
        {
            closed = other.Address;
            Assert.Equal(EndpointRefusals.SaysNo(1, 404), await RefusedAsync(closed, Quick));
        }

        Assert.Equal(EndpointRefusals.Unreachable, await RefusedAsync(closed, Quick));
    }

    [Theory]
    [InlineData("https://vera.voorbeeld.nl/v4/relaties", null)]
    [InlineData("http://localhost:8080/relaties", null)]
    [InlineData("http://127.0.0.1/relaties", null)]
    [InlineData("http://[::1]/relaties", null)]
    [InlineData("http://vera.voorbeeld.nl/relaties", "source.not-safe")]
    [InlineData("http://localhost.voorbeeld.nl/relaties", "source.not-safe")]
    [InlineData("https://jan:geheim@vera.voorbeeld.nl/", "source.name-in-address")]
    [InlineData("file:///etc/passwd", "source.no-address")]
    [InlineData("vera.voorbeeld.nl/relaties", "source.no-address")]
    [InlineData("", "source.no-address")]
    public void Only_a_safe_address_is_asked(string address, string? code) => Assert.Equal(code, Endpoint(Quick).WhyNot(address)?.Code);

    private static Task PageAsync(HttpContext context, string way, int all)
    {
        Assert.Equal("GRO", context.Request.Query["soort"]);
        var from = way switch
        {
            "cursor" => int.Parse(context.Request.Query["cursor"].FirstOrDefault() ?? "1", null),
            "link" => int.Parse(context.Request.Query["vanaf"].FirstOrDefault() ?? "1", null),
            _ => (100 * (int.Parse(context.Request.Query["pagina"].FirstOrDefault() ?? "1", null) - 1)) + 1,
        };
        var next = from + 100;

        switch (way)
        {
            case "cursor":
                context.Response.Headers["X-Parameters-Cursor"] = next <= all ? $"{next}" : "";
                break;
            case "link" when next <= all:
                context.Response.Headers.Link = $"</v4/relaties?soort=GRO>; rel=\"first\", </v4/relaties?soort=GRO&vanaf={next}>; rel=\"next\"";
                break;
            case "pagina":
                context.Response.Headers["X-Parameters-Pagina"] = $"{1 + (from / 100)}";
                context.Response.Headers["X-Parameters-Aantal"] = $"{all}";
                break;
        }

        var homes = Enumerable.Range(from, Math.Min(100, all - from + 1)).Select(number => $$"""{ "id": "H{{number}}", "bsn": "999999990" }""");
        return context.Response.WriteAsync($"[{string.Join(',', homes)}]");
    }

    /// <summary>"data: H1 H2"</summary>
    private static string Ids(string text) => string.Join(" | ", JsonNode.Parse(text)!.AsObject()
        .Select(list => $"{list.Key}: {string.Join(' ', list.Value!.AsArray().Select(one => one!["id"]!.GetValue<string>()))}"));

    private VeraEndpoint Endpoint(EndpointLimits limits) => new(house.Services.GetRequiredService<IHttpClientFactory>(), limits, house.Clock);

    private async Task<(int Pages, string Text)> FetchedAsync(string address, EndpointLimits limits, KeyWay way = KeyWay.None, string? key = null)
    {
        using var to = new MemoryStream();
        var pages = await Endpoint(limits).FetchAsync(
            MessagesAbout.Households, new SourceAddress(address, way, key), to, new Progress<(int, int)>(), TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(to.ToArray());
        Assert.DoesNotContain("999999990", text);
        return (pages, text);
    }

    private async Task<Refusal> RefusedAsync(string address, EndpointLimits limits, KeyWay way = KeyWay.None, string? key = null)
    {
        var refusal = (await Assert.ThrowsAsync<Refused>(() => FetchedAsync(address, limits, way, key))).Refusal;
        Assert.DoesNotContain("Hoving", refusal.Text);
        return refusal;
    }
}
