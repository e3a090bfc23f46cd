using System.IO.Compression;
using System.Security.Cryptography;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Sources;

/// <summary>Fetches messages as a file that is handed in: looked at first, read in by somebody. Nothing is applied by itself.</summary>
internal sealed class Fetching(HouseDb db, Importer importer, IMessageSource from, IDataProtectionProvider sealing, TimeProvider clock)
{
    private readonly IDataProtector _sealer = sealing.CreateProtector("bron van berichten");

    internal Refusal? WhyNot(string address) => from.WhyNot(address);

    /// <summary>Seals a key so that only this house can open it.</summary>
    internal string? Sealed(KeyWay way, string? key)
    {
        Refused.If(SourceRefusals.WhyNot(way, key));
        return way is KeyWay.None ? null : _sealer.Protect(key!);
    }

    /// <summary>Fetches from a source that is kept.</summary>
    internal async Task<int> FetchAsync(Source source, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var (file, pages) = await FetchAsync(source.Kind, new SourceAddress(source.Address, source.Way, Opened(source)), progress, cancel);
        await importer.CheckAsync(file, _ => { }, cancel);

        // Past the version: whoever replaces the key meanwhile does the other no harm.
        ImportFileId? last = file.Id;
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Sources
            .Where(one => one.Id == source.Id)
            .ExecuteUpdateAsync(one => one.SetProperty(s => s.LastFile, last).SetProperty(s => s.FetchedAt, now), cancel);
        return pages;
    }

    /// <summary>Fetches everything, and only then hands it in.</summary>
    internal async Task<(ImportFile File, int Pages)> FetchAsync(
        ImportKind kind, SourceAddress address, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        using var packed = new MemoryStream();
        int pages;

        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            pages = await from.FetchAsync(FileForms.AboutOf(kind), address, brotli, progress, cancel);
        }

        packed.Position = 0;
        await using var content = new BrotliStream(packed, CompressionMode.Decompress);
        return (await importer.HandInAsync(kind, $"{kind.InWords()} van {new Uri(address.Address).Host}", content, cancel, byErrand: false), pages);
    }

    private string? Opened(Source source)
    {
        try
        {
            return source.SealedKey is { } key ? _sealer.Unprotect(key) : null;
        }
        catch (CryptographicException)
        {
            throw new Refused(SourceRefusals.KeyLost);
        }
    }
}
