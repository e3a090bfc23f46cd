using System.Runtime.InteropServices;
using System.Text;

/// <summary>
/// Runs in the program that is rehearsed, before anything else in it: the runtime looks for this name. At the line on which it
/// is to be stopped it waits, so that under whatever load the signal comes in the middle.
/// </summary>
internal static class StartupHook
{
    /// <summary>The setting with the words of that line.</summary>
    internal const string HoldsAt = "REHEARSAL_HOLDS_AT";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly ManualResetEventSlim Heard = new();

    // The first who listens is told last: by then the program itself heard it.
    private static readonly List<PosixSignalRegistration> Ears = [];

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(HoldsAt) is { Length: > 0 } words)
        {
            Ears.AddRange(new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, _ => Heard.Set())));
            Console.SetOut(new HeldAt(words, Console.Out));
        }
    }

    private sealed class HeldAt(string words, TextWriter output) : TextWriter
    {
        public override Encoding Encoding => output.Encoding;

        public override void Write(char value) => output.Write(value);

        public override void WriteLine(string? value)
        {
            output.WriteLine(value);
            output.Flush();

            if (value?.Contains(words, StringComparison.Ordinal) == true)
            {
                // Without the signal it goes on, and the test tells that it was not stopped.
                Heard.Wait(Longest);
            }
        }
    }
}
