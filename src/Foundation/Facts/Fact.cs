namespace Huiskamer.Foundation.Facts;

/// <summary>
/// Something that happened, told by a room to whoever listens above it. Written down in the same transaction as the
/// change it tells of, heard after it, and perhaps twice.
/// </summary>
/// <param name="Id">The fact's own id, so that a listener can see that it heard it before.</param>
/// <param name="At">When it happened.</param>
public abstract record Fact(Guid Id, DateTimeOffset At);

/// <summary>Listens to one kind of fact. What it does must bear being done twice.</summary>
public interface IHear<in TFact>
    where TFact : Fact
{
    /// <summary>Does what this fact asks of the listener, and saves it.</summary>
    Task HearAsync(TFact fact, CancellationToken cancel);
}
