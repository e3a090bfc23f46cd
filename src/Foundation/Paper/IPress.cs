namespace Huiskamer.Foundation.Paper;

/// <summary>Makes a PDF of a page: tagged, with its fonts inside.</summary>
public interface IPress
{
    /// <summary>Whether there is a press in this house. Without one, the same page prints from the reader's own browser.</summary>
    bool IsThere { get; }

    /// <summary>Prints a page that carries its own style.</summary>
    /// <param name="html">The whole page; its <c>@page</c> rule sets the paper.</param>
    /// <param name="cancel">Stops the press.</param>
    Task<byte[]> PrintAsync(string html, CancellationToken cancel);
}

/// <summary>Turns a Razor view into a page that can be printed, with or without a browser visiting.</summary>
public interface IPaperWriter
{
    /// <summary>Writes the view with its model.</summary>
    /// <param name="view">The view's path, such as <c>/Rooms/HomeConversations/Invitations/LettersPaper.cshtml</c>.</param>
    /// <param name="model">What it shows.</param>
    Task<string> WriteAsync(string view, object model);
}
