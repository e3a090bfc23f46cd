using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Routines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Foundation.Paper;

/// <summary>A PDF that took long to make, laid ready for a day (gedrukt stuk): made by one node, fetched from any.</summary>
public sealed class PrintedPaper
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it was made for.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Which of the papers made for it, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The PDF.</summary>
    [Personal(keptFor: "1 dag")]
    public required byte[] Content { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

internal sealed class PrintedPaperMap : IEntityTypeConfiguration<PrintedPaper>
{
    public void Configure(EntityTypeBuilder<PrintedPaper> paper)
    {
        paper.HasKey(p => p.Id);
        paper.HasIndex(p => new { p.Subject, p.Number }).IsUnique();
        paper.HasIndex(p => p.MadeAt);
    }
}

/// <summary>Where papers lie ready, in the database: what is on them is about people, so nothing lies longer than a day.</summary>
public sealed class PaperShelf(HouseDb db, Ids ids, TimeProvider clock)
{
    /// <summary>So long a paper lies ready.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Lays a paper ready, in the place of the one before it, and saves.</summary>
    public async Task PutAsync(Guid subject, int number, byte[] pdf, CancellationToken cancel)
    {
        await db.Set<PrintedPaper>().Where(paper => paper.Subject == subject && paper.Number == number).ExecuteDeleteAsync(cancel);
        var paper = new PrintedPaper { Id = ids.Next(), Subject = subject, Number = number, Content = pdf, MadeAt = clock.GetUtcNow() };
        db.Add(paper);
        await db.SaveChangesAsync(cancel);
        db.Entry(paper).State = EntityState.Detached;
    }

    /// <summary>Which papers lie ready for something, by number.</summary>
    public async Task<IReadOnlyList<int>> NumbersAsync(Guid subject, CancellationToken cancel) =>
        await Fresh(subject).OrderBy(paper => paper.Number).Select(paper => paper.Number).ToListAsync(cancel);

    /// <summary>One paper that lies ready; nothing when it was taken away. Write in the journal that you handed it out.</summary>
    public Task<byte[]?> FindAsync(Guid subject, int number, CancellationToken cancel) =>
        Fresh(subject).Where(paper => paper.Number == number).Select(paper => paper.Content).SingleOrDefaultAsync(cancel);

    /// <summary>Takes away everything that lies ready for something.</summary>
    public Task ClearAsync(Guid subject, CancellationToken cancel) =>
        db.Set<PrintedPaper>().Where(paper => paper.Subject == subject).ExecuteDeleteAsync(cancel);

    private IQueryable<PrintedPaper> Fresh(Guid subject)
    {
        var since = clock.GetUtcNow() - Kept;
        return db.Set<PrintedPaper>().AsNoTracking().Where(paper => paper.Subject == subject && paper.MadeAt > since);
    }
}

/// <summary>Takes papers away that lay ready for a day.</summary>
internal sealed class ClearPaperShelf(HouseDb db, TimeProvider clock) : IRoutine
{
    public static string When => "0 23 * * * ?";

    public Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - PaperShelf.Kept;
        return db.Set<PrintedPaper>().Where(paper => paper.MadeAt <= before).ExecuteDeleteAsync(cancel);
    }
}
