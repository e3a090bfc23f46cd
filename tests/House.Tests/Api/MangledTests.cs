using System.Text;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.House.Tests.Api;

/// <summary>Whatever comes in, another system is answered: what it sent is right, or it is told what is wrong. Nothing breaks.</summary>
public sealed class MangledTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Seed = 1947;

    private static readonly (string Path, string Body)[] Letters =
    [
        ("huishoudens/_zoek", """{ "naam": "Öztürk", "postcode": "7899ZZ", "huisnummer": 9001, "toevoeging": "A" }"""),
        ("woningen/V1", """{ "straat": "Verzonnenstraat", "huisnummer": 9001, "postcode": "7899 ZZ", "plaats": "Voorbeeldstad", "buurtcode": "BU1", "ligging": { "type": "Point", "coordinates": [6.89, 52.78] } }"""),
        ("huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e", """{ "huurdernummer": "H1", "aanschrijfnaam": "Familie", "taal": "nl", "bewoners": [{ "naam": "Fictia", "geboortejaar": 1958 }] }"""),
        ("huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e/huurcontracten/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d61", """{ "woning": "V1", "ingangsdatum": "2027-03-01", "einddatum": "2027-03-31" }"""),
    ];

    [Fact]
    public async Task A_letter_that_breaks_off_anywhere_is_told_so()
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());

        foreach (var (path, body) in Letters)
        {
            var whole = Encoding.UTF8.GetBytes(body);

            for (var length = 0; length < whole.Length; length += path.EndsWith("_zoek", StringComparison.Ordinal) ? 5 : 3)
            {
                Assert.Equal(400, (int)(await SendsAsync(caller, path, whole[..length])).Status);
            }
        }
    }

    [Fact]
    public async Task A_letter_with_any_signs_changed_never_breaks_anything()
    {
        var (count, chance) = (LongRun.Count(300, 5000), new Random(Seed));
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());

        for (var i = 0; i < count; i++)
        {
            var (path, body) = Letters[1 + (i % 3)];
            var bytes = Encoding.UTF8.GetBytes(body);

            for (var changes = chance.Next(1, 6); changes > 0; changes--)
            {
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            }

            var reply = await SendsAsync(caller, path, bytes);
            Assert.True((int)reply.Status < 500, $"letter {i} of seed {Seed}: {reply.Text}\n{Convert.ToHexString(bytes)}");
        }
    }

    private static async Task<ApiReply> SendsAsync(Caller caller, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return await caller.SendsAsync(path.EndsWith("_zoek", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Put, path, content, []);
    }
}
