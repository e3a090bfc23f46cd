using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Huiskamer.Foundation.Database;
using Microsoft.AspNetCore.Http;

namespace Huiskamer.Foundation.Api;

/// <summary>Which edition of a thing another system read, so that nobody overwrites what they did not see.</summary>
public static class Editions
{
    /// <summary>The header with which a change says what it was made from.</summary>
    public static readonly ApiField IfMatch = new(
        "If-Match", "De ETag die je kreeg bij het lezen. Verplicht als je wijzigt wat er al is; met * wijzig je wat er ook staat.", "\"3\"");

    /// <summary>The header that carries the edition.</summary>
    public static readonly ApiField Tag = new("ETag", "Welke versie dit is. Stuur hem mee in If-Match als je wijzigt.", "\"3\"");

    /// <summary>How an edition is written in a header.</summary>
    public static string TagOf(IVersioned thing) => string.Create(CultureInfo.InvariantCulture, $"\"{thing.Version}\"");

    /// <summary>Holds a change against what is there. Refuses one that was made from another edition, or from none.</summary>
    /// <returns>Whether there is something to change; without it something new begins.</returns>
    public static bool Match(HttpRequest request, IVersioned? thing)
    {
        var asked = request.Headers.IfMatch.ToString().Trim();

        if (thing is null)
        {
            return asked.Length == 0 ? false : throw ApiRefused.With(StatusCodes.Status412PreconditionFailed);
        }

        if (asked.Length == 0)
        {
            throw ApiRefused.With(request.Headers.IfNoneMatch.Count > 0
                ? StatusCodes.Status412PreconditionFailed
                : StatusCodes.Status428PreconditionRequired);
        }

        // A proxy that packs answers makes a tag weak; it is the same edition.
        var tags = asked.Split(',', StringSplitOptions.TrimEntries).Select(tag => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag);
        return asked == "*" || tags.Contains(TagOf(thing)) ? true : throw ApiRefused.With(StatusCodes.Status412PreconditionFailed);
    }
}

/// <summary>Where a list goes on: the last that was given, in a form that says nothing to who reads it.</summary>
public static class Cursor
{
    /// <summary>How many come at once when nobody says.</summary>
    public const int Usual = 100;

    /// <summary>The most that come at once.</summary>
    public const int Most = 500;

    /// <summary>Where to go on.</summary>
    public static readonly ApiField After = new(
        "vanaf", "Waar de lijst verdergaat: ‘volgende’ uit het vorige antwoord. Zonder begint de lijst vooraan.", "VkhFLTkwMDE")
    { MaxLength = 200 };

    /// <summary>How many at once.</summary>
    public static readonly ApiField Size = new("aantal", "Hoeveel je er in één keer wilt.", "100") { Number = (1, Most) };

    /// <summary>Writes where a list goes on.</summary>
    public static string Write(string last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last));

    /// <summary>Reads where a list goes on; nothing at the beginning. Refuses what we never gave.</summary>
    public static string? Read(HttpRequest request)
    {
        var given = request.Query[After.Name].ToString();

        if (given.Length == 0)
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(given.Length)];

        if (!Base64Url.IsValid(given) || !Base64Url.TryDecodeFromChars(given, bytes, out var read))
        {
            throw Unknown();
        }

        var last = Encoding.UTF8.GetString(bytes, 0, read);
        return last.Any(char.IsControl) ? throw Unknown() : last;
    }

    /// <summary>How many were asked for.</summary>
    public static int SizeIn(HttpRequest request) => int.TryParse(request.Query[Size.Name], CultureInfo.InvariantCulture, out var size) ? size : Usual;

    /// <summary>This is no place in a list.</summary>
    public static ApiRefused Unknown() => new(Problem.Of(
        [new Wrong("query", new Place(null, After.Name), "cursor", "Dit kennen we niet. Neem ‘volgende’ over uit het vorige antwoord.")]));
}
