namespace Huiskamer.Homes.Door;

/// <summary>Writes contact moments as other systems read them: when, how and with which household. Never a name, never a text.</summary>
public interface IContactMessages
{
    /// <summary>Writes them one by one, so that a million is as light as ten.</summary>
    Task WriteAsync(IAsyncEnumerable<ContactToTell> contacts, Stream to, CancellationToken cancel);
}

/// <summary>A contact moment as another system may know it.</summary>
/// <param name="Contact">Which one, so that whoever reads it twice sees that it is the same.</param>
/// <param name="Household">The number by which the association's own systems know the household.</param>
/// <param name="On">When.</param>
/// <param name="Kind">How.</param>
public sealed record ContactToTell(ContactId Contact, string Household, DateOnly On, ContactKind Kind);
