using System.Text;

namespace Huiskamer.Foundation.Paper;

/// <summary>Puts papers in a folder, for the command line: as PDF, or without a press as a page that prints from a browser.</summary>
public sealed class PaperDesk(IPaperWriter writer, IPress press)
{
    /// <summary>What a command says when no PDF came out.</summary>
    public const string NoPress =
        "Hier is geen Chromium om PDF te maken. Open de bladzijde (.html) in een browser en druk haar daar af, of installeer Chromium.";

    /// <summary>Whether a paper comes out as PDF.</summary>
    public bool MakesPdf => press.IsThere;

    /// <summary>Writes one paper. Answers the file it became; a file that is not finished never has its name.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="name">The file's name without an ending, such as <c>letters</c>.</param>
    /// <param name="view">The view's path.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<string> PutAsync(string folder, string name, string view, object model, CancellationToken cancel)
    {
        if (!press.IsThere)
        {
            return await PageAsync(folder, name, view, model, cancel);
        }

        var html = await writer.WriteAsync(view, model);
        var file = Path.Combine(folder, name + ".pdf");
        await WholeFile.WriteAsync(file, await press.PrintAsync(html, cancel), cancel);
        return file;
    }

    /// <summary>Writes one paper as a page that any browser shows and prints. Answers the file it became.</summary>
    public async Task<string> PageAsync(string folder, string name, string view, object model, CancellationToken cancel)
    {
        var page = Path.Combine(folder, name + ".html");
        await WholeFile.WriteAsync(page, Encoding.UTF8.GetBytes(await writer.WriteAsync(view, model)), cancel);
        return page;
    }
}
