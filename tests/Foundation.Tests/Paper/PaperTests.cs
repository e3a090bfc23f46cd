using Huiskamer.Foundation.Paper;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Foundation.Tests.Paper;

public sealed class PaperTests(PaperTests.HouseWithAPress house) : IClassFixture<PaperTests.HouseWithAPress>
{
    private const string View = "/Rooms/Shared/ProofPaper.cshtml";

    [Fact]
    public async Task A_paper_is_written_without_a_visitor_and_carries_its_own_style()
    {
        var html = await WriteAsync("Wat maakt uw buurt een thuis?", null);

        Assert.Contains("<style>", html, StringComparison.Ordinal);
        Assert.Contains("data:font/woff2;base64,", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.Contains("<h1>Wat maakt uw buurt een thuis?</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_screen_the_style_is_linked_because_the_house_allows_none_inside()
    {
        var html = await WriteAsync("Hoi", new OnScreen("/brieven?vorm=pdf", null));

        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.Contains("/_content/Huiskamer.Design/paper.css", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/brieven?vorm=pdf\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_typed_is_text_on_paper_and_never_markup()
    {
        var html = await WriteAsync("<script>alert(1)</script>", null);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_press_opens_may_fetch_nothing()
    {
        const string Closed = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";

        Assert.Contains(Closed, await WriteAsync("Hoi", null), StringComparison.Ordinal);
        Assert.DoesNotContain(Closed, await WriteAsync("Hoi", new OnScreen(null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_square_for_the_phone_says_in_words_what_it_is()
    {
        var html = await WriteAsync("Hoi", null);

        Assert.Matches("<svg class=\"qr\" viewBox=\"0 0 (\\d+) \\1\" role=\"img\" aria-label=\"QR-code van de proef\"", html);
    }

    [Fact]
    public async Task Who_asks_a_pdf_gets_a_pdf()
    {
        var answer = await AskAsync("?vorm=pdf");

        Assert.Equal("application/pdf", answer.ContentType);
        Assert.Contains("proef.pdf", answer.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl);
    }

    [Fact]
    public async Task Without_a_press_the_same_link_gives_the_page_that_prints_and_says_so()
    {
        house.Press.IsThere = false;
        var answer = await AskAsync("?vorm=pdf");
        house.Press.IsThere = true;

        Assert.Equal("text/html; charset=utf-8", answer.ContentType);
        Assert.Contains("Druk deze bladzijde af vanuit je browser", await WordsAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_press_is_stuck_the_reader_gets_the_page_that_prints()
    {
        house.Press.IsStuck = true;
        var answer = await AskAsync("?vorm=pdf");
        house.Press.IsStuck = false;

        Assert.Equal("text/html; charset=utf-8", answer.ContentType);
        Assert.Contains("De PDF maken lukte nu even niet.", await WordsAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_puts_a_pdf_in_the_folder_or_else_a_page_that_prints()
    {
        var folder = Directory.CreateTempSubdirectory("huiskamer-papier-");
        await house.InAsync<PaperDesk>(async desk =>
        {
            Assert.EndsWith("brieven.pdf", await desk.PutAsync(folder.FullName, "brieven", View, "Hoi", CancellationToken.None), StringComparison.Ordinal);
            house.Press.IsThere = false;
            Assert.EndsWith("brieven.html", await desk.PutAsync(folder.FullName, "brieven", View, "Hoi", CancellationToken.None), StringComparison.Ordinal);
            house.Press.IsThere = true;
        });

        Assert.Equal(["brieven.html", "brieven.pdf"], folder.EnumerateFiles().Select(file => file.Name).Order());
        folder.Delete(recursive: true);
    }

    private Task<string> WriteAsync(string words, OnScreen? screen) =>
        house.AskAsync<IPaperWriter, string>(writer => writer.WriteAsync(View, words, screen));

    private async Task<HttpResponse> AskAsync(string query)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var visit = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        visit.Request.Path = "/proef";
        visit.Request.QueryString = new QueryString(query);
        visit.Response.Body = new MemoryStream();
        await new PaperResult(View, "Hoi", "proef").ExecuteResultAsync(new ActionContext(visit, new RouteData(), new ActionDescriptor()));
        return visit.Response;
    }

    private static async Task<string> WordsAsync(HttpResponse answer)
    {
        answer.Body.Position = 0;
        return await new StreamReader(answer.Body).ReadToEndAsync();
    }

    public sealed class HouseWithAPress : TestHouse
    {
        internal FakePress Press { get; } = new();

        protected override void Change(WebApplicationBuilder builder)
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<IPress>(Press);
            builder.Services.AddControllersWithViews().AddApplicationPart(typeof(HouseWithAPress).Assembly);
        }
    }

    internal sealed class FakePress : IPress
    {
        public bool IsThere { get; set; } = true;

        public bool IsStuck { get; set; }

        public Task<byte[]> PrintAsync(string html, CancellationToken cancel) =>
            IsStuck ? throw new PressFailed("Stuck.") : Task.FromResult("%PDF"u8.ToArray());
    }
}
