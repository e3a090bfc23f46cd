using System.Runtime.InteropServices;

namespace Huiskamer.House.Commands;

/// <summary>
/// Hears that somebody wants to stop: Ctrl-C in a terminal, or a machine that closes down. The first time the work stops
/// calmly; who asks twice does not want to wait.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _ears;

    public StopSignal() => _ears = [Hear(PosixSignal.SIGINT), Hear(PosixSignal.SIGTERM)];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        Array.ForEach(_ears, ear => ear.Dispose());
        _stop.Dispose();
    }

    private PosixSignalRegistration Hear(PosixSignal signal) => PosixSignalRegistration.Create(signal, heard =>
    {
        heard.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    });
}
