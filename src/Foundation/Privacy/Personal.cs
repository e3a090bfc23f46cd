namespace Huiskamer.Foundation.Privacy;

/// <summary>
/// Marks a value about a person. It never stands in a log, a URL, a title or a technical message, and every look at it
/// and every change of it is written in the journal.
/// </summary>
/// <param name="keptFor">How long it is kept, in Dutch, as it is told to the person.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(string keptFor) : Attribute
{
    /// <summary>How long it is kept.</summary>
    public string KeptFor { get; } = keptFor;
}

/// <summary>Marks a text in a table that says nothing about a person. Every text is one or the other.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute : Attribute;
