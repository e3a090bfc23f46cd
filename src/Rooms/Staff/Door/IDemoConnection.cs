namespace Huiskamer.Staff.Door;

/// <summary>The made-up system of the demo house, with whose key a newcomer tries at once what other systems can do here.</summary>
public interface IDemoConnection
{
    /// <summary>Makes its connection and gives its key, which is kept nowhere. Refuses in a house in which not everything is made up.</summary>
    Task<string> MakeAsync(CancellationToken cancel);
}
