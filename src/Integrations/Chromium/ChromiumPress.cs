using System.Diagnostics.CodeAnalysis;
using Huiskamer.Foundation.Paper;

namespace Huiskamer.Chromium;

/// <summary>
/// Prints with one Chromium that starts at the first paper, prints few papers at once, is started again when it died, and
/// goes when nobody printed for a while or the house closes.
/// </summary>
[SuppressMessage("Design", "CA1031", Justification = "Closing never throws.")]
internal sealed class ChromiumPress(string? program, TimeProvider clock, PressSettings? settings = null) : IPress, IAsyncDisposable
{
    private readonly PressSettings _settings = settings ?? new PressSettings();
    private readonly SemaphoreSlim _room = new((settings ?? new PressSettings()).AtOnce);
    private readonly SemaphoreSlim _door = new(1, 1);
    private Browser? _browser;
    private ITimer? _rest;
    private int _printing;
    private bool _closed;

    public bool IsThere => program is not null;

    /// <summary>The browser that prints now; for a test that ends it.</summary>
    internal Browser? Now => _browser;

    public async Task<byte[]> PrintAsync(string html, CancellationToken cancel)
    {
        if (program is null)
        {
            throw new PressFailed("There is no Chromium on this machine. Install it, or say where it is in HUISKAMER_CHROMIUM.");
        }

        await _room.WaitAsync(cancel);

        try
        {
            return await PrintOnceOrTwiceAsync(html, cancel);
        }
        finally
        {
            _room.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _door.WaitAsync();
        _closed = true;
        await PutAwayAsync();
        _door.Release();
    }

    private async Task<byte[]> PrintOnceOrTwiceAsync(string html, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(_settings.LongestPrint);

        try
        {
            try
            {
                return await PrintWithAsync(await BrowserAsync(time.Token), html, time.Token);
            }
            catch (BrowserDied)
            {
                // Once may be bad luck; a second time it is the paper or the machine.
                return await PrintWithAsync(await BrowserAsync(time.Token), html, time.Token);
            }
        }
        catch (BrowserDied death)
        {
            throw new PressFailed("Chromium stopped twice while it printed.", death);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PressFailed($"Printing took longer than {_settings.LongestPrint.TotalSeconds:0} seconds.");
        }
    }

    private async Task<byte[]> PrintWithAsync(Browser browser, string html, CancellationToken cancel)
    {
        Interlocked.Increment(ref _printing);

        try
        {
            return PdfDate.Set(await Sheet.PrintAsync(browser, html, cancel), clock.GetUtcNow());
        }
        finally
        {
            Interlocked.Decrement(ref _printing);
            _rest?.Change(_settings.RestsAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task<Browser> BrowserAsync(CancellationToken cancel)
    {
        await _door.WaitAsync(cancel);

        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);

            if (_browser is { IsAlive: true })
            {
                return _browser;
            }

            await PutAwayAsync();
            _browser = Browser.Start(program!);
            _rest = clock.CreateTimer(_ => _ = RestAsync(), null, _settings.RestsAfter, Timeout.InfiniteTimeSpan);
            return _browser;
        }
        finally
        {
            _door.Release();
        }
    }

    private async Task RestAsync()
    {
        await _door.WaitAsync();

        try
        {
            if (Volatile.Read(ref _printing) == 0)
            {
                await PutAwayAsync();
            }
        }
        finally
        {
            _door.Release();
        }
    }

    private async Task PutAwayAsync()
    {
        if (_rest is not null)
        {
            await _rest.DisposeAsync();
        }

        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        (_browser, _rest) = (null, null);
    }
}

/// <summary>How much a press may ask of the machine.</summary>
internal sealed record PressSettings
{
    /// <summary>Papers at once.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>The longest one paper may take, starting included.</summary>
    public TimeSpan LongestPrint { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>After so long without work the browser is put away.</summary>
    public TimeSpan RestsAfter { get; init; } = TimeSpan.FromMinutes(5);
}
