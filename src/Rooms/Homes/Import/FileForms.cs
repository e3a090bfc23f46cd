using System.IO.Compression;
using Huiskamer.Foundation.Database;
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

    /// <summary>What is kept of messages begins with its first sign.</summary>
    private const int StartBytes = 256;

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
        var inflow = await Inflow.BeginAsync(content, cancel);
        using var packed = new MemoryStream();
        var hasHeadings = true;
        int bytes;

        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await using var pieces = new BufferedStream(brotli, PackedAtOnce);

            if (messages.FirstOrDefault(form => form.Reads(inflow.Start)) is { } form)
            {
                await using var kept = new KeptOfMessages(pieces);
                form.Strip(AboutOf(kind), inflow.AsMessages(), kept);
                (bytes, hasHeadings) = (kept.Bytes, false);
            }
            else
            {
                await inflow.AsTable().CopyToAsync(pieces, cancel);
                bytes = (int)inflow.Bytes;
            }
        }

        var all = packed.ToArray();
        var whole = ImportFile.SourceOf(all);
        return (hasHeadings && SheetCopy.IsLess(whole, NotOurs.IsNot) ? Repacked(whole, NotOurs.IsNot) : all, bytes);
    }

    private static async Task<IReadOnlySet<string>> HomesForAsync(ImportFile file, HouseDb db, CancellationToken cancel) =>
        file.Kind is ImportKind.Tenancies ? await db.Dwellings.Select(dwelling => dwelling.OutsideKey).ToHashSetAsync(cancel) : new HashSet<string>();

    private IMessages? MessagesIn(ImportFile file)
    {
        using var content = file.Source.Open();
        var start = new byte[StartBytes];
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
}
