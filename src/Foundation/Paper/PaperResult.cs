using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Foundation.Paper;

/// <summary>
/// One paper, three ways: to read on the screen, to print from the browser, and with <c>?vorm=pdf</c> as PDF from the
/// press. Without a press, or when it fails, the reader gets the page that prints, with a sentence that says so.
/// </summary>
public sealed class PaperResult(string view, object model, string name) : ActionResult
{
    private const string NoPress =
        "Een PDF maken kan hier niet. Druk deze bladzijde af vanuit je browser; daar kun je ook ‘Opslaan als PDF’ kiezen.";

    private const string PressStuck =
        "De PDF maken lukte nu even niet. Probeer het straks nog eens, of druk deze bladzijde af vanuit je browser.";

    /// <inheritdoc />
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var services = context.HttpContext.RequestServices;
        var writer = services.GetRequiredService<IPaperWriter>();
        var press = services.GetRequiredService<IPress>();
        var request = context.HttpContext.Request;
        var wantsPdf = request.Query["vorm"] == "pdf";
        var says = wantsPdf && !press.IsThere ? NoPress : null;

        if (wantsPdf && press.IsThere)
        {
            try
            {
                var pdf = await press.PrintAsync(await writer.WriteAsync(view, model), context.HttpContext.RequestAborted);
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                await new FileContentResult(pdf, "application/pdf") { FileDownloadName = name + ".pdf" }.ExecuteResultAsync(context);
                return;
            }
            catch (PressFailed failure)
            {
                services.GetRequiredService<ILogger<PaperResult>>().LogError(failure, "The press did not print {Paper}", name);
                says = PressStuck;
            }
        }

        var screen = new OnScreen(press.IsThere ? $"{request.PathBase}{request.Path}{request.QueryString.Add("vorm", "pdf")}" : null, says);
        screen = wantsPdf ? screen with { PdfUrl = null } : screen;
        await new ContentResult
        {
            Content = await writer.WriteAsync(view, model, screen),
            ContentType = "text/html; charset=utf-8",
        }.ExecuteResultAsync(context);
    }
}
