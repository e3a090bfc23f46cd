namespace Huiskamer.Foundation.Paper;

/// <summary>Makes a PDF of a page: tagged, with its fonts inside.</summary>
public interface IPress
{
    /// <summary>Whether there is a press in this house. Without one, the same page prints from the reader's own browser.</summary>
    bool IsThere { get; }

    /// <summary>Prints a page that carries its own style. Throws <see cref="PressFailed"/> when the press does not manage.</summary>
    /// <param name="html">The whole page; its <c>@page</c> rule sets the paper.</param>
    /// <param name="cancel">Stops the press.</param>
    Task<byte[]> PrintAsync(string html, CancellationToken cancel);
}

/// <summary>Turns a Razor view into a page that can be printed, with or without a browser visiting.</summary>
public interface IPaperWriter
{
    /// <summary>Writes the view with its model. Views of paper stand in the layout <c>_Paper</c> by themselves.</summary>
    /// <param name="view">The view's path, such as <c>/Rooms/HomeConversations/Invitations/LettersPaper.cshtml</c>.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="screen">How it stands on a screen; none makes a page that carries its own style, for the press or a file.</param>
    Task<string> WriteAsync(string view, object model, OnScreen? screen = null);
}

/// <summary>What stands around a paper that is read on a screen; none of it is printed.</summary>
/// <param name="PdfUrl">Where the same paper can be had as PDF, when the house has a press.</param>
/// <param name="Says">A calm sentence when the reader asked for a PDF and did not get one.</param>
public sealed record OnScreen(string? PdfUrl, string? Says);

/// <summary>The press is there, but did not manage: it died twice, or took too long.</summary>
public sealed class PressFailed : Exception
{
    /// <summary>Says why, without a word of what was printed.</summary>
    public PressFailed(string why, Exception? cause = null)
        : base(why, cause)
    {
    }
}
