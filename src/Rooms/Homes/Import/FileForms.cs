using System.IO.Compression;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.CodeLists;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>The forms in which files come: with headings, as people make them, or as messages that another system writes.</summary>
internal sealed class FileForms(IEnumerable<IMessages> messages)
{
    /// <summary>Packed by small pieces a file hardly becomes less: each piece is a block of its own.</summary>
    private const int PackedAtOnce = 256 * 1024;

    /// <summary>Whether a file has headings, which somebody may have to explain.</summary>
    internal bool HasHeadings(ImportFile file) => MessagesIn(file) is null;

    /// <summary>Opens a file, whatever its form.</summary>
    internal async Task<ISheet> OpenAsync(ImportFile file, CodeShelf codes, HouseDb db, CancellationToken cancel) => MessagesIn(file) is { } form
        ? form.Open(AboutOf(file.Kind), file.Kind.Columns(), await codes.NowAsync(cancel), await HomesForAsync(file, db, cancel), file.Source.Open)
        : OpenWithHeadings(file);

    /// <summary>Opens a file that has headings.</summary>
    internal static ISheet OpenWithHeadings(ImportFile file) => SheetFile.Open(file.Source, file.Kind.Columns(), file.NameList);

    /// <summary>Packs a file that has headings once more, with only the columns that are wanted.</summary>
    internal static byte[] Repacked(SheetSource file, Predicate<string> isWanted)
    {
        using var packed = new MemoryStream();

        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            SheetCopy.Write(file, isWanted, brotli);
        }

        return packed.ToArray();
    }

    /// <summary>Packs a file while it comes in, and stops when it does not end. Of any form only what may be ours to know is packed.</summary>
    internal async Task<(byte[] Packed, int Bytes)> PackAsync(ImportKind kind, Stream content, CancellationToken cancel)
    {
        await using var inflow = await Inflow.BeginAsync(content, cancel);
        using var packed = new MemoryStream();
        var hasHeadings = true;
        int bytes;

        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            if (messages.FirstOrDefault(form => form.Reads(inflow.Start)) is { } form)
            {
                inflow.MayBe(MessageLimits.MostRead, MessageLimits.TooMuchRead);
                await using var pieces = new BufferedStream(brotli, PackedAtOnce);
                await using var kept = new KeptOfMessages(pieces);
                form.Strip(AboutOf(kind), inflow, kept);
                (bytes, hasHeadings) = (kept.Bytes, false);
            }
            else
            {
                await inflow.CopyToAsync(brotli, cancel);
                bytes = (int)inflow.Bytes;
            }
        }

        var all = packed.ToArray();
        var whole = ImportFile.SourceOf(all);
        return (hasHeadings && SheetCopy.IsLess(whole, MayBeOurs) ? Repacked(whole, MayBeOurs) : all, bytes);

        static bool MayBeOurs(string heading) => !NotOurs.IsOver(heading);
    }

    private static async Task<IReadOnlySet<string>> HomesForAsync(ImportFile file, HouseDb db, CancellationToken cancel) =>
        file.Kind is ImportKind.Tenancies ? await db.Dwellings.Select(dwelling => dwelling.OutsideKey).ToHashSetAsync(cancel) : new HashSet<string>();

    private IMessages? MessagesIn(ImportFile file)
    {
        using var content = file.Source.Open();
        var start = new byte[Inflow.StartBytes];
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return messages.FirstOrDefault(form => form.Reads(start.AsSpan(0, read)));
    }

    internal static MessagesAbout AboutOf(ImportKind kind) => kind switch
    {
        ImportKind.Dwellings => MessagesAbout.Dwellings,
        ImportKind.Households => MessagesAbout.Households,
        ImportKind.Tenancies => MessagesAbout.Tenancies,
        ImportKind.Colleagues => MessagesAbout.Colleagues,
        ImportKind.Contacts => MessagesAbout.Contacts,
    };

    /// <summary>What comes in, of which the first bytes are known already; it may not be endless.</summary>
    private sealed class Inflow(Stream rest, byte[] start) : Stream
    {
        internal const int StartBytes = 256;

        private long _most = SheetRefusals.MostBytes;
        private Refusal _tooMuch = SheetRefusals.TooBig;

        internal ReadOnlySpan<byte> Start => start;

        internal long Bytes { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Bytes; set => throw new NotSupportedException(); }

        /// <summary>How much may come, and what is said of more.</summary>
        internal void MayBe(long most, Refusal tooMuch) => (_most, _tooMuch) = (most, tooMuch);

        public static async Task<Inflow> BeginAsync(Stream content, CancellationToken cancel)
        {
            var start = new byte[StartBytes];
            var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
            return new Inflow(content, start[..read]);
        }

        public override int Read(Span<byte> buffer) => Counted(Bytes < start.Length ? FromStart(buffer) : rest.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(Bytes < start.Length ? FromStart(buffer.Span) : await rest.ReadAsync(buffer, cancellationToken));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int FromStart(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, start.Length - (int)Bytes);
            start.AsSpan((int)Bytes, count).CopyTo(buffer);
            return count;
        }

        private int Counted(int read)
        {
            Bytes += read;
            Refused.If(Bytes > _most ? _tooMuch : null);
            return read;
        }
    }
}
