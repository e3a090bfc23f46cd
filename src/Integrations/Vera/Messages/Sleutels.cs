using System.Text.Json.Serialization;

namespace Huiskamer.Vera.Messages;

/// <summary>
/// The keys that every entity of VERA has. These types are a list of what we take: what a sender has more to say, such as a
/// BSN or an income, is passed by and never becomes a value in this program.
/// </summary>
internal abstract record Sleutels
{
    public string? Id { get; init; }

    public string? IdExtern { get; init; }

    public string? Code { get; init; }

    /// <summary>The key in the source where it is kept, else in the system that sends it, else the one that people read.</summary>
    [JsonIgnore]
    public string Key => IdExtern.Or(Id).Or(Code) ?? "";

    /// <summary>Everything by which others may refer to it.</summary>
    [JsonIgnore]
    public IEnumerable<string> Keys => new[] { IdExtern, Id, Code }.OfType<string>().Where(key => key.Length > 0).Distinct();
}

/// <summary>A code from a list. Its name the list knows; whatever a sender writes there is not read.</summary>
internal sealed record Referentiedata
{
    [JsonConverter(typeof(CodeOnly))]
    public string? Code { get; init; }
}

/// <summary>Something that only has a name.</summary>
internal sealed record Benoemd : Sleutels
{
    public string? Naam { get; init; }
}

internal static class Words
{
    /// <summary>This text, or another where it is empty.</summary>
    internal static string? Or(this string? text, string? other) => string.IsNullOrEmpty(text) ? other : text;

    /// <summary>The day in a text with or without an hour, as it stands there.</summary>
    internal static string? Dag(string? text) => text is { Length: > 10 } && text[10] is 'T' or ' ' ? text[..10] : text;
}
