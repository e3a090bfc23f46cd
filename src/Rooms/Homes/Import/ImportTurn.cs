using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

/// <summary>Gives turns. A file that was begun by a node that fell over goes on in its own turn.</summary>
internal sealed class ImportTurns(HouseDb db, TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>Takes the turn, or refuses when another file has it.</summary>
    internal async Task TakeAsync(ImportFileId file, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var until = now + Length;
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
}
