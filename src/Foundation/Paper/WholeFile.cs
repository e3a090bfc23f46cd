namespace Huiskamer.Foundation.Paper;

/// <summary>A file that is there whole or not at all: written under a name of its own, and named when it is finished.</summary>
public static class WholeFile
{
    /// <summary>Writes a file; what stood under its name stays until the new one is finished.</summary>
    public static async Task WriteAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var part = file + ".deel";

        try
        {
            await File.WriteAllBytesAsync(part, content, cancel);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
