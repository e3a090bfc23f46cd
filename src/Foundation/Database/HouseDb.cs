using System.Reflection;
using System.Text.Json;
using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// The house's one database. Rooms bring their own tables, which only they can name. Saving writes the journal and the
/// facts in the same transaction as the change.
/// </summary>
public sealed class HouseDb(DbContextOptions<HouseDb> options) : DbContext(options)
{
    private readonly List<Guid> _told = [];

    /// <summary>What was seen or written past the change tracker, for the journal: it goes with the next save.</summary>
    private readonly List<JournalEntry> _lines = [];
    private readonly List<LaterRow> _later = [];
    private DatabaseKind? _kind;
    private IDisposable? _turn;

    private HouseDbCompany Company { get; set; } = null!;

    /// <summary>
    /// When set, the next save writes one journal line with these words instead of one for each row: for imports and
    /// furnishing, where one deed touches thousands.
    /// </summary>
    public string? AsOneDeed { get; set; }

    /// <summary>The facts that were told.</summary>
    internal DbSet<FactRow> Facts => Set<FactRow>();

    /// <summary>The journal.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>The kind of database this is.</summary>
    public DatabaseKind Kind => _kind ??= Database.IsSqlite() ? DatabaseKind.Sqlite : DatabaseKind.Postgres;

    /// <summary>What a context cannot ask for itself because it is pooled: said each time one is handed out.</summary>
    internal HouseDb With(HouseDbCompany company)
    {
        Company = company;
        AsOneDeed = null;
        _told.Clear();
        _lines.Clear();
        _later.Clear();
        return this;
    }

    /// <summary>Tells a fact: it is saved with the next save and heard right after it.</summary>
    public void Tell(Fact fact)
    {
        _told.Add(fact.Id);
        Facts.Add(new FactRow
        {
            Id = fact.Id,
            At = fact.At,
            Kind = fact.GetType().FullName!,
            Body = JsonSerializer.Serialize(fact, fact.GetType()),
        });
    }

    /// <summary>Writes in the journal that personal data is shown: save before you show it.</summary>
    /// <param name="subject">The kind of thing, such as <c>household</c>.</param>
    /// <param name="id">Which one, or none for a list.</param>
    /// <param name="about">What was shown, without any value.</param>
    public void Saw(string subject, Guid? id, string about) => _lines.Add(Line(Deed.Saw, subject, id, about));

    /// <summary>The same for everybody on a list: a line each, so that each of them can be told who looked.</summary>
    public void SawEach(string subject, IEnumerable<Guid> ids, string about) =>
        _lines.AddRange(ids.Distinct().Select(id => Line(Deed.Saw, subject, id, about)));

    /// <summary>Writes in the journal that a thing was changed by a deed that wrote its rows past the change tracker.</summary>
    public void Changed(string subject, Guid id, string about) => Noted(Line(Deed.Changed, subject, id, about));

    /// <summary>
    /// Writes a row past the change tracker with the next save, in its transaction: for what is written all day, or what the
    /// database itself works out from what stands there at that moment.
    /// </summary>
    /// <param name="subject">The kind of thing, by its table's name.</param>
    /// <param name="id">Which one.</param>
    /// <param name="deed">What the journal says was done with it: a new row goes before what the tracker writes, any other after it.</param>
    /// <param name="about">Names of the fields that are written, never a value.</param>
    /// <param name="statement">Writes it.</param>
    /// <param name="whenNoRow">What is done, still in the same transaction, when it touched no row.</param>
    public void WithNextSave(string subject, Guid id, Deed deed, string about, Statement statement, Func<CancellationToken, Task>? whenNoRow = null) =>
        _later.Add(new LaterRow(subject, id, deed, about, statement, whenNoRow));

    /// <summary>
    /// Holds what is about to be changed against the version the form was shown with: when somebody else saved in
    /// between, the save is refused and nothing is overwritten.
    /// </summary>
    public void ShownAs(IVersioned thing, int version) =>
        Entry(thing).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>
    /// Counts what is saved next as a change of this thing, as it was shown with this version: for what belongs to it and
    /// stands in a table of its own.
    /// </summary>
    public void Touches(IVersioned thing, int version)
    {
        ShownAs(thing, version);
        Touches(thing);
    }

