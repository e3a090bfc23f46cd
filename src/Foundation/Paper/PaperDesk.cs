namespace Huiskamer.Foundation.Paper;

/// <summary>Puts papers in a folder, for the command line: as PDF, or without a press as a page that prints from a browser.</summary>
public sealed class PaperDesk(IPaperWriter writer, IPress press)
{
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
        await File.WriteAllBytesAsync(file + ".deel", await press.PrintAsync(html, cancel), cancel);
        File.Move(file + ".deel", file, overwrite: true);
        return file;
    }

    /// <summary>Writes one paper as a page that any browser shows and prints. Answers the file it became.</summary>
    public async Task<string> PageAsync(string folder, string name, string view, object model, CancellationToken cancel)
    {
        var page = Path.Combine(folder, name + ".html");
        await File.WriteAllTextAsync(page + ".deel", await writer.WriteAsync(view, model), cancel);
        File.Move(page + ".deel", page, overwrite: true);
        return page;
    }
}
