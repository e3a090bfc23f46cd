namespace Huiskamer.Foundation.Routines;

/// <summary>
/// Work that returns by itself. Shallow and repeatable: it finds, and lets the entity do. Of several nodes one runs it.
/// </summary>
public interface IRoutine
{
    /// <summary>When it runs, as a Quartz cron expression in Amsterdam time.</summary>
    static abstract string When { get; }

    /// <summary>Whether one node at a time runs it; no when each piece of its work has a lease of its own.</summary>
    static virtual bool OneNodeAtATime => true;

    /// <summary>Does the work once.</summary>
    Task RunAsync(CancellationToken cancel);
}
