using Huiskamer.Foundation.Rules;

namespace Huiskamer.Homes.Door;

/// <summary>Fetches messages from another system, page by page, as one file of messages.</summary>
public interface IMessageSource
{
    /// <summary>Why nothing may be fetched at an address; nothing when it may.</summary>
    Refusal? WhyNot(string address);

    /// <summary>
    /// Fetches all there is, without anything that is not ours to know, and answers how many pages it was. What cannot be
    /// had whole is refused.
    /// </summary>
    /// <param name="about">What the messages are about.</param>
    /// <param name="from">Where.</param>
    /// <param name="to">Where they are written.</param>
    /// <param name="progress">Told how many messages came of how many; of 0 when that is not known.</param>
    /// <param name="cancel">Stops it.</param>
    Task<int> FetchAsync(MessagesAbout about, SourceAddress from, Stream to, IProgress<(int Done, int Total)> progress, CancellationToken cancel);
}

/// <summary>Where messages are fetched, and with which key. No record: those print what is in them.</summary>
public sealed class SourceAddress(string address, KeyWay way, string? key)
{
    /// <summary>The address of the first page.</summary>
    public string Address { get; } = address;

    /// <summary>How the key is shown.</summary>
    public KeyWay Way { get; } = way;

    /// <summary>The key; nothing when none is asked.</summary>
    public string? Key { get; } = key;
}

/// <summary>How a key is shown to another system.</summary>
public enum KeyWay
{
    /// <summary>No key is asked.</summary>
    None,

    /// <summary>As <c>Authorization: Bearer</c>.</summary>
    Bearer,

    /// <summary>As <c>X-API-KEY</c>, which VERA also has.</summary>
    ApiKey,
}
