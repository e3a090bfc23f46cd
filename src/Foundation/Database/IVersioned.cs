namespace Huiskamer.Foundation.Database;

/// <summary>
/// Something two people may change at once. The one who saves second is told so, and loses nothing that was typed.
/// </summary>
public interface IVersioned
{
    /// <summary>Goes up at every change; a form carries the one it was shown with.</summary>
    int Version { get; }
}
