using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests;

/// <summary>
/// Axe, which knows what a page must have for whoever does not see, hear, point or read as its makers do. It runs in the
/// page itself: no page here has frames, and the way round them takes three times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // What WCAG 2.2 asks of the size of things to press is only looked at when axe is told to.
    private const string Look =
        """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
          return violations.map(({ id, help, nodes }) => [
            `${id}: ${help}`,
            ...nodes.slice(0, 3).map(node => `    ${node.html}\n      ${[...node.any, ...node.all, ...node.none][0]?.message}`),
          ].join("\n"))
        }
        """;

    extension(IPage page)
    {
        /// <summary>What axe has against the page, as it stands now.</summary>
        public async Task<IReadOnlyList<string>> IsAgainstAsync()
        {
            await page.EvaluateAsync(Script);
            return await page.EvaluateAsync<string[]>(Look);
        }
    }
}
