using System.IO.Compression;
using System.Text.Json;

namespace Huiskamer.Homes.Import;

/// <summary>What a file would do, as the page shows it before anybody decides. Kept as long as the file itself, for it is about people.</summary>
/// <param name="Places">The neighbourhoods it lands in, the busiest first.</param>
/// <param name="Complexes">The complexes it lands in, the busiest first.</param>
/// <param name="GoingOn">What is going on with those who leave or move, as sentences.</param>
/// <param name="Samples">The first lines of each fate.</param>
internal sealed record ImportPreview(
    IReadOnlyList<PlaceImpact> Places, IReadOnlyList<PlaceImpact> Complexes, IReadOnlyList<string> GoingOn, IReadOnlyList<Sample> Samples)
{
    /// <summary>Five of each fate is enough to see whether a file is right.</summary>
    private const int Few = 5;

    internal static readonly ImportPreview Nothing = new([], [], [], []);

    /// <summary>Some lines of what changes, beside the numbers.</summary>
    internal IReadOnlyList<Sample> FewSamples() =>
        [.. Samples.Where(sample => sample.Fate is not Fate.Same).GroupBy(sample => sample.Fate).SelectMany(fate => fate.Take(Few))];

    /// <summary>What is kept of one fate.</summary>
    internal IReadOnlyList<Sample> Of(Fate fate) => [.. Samples.Where(sample => sample.Fate == fate)];

    internal byte[] Packed()
    {
        using var packed = new MemoryStream();

        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, this);
        }

        return packed.ToArray();
    }

    internal static ImportPreview Of(byte[]? packed)
    {
        if (packed is null)
        {
            return Nothing;
        }

        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ImportPreview>(brotli) ?? Nothing;
    }
}

/// <summary>How much of a file lands in one neighbourhood or complex.</summary>
internal sealed record PlaceImpact(string Name, int New, int Changed, int Moved, int Left)
{
    internal int All => New + Changed + Moved + Left;

    internal int Of(Fate fate) => fate switch
    {
        Fate.New => New,
        Fate.Changed => Changed,
        Fate.Moved => Moved,
        Fate.Left => Left,
        Fate.Same => 0,
    };
}
