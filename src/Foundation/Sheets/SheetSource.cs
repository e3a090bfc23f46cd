using System.Text;

namespace Huiskamer.Foundation.Sheets;

/// <summary>A file that is read from its beginning any number of times. In which alphabet it was written is found out once.</summary>
/// <param name="open">Opens the file at its beginning.</param>
public sealed class SheetSource(Func<Stream> open)
{
    private Encoding? _alphabet;

    /// <summary>The file from its beginning.</summary>
    public Stream Open() => open();

    /// <summary>The alphabet that the whole of it is in.</summary>
    internal Encoding Alphabet => _alphabet ??= SheetText.AlphabetOf(open);
}
