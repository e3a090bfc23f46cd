using System.Reflection;

namespace Huiskamer.Design;

/// <summary>The style and letters of the house as files inside the library, for paper that must print by itself.</summary>
public static class DesignFiles
{
    private static readonly Assembly Library = typeof(DesignFiles).Assembly;

    /// <summary>A style sheet in which every font stands as data.</summary>
    /// <param name="names">Names such as <c>paper.css</c>.</param>
    public static string Style(params string[] names)
    {
        var style = string.Join('\n', names.Select(Text));

        foreach (var font in Library.GetManifestResourceNames().Where(name => name.EndsWith(".woff2", StringComparison.Ordinal)))
        {
            style = style.Replace($"url(\"{font}\")", $"url(data:font/woff2;base64,{Base64(font)})", StringComparison.Ordinal);
        }

        return style;
    }

    private static string Text(string name)
    {
        using var stream = Library.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Base64(string name)
    {
        using var stream = Library.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Convert.ToBase64String(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