    /// <summary>The same for a thing that was just read, or whose form said with <see cref="ShownAs"/> how it was shown.</summary>
    public void Touches(IVersioned thing) => Entry(thing).Property(nameof(IVersioned.Version)).IsModified = true;

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default)
    {
        JournalEntry[] lines = [.. _lines, .. JournalLines.Of(this, AsOneDeed, _later, Line)];

        var turn = _turn is null ? await Company.EnterAsync(cancel) : null;
        int saved;

        try
        {
            saved = await SaveAsync(lines, acceptAllChangesOnSuccess, cancel);
        }
        finally
        {
            turn?.Dispose();

            // Whoever tries once more says once more what they write.
            _later.Clear();
        }

        AsOneDeed = null;
        _lines.Clear();

        if (_turn is null)
        {
            await DeliverAsync();
        }

        return saved;
    }

    /// <summary>
    /// Does several saves as one: all of them or none. Facts are heard after the last. On SQLite the turn to write is
    /// held from beginning to end. A deed within a deed joins it.
    /// </summary>
    public async Task AllOrNothingAsync(Func<Task> deed, CancellationToken cancel)
    {
        if (_turn is not null)
        {
            await deed();
            return;
        }

        using (_turn = await Company.EnterAsync(cancel) ?? Nothing.Instance)
        {
            try
            {
                await using var transaction = await Database.BeginTransactionAsync(cancel);
                await deed();
                await transaction.CommitAsync(cancel);
            }
            catch
            {
                _told.Clear();
                throw;
            }
            finally
            {
                _turn = null;
            }
        }

        await DeliverAsync();
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: the house has one way to write.");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<string>().HaveMaxLength(2000);

        foreach (var id in Rooms.SelectMany(room => room.GetTypes()).Where(IsId))
        {
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(HouseDb).Assembly);

        foreach (var room in Rooms)
        {
            model.ApplyConfigurationsFromAssembly(room);
        }

        HouseNames.Apply(model);
    }

    private IReadOnlyList<Assembly> Rooms => this.GetService<IDbContextOptions>().FindExtension<RoomsExtension>()!.Rooms;

    private static bool IsId(Type type) => type.IsValueType
        && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));

    internal JournalEntry Line(Deed deed, string subject, Guid? id, string about) => new()
    {
        Id = Company.Ids.Next(),
        At = Company.Clock.GetUtcNow(),
        Actor = Company.Acting.Person,
        Way = Company.Acting.Way,
        Deed = deed,
        Subject = subject,
        SubjectId = id,
        About = about,
    };

    /// <summary>A line that goes with the next save.</summary>
    internal void Noted(JournalEntry line) => _lines.Add(line);

    /// <summary>Lines of the journal go past the change tracker: a list of fifty homes has fifty of them.</summary>
    private async Task<int> SaveAsync(JournalEntry[] lines, bool accepts, CancellationToken cancel)
    {
        if (lines.Length == 0)
        {
            return await base.SaveChangesAsync(accepts, cancel);
        }

        if (Database.CurrentTransaction is not null)
        {
            return await WriteAsync(lines, accepts, cancel);
        }

        if (!TrackerHasChanges() && await LaterRow.WritesAloneAsync(this, Company.Gate.Pen, _later, JournalLines.Adding(this, lines), cancel))
        {
            return 0;
        }

        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var saved = await WriteAsync(lines, accepts: false, cancel);
        await transaction.CommitAsync(cancel);

        if (accepts)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    /// <summary>What goes past the change tracker goes in one go, unless the tracker stands in between.</summary>
    private async Task<int> WriteAsync(JournalEntry[] lines, bool accepts, CancellationToken cancel)
    {
        var rows = LaterRow.InOrder(_later);
        var saved = 0;

        if (TrackerHasChanges())
        {
            var before = rows.TakeWhile(row => row.Deed is Deed.Added).ToList();
            await LaterRow.WriteAsync(this, before, [], cancel);
            rows.RemoveRange(0, before.Count);
            saved = await base.SaveChangesAsync(accepts, cancel);
        }

        await LaterRow.WriteAsync(this, rows, JournalLines.Adding(this, lines), cancel);
        return saved;
    }

    /// <summary>The journal just looked for them.</summary>
    private bool TrackerHasChanges() => ChangeTracker.Entries().Any(entry => entry.State is not EntityState.Unchanged);

    /// <summary>A fact that fails here waits in the table; the routine tries again.</summary>
    private async Task DeliverAsync()
    {
        var told = _told.ToArray();
        _told.Clear();

        foreach (var fact in told)
        {
            await Company.Post.DeliverAsync(fact, CancellationToken.None);
        }
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
