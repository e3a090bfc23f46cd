using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Demo;

/// <summary>
/// The demo password as Identity stores it (version 3), with salt that repeats: two demo houses must not differ, and this
/// password is no secret.
/// </summary>
internal static class DemoPassword
{
    private const int Iterations = 100_000;

    public static string Hash { get; } = Make();

    private static string Make()
    {
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes("Huiskamer demo"))[..16];
        var key = Rfc2898DeriveBytes.Pbkdf2(DemoPeople.Password, salt, Iterations, HashAlgorithmName.SHA512, 32);
        var stored = new byte[13 + salt.Length + key.Length];
        stored[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(stored.AsSpan(1), 2); // HMAC-SHA512
        BinaryPrimitives.WriteUInt32BigEndian(stored.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(stored.AsSpan(9), (uint)salt.Length);
        salt.CopyTo(stored, 13);
        key.CopyTo(stored, 13 + salt.Length);
        return Convert.ToBase64String(stored);
    }
}
