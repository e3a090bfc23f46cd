using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Whose turn it is to be read in or taken back (beurt om in te lezen): one file at a time over all nodes and the command line.
/// There is one row, so that the database says who was first.
/// </summary>
internal sealed class ImportTurn(ImportFileId file, DateTimeOffset until) : INotJournalled
{
    internal const int OnlyOne = 1;

    public int Id { get; private set; } = OnlyOne;

    public ImportFileId File { get; private set; } = file;

    /// <summary>After this moment another file may be read in: who held the turn fell over.</summary>
    public DateTimeOffset Until { get; private set; } = until;
}

internal sealed class ImportTurnMap : IEntityTypeConfiguration<ImportTurn>
{
    public void Configure(EntityTypeBuilder<ImportTurn> turn)
    {
        turn.HasKey(t => t.Id);
        turn.Property(t => t.Id).ValueGeneratedNever();
    }
}

/// <summary>
/// Gives turns. Whoever works keeps theirs by renewing it, so that it is free within a minute when they fall over. A file that was
/// begun by a node that fell over goes on in its own turn.
/// </summary>
internal sealed class ImportTurns(HouseDb db, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    /// <summary>For an errand that waits until somebody begins with it.</summary>
    private static readonly TimeSpan UntilBegun = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Why this file would wait, before anything is written: on SQLite whoever reads another in holds the only turn to write, for
    /// minutes perhaps. Whoever pressed twice for one file waits, and hears that it is read in.
    /// </summary>
    internal async Task<Refusal?> WhyNotAsync(ImportFileId? file, CancellationToken cancel) =>
        db.IsMarkedBusy && !await db.Set<ImportTurn>().AnyAsync(turn => turn.File == file, cancel) ? ImportRefusals.AnotherIsReadIn : null;

    /// <summary>Takes the turn, or refuses when another file has it.</summary>
    internal Task TakeAsync(ImportFileId file, CancellationToken cancel) => TakeAsync(file, Length, cancel);

    /// <summary>Takes the turn for an errand that is not begun yet.</summary>
    internal Task WaitAsync(ImportFileId file, CancellationToken cancel) => TakeAsync(file, UntilBegun, cancel);

    /// <summary>Keeps the turn for as long as the work lasts.</summary>
    internal async Task<IAsyncDisposable> HoldAsync(ImportFileId file) => new Held(this, file, await db.MarkBusyAsync(), clock);

    /// <summary>Takes the turn for a minute more; outside the transaction of the work, so that others see it.</summary>
    internal async Task RenewAsync(ImportFileId file, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.GetUtcNow() + Length;
        await scope.ServiceProvider.GetRequiredService<HouseDb>().Set<ImportTurn>()
            .Where(turn => turn.File == file)
            .ExecuteUpdateAsync(turn => turn.SetProperty(t => t.Until, until), cancel);
    }

    private bool IsOneWriter => db.Kind is DatabaseKind.Sqlite;

    private async Task TakeAsync(ImportFileId file, TimeSpan length, CancellationToken cancel)
    {
        Refused.If(await WhyNotAsync(file, cancel));
        var now = clock.GetUtcNow();
        var until = now + length;
        var free = db.Set<ImportTurn>().Where(turn => turn.File == file || turn.Until <= now);

        var taken = await free.ExecuteUpdateAsync(
            turn => turn.SetProperty(t => t.File, file).SetProperty(t => t.Until, until), cancel) == 1;
        Refused.If(taken || await FirstAsync(file, until, cancel) ? null : ImportRefusals.AnotherIsReadIn);
    }

    /// <summary>Gives the turn to whoever comes next.</summary>
    internal async Task ReturnAsync(ImportFileId file)
    {
        // Long ago, and not now: the clock of another node may be behind.
        var over = DateTimeOffset.UnixEpoch;
        await db.Set<ImportTurn>()
            .Where(turn => turn.File == file)
            .ExecuteUpdateAsync(turn => turn.SetProperty(t => t.Until, over), CancellationToken.None);
    }

    private async Task<bool> FirstAsync(ImportFileId file, DateTimeOffset until, CancellationToken cancel)
    {
        if (await db.Set<ImportTurn>().AnyAsync(cancel))
        {
            return false;
        }

        var turn = new ImportTurn(file, until);
        db.Add(turn);

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another was first by a hair.
            return false;
        }
        finally
        {
            db.Entry(turn).State = EntityState.Detached;
        }
    }

    /// <summary>Renews a turn now and then, until the work is done.</summary>
    private sealed class Held : IAsyncDisposable
    {
        private readonly CancellationTokenSource _done = new();
        private readonly IDisposable? _mark;
        private readonly Task _renewing;

        // SQLite lets one write at a time: while the work writes nobody else takes a turn, and a renewal would only wait for it.
        public Held(ImportTurns turns, ImportFileId file, IDisposable? mark, TimeProvider clock)
        {
            _mark = mark;
            _renewing = turns.IsOneWriter ? Task.CompletedTask : RenewAsync(turns, file, clock, _done.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await _done.CancelAsync();
            await _renewing;
            _mark?.Dispose();
            _done.Dispose();
        }

        private static async Task RenewAsync(ImportTurns turns, ImportFileId file, TimeProvider clock, CancellationToken done)
        {
            using var tick = new PeriodicTimer(Between, clock);

            try
            {
                while (await tick.WaitForNextTickAsync(done))
                {
                    await turns.RenewAsync(file, done);
                }
            }
            catch (OperationCanceledException)
            {
                // The work is done.
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException)
            {
                // The database is away for a while: the work itself will say so.
            }
        }
    }
}
