using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;

namespace Huiskamer.Homes.Tests.Import;

public sealed class KeptOfMessagesTests
{
    [Fact]
    public async Task What_is_kept_of_messages_has_an_end()
    {
        await using var kept = new KeptOfMessages(Stream.Null);
        var piece = new byte[MessageLimits.MostKept / 64];

        for (var i = 0; i < 64; i++)
        {
            kept.Write(piece);
        }

        var refused = Assert.Throws<Refused>(() => kept.Write(piece.AsSpan(0, 1)));
        Assert.StartsWith("Van dit bestand blijft meer dan 512 MB over", refused.Refusal.Text);
        Assert.Equal(MessageLimits.MostKept, kept.Bytes);
    }
}
