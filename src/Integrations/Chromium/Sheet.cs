using System.Text.Json;

namespace Huiskamer.Chromium;

/// <summary>One paper on its way through the browser: in a context of its own that is thrown away, without script or network.</summary>
internal static class Sheet
{
    public static async Task<byte[]> PrintAsync(Browser browser, string html, CancellationToken cancel)
    {
        var context = Text(await browser.AskAsync("Target.createBrowserContext", new { disposeOnDetach = true }, null, cancel), "browserContextId");

        try
        {
            return await PrintInAsync(browser, context, html, cancel);
        }
        finally
        {
            if (browser.IsAlive)
            {
                // Also when the print was given up: a page that hangs must not stay open.
                using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await browser.TellAsync("Target.disposeBrowserContext", new { browserContextId = context }, soon.Token);
            }
        }
    }

    private static async Task<byte[]> PrintInAsync(Browser browser, string context, string html, CancellationToken cancel)
    {
        var target = Text(
            await browser.AskAsync("Target.createTarget", new { url = "about:blank", browserContextId = context }, null, cancel), "targetId");
        var page = Text(
            await browser.AskAsync("Target.attachToTarget", new { targetId = target, flatten = true }, null, cancel), "sessionId");

        Task<JsonElement> Ask(string method, object? with = null) => browser.AskAsync(method, with ?? new { }, page, cancel);

        await Ask("Emulation.setScriptExecutionDisabled", new { value = true });
        await Ask("Network.enable");
        await Ask("Network.emulateNetworkConditions", new { offline = true, latency = 0, downloadThroughput = -1, uploadThroughput = -1 });
        var frame = (await Ask("Page.getFrameTree")).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        await Ask("Page.setDocumentContent", new { frameId = frame, html });
        await Ask("Runtime.evaluate", new { expression = "document.fonts.ready.then(() => true)", awaitPromise = true });

        // As a message and not as a stream: a stream is a temporary file inside Chromium.
        var printed = await Ask("Page.printToPDF", new
        {
            printBackground = true,
            preferCSSPageSize = true,
            generateTaggedPDF = true,
            generateDocumentOutline = true,
            transferMode = "ReturnAsBase64",
        });
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;
}
