using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Clients;

/// <summary>One key of a connection (sleutel). Only the print of its secret is kept; the secret itself is shown once.</summary>
internal sealed class ApiToken
{
    private ApiToken() => Print = "";

    internal ApiToken(Guid id, ApiClientId client, string secret, DateTimeOffset madeAt, DateTimeOffset until)
    {
        (Id, Client, MadeAt, Until) = (id, client, madeAt, until);
        Print = PrintOf(secret);
    }

    public Guid Id { get; private set; }

    public ApiClientId Client { get; private set; }

    [NotPersonal]
    public string Print { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>From this moment on it opens nothing.</summary>
    public DateTimeOffset Until { get; private set; }

    internal bool IsGood(DateTimeOffset now) => now < Until;

    /// <summary>A newer one takes its place: it goes on until this moment, so that nothing stands still while it is put in.</summary>
    internal void EndsBy(DateTimeOffset moment) => Until = moment < Until ? moment : Until;

    internal static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static string PrintOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>A key as a system sends it: which one it is, and its secret. Not a text that ends up in a log.</summary>
internal readonly record struct TypedToken(Guid Id, string Secret)
{
    private const string Mark = "hk_";
    private const int IdLength = 22;
    private const int SecretLength = 43;

    /// <summary>Compared in the same time, however much of it is right; what does not exist is compared too.</summary>
    internal bool Opens(string? print) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(ApiToken.PrintOf(Secret)),
        Encoding.ASCII.GetBytes(print ?? new string('0', 64)));

    /// <summary>"hk_…_…": as it is shown once.</summary>
    internal string Written() => $"{Mark}{Base64Url.EncodeToString(Id.ToByteArray())}_{Secret}";

    internal static TypedToken? Read(string? typed)
    {
        if (typed is not { Length: 3 + IdLength + 1 + SecretLength }
            || !typed.StartsWith(Mark, StringComparison.Ordinal)
            || typed[Mark.Length + IdLength] != '_')
        {
            return null;
        }

        Span<byte> id = stackalloc byte[18];
        return Base64Url.IsValid(typed.AsSpan(Mark.Length, IdLength)) && Base64Url.TryDecodeFromChars(typed.AsSpan(Mark.Length, IdLength), id, out var read) && read == 16
            ? new TypedToken(new Guid(id[..16]), typed[(Mark.Length + IdLength + 1)..])
            : null;
    }

    public override string ToString() => "sleutel";
}
