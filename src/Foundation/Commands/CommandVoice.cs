namespace Huiskamer.Foundation.Commands;

/// <summary>
/// How a command speaks. In a terminal progress stays on one line; in a file or a log it is a line now and then.
/// </summary>
public sealed class CommandVoice(TextWriter output, TextWriter errors, bool isTerminal = false)
{
    private string _shown = "";
    private (string What, int Tenth) _last;

    /// <summary>Says a line.</summary>
    public void Say(string text)
    {
        Finish();
        output.WriteLine(text);
    }

    /// <summary>Says what went wrong and what to do.</summary>
    public void Complain(string text)
    {
        Finish();
        errors.WriteLine(text);
    }

    /// <summary>Shows how far long work is.</summary>
    public void Progress(string what, int done, int total)
    {
        var text = $"{what}: {done} van {total}";

        if (isTerminal)
        {
            errors.Write("\r" + text.PadRight(_shown.Length));
            errors.Flush();
            _shown = text;
            return;
        }

        var now = (what, total == 0 ? 10 : (int)(10L * done / total));

        if (now != _last)
        {
            _last = now;
            errors.WriteLine(text);
        }
    }

    /// <summary>What is said next begins on a line of its own.</summary>
    private void Finish()
    {
        if (_shown.Length > 0)
        {
            _shown = "";
            errors.WriteLine();
        }
    }
}
