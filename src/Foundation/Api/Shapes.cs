namespace Huiskamer.Foundation.Api;

/// <summary>What a thing is called in the description that other systems read.</summary>
/// <param name="name">A Dutch word with a capital, such as <c>Woning</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CalledAttribute(string name) : Attribute
{
    /// <summary>The word.</summary>
    public string Name { get; } = name;
}

/// <summary>An example of a value, made up.</summary>
/// <param name="value">A text, a number or a truth.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SampleAttribute(object value) : Attribute
{
    /// <summary>The value.</summary>
    public object Value { get; } = value;
}

/// <summary>The only words a field may hold.</summary>
/// <param name="source">The type that knows them.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChoicesAttribute(Type source) : Attribute
{
    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; } = ((IChoices)Activator.CreateInstance(source)!).Words;
}

/// <summary>Knows which words a field may hold.</summary>
public interface IChoices
{
    /// <summary>The words.</summary>
    IReadOnlyList<string> Words { get; }
}

/// <summary>A text that may be empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MayBeBlankAttribute : Attribute;

/// <summary>Fields that are read and never written: who sends them back is told so, instead of thinking that they changed.</summary>
/// <param name="fields">Their names.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnlyToReadAttribute(params string[] fields) : Attribute
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;
}
