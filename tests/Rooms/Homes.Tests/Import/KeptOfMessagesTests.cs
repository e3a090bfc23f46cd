using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
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

    [Fact]
    public async Task Messages_that_come_in_small_pieces_are_packed_as_one_file()
    {
        using var file = new MemoryStream([.. "[{}]"u8]);
        var (packed, bytes) = await new FileForms([new SmallPieces()]).PackAsync(ImportKind.Dwellings, file, TestContext.Current.CancellationToken);

        Assert.Equal(SmallPieces.Count * SmallPieces.Piece.Length, bytes);
        Assert.True(packed.Length < bytes / 20, $"{bytes} bytes became {packed.Length}");

        using var unpacked = new StreamReader(ImportFile.SourceOf(packed).Open());
        Assert.Equal(string.Concat(Enumerable.Repeat(SmallPieces.Piece, SmallPieces.Count)), await unpacked.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private sealed class SmallPieces : IMessages
    {
        internal const int Count = 10_000;
        internal const string Piece = """{"id": "1", "adres": {"straatnaam": "Beukenlaan", "huisnummer": 905}},""";

        public bool Reads(ReadOnlySpan<byte> start) => true;

        public void Strip(MessagesAbout about, Stream from, Stream to)
        {
            var piece = Encoding.UTF8.GetBytes(Piece);

            for (var i = 0; i < Count; i++)
            {
                to.Write(piece);
                to.Flush();
            }
        }

        public ISheet Open(MessagesAbout about, IReadOnlyCollection<SheetColumn> columns, CodeBook codes, IReadOnlySet<string> homes, Func<Stream> open) =>
            throw new NotSupportedException();
    }
}
