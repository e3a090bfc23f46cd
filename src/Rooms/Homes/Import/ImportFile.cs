using System.IO.Compression;
using System.Text.Json;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Import;

/// <summary>A file that was handed in to be read (inleesbestand). Its contents are let go as soon as they have been read in.</summary>
internal sealed class ImportFile
{
    /// <summary>So many days a file can be taken back.</summary>
    internal const int DaysToTakeBack = 7;

    private SheetSource? _source;

    private ImportFile()
    {
        Name = Errors = "";
    }

    internal ImportFile(ImportFileId id, ImportKind kind, string name, (byte[] Packed, int Bytes) content, DateTimeOffset at)
        : this()
    {
        Id = id;
        Kind = kind;
        Name = name.Length > 200 ? name[^200..] : name;
        (Content, Bytes) = content;
        HandedInAt = at;
    }

    public ImportFileId Id { get; private set; }

    public ImportKind Kind { get; private set; }

    /// <summary>The file's own name.</summary>
    [NotPersonal]
    public string Name { get; private set; }

    /// <summary>
    /// Of the file itself what may be ours to know, packed: once its columns are named, only those that we take. Gone when it was
    /// read in or put aside.
    /// </summary>
    public byte[]? Content { get; private set; }

    public int Bytes { get; private set; }

    public DateTimeOffset HandedInAt { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>When it was read in; until a week later it can be taken back.</summary>
    public DateTimeOffset? ReadInAt { get; private set; }

    /// <summary>What taking it back would do, as somebody asked; nothing about anybody.</summary>
    [NotPersonal]
    public string? UndoWords { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Moved { get; private set; }

    public int Left { get; private set; }

    public int Same { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>Whether somebody chose to leave wrong lines out.</summary>
    public bool SkipsWrong { get; private set; }

    /// <summary>Which heading of the file each of our columns has, as JSON.</summary>
    [NotPersonal]
    public string Names { get; private set; } = "";

    public IReadOnlyDictionary<string, string> NameList => Names.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(Names)!;

    /// <summary>What is wrong by line and column, as JSON. Never the value of a cell.</summary>
    [NotPersonal]
    public string Errors { get; private set; }

    public IReadOnlyList<SheetError> ErrorList => Errors.Length == 0 ? [] : JsonSerializer.Deserialize<List<SheetError>>(Errors)!;

    /// <summary>How many have this fate.</summary>
    public int Of(Fate fate) => fate switch
    {
        Fate.New => New,
        Fate.Changed => Changed,
        Fate.Moved => Moved,
        Fate.Left => Left,
        Fate.Same => Same,
    };

    public bool ChangesNothing => New + Changed + Moved + Left == 0;

    /// <summary>What it would do, for the page; gone with the contents.</summary>
    public byte[]? Preview { get; private set; }

    /// <summary>An Excel file is packed by itself: there is some eight times as much in it.</summary>
    internal bool IsLarge => Bytes >= (Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? Importer.Large / 8 : Importer.Large);

    /// <summary>The file, unpacked while it is read.</summary>
    internal SheetSource Source => _source ??= SourceOf(Content!);

    internal static SheetSource SourceOf(byte[] content) =>
        new(() => new BrotliStream(new MemoryStream(content, writable: false), CompressionMode.Decompress));

    /// <summary>Keeps no more of it than this.</summary>
    internal void Keeps(byte[] content) => (Content, _source) = (content, null);

    /// <summary>Says which heading each column has, or asks the one who handed it in.</summary>
    internal void IsNamed(IReadOnlyDictionary<string, string> names, bool asks)
    {
        Names = JsonSerializer.Serialize(names);
        State = asks ? ImportState.AsksNames : ImportState.HandedIn;
    }

    internal void Checked(ImportPlan plan, IReadOnlyList<SheetError> errors, ImportPreview? preview = null)
    {
        Preview = preview?.Packed();
        (New, Changed, Moved, Left, Same, Wrong) = (plan.New, plan.Changed, plan.Moved, plan.Left, plan.Same, plan.Wrong);
        Errors = errors.Count == 0 ? "" : JsonSerializer.Serialize(errors);
        State = ImportState.Checked;
    }

    internal Refusal? WhyNotReadIn(bool skipWrong) => this switch
    {
        { State: ImportState.ReadIn or ImportState.TakenBack } => ImportRefusals.AlreadyReadIn,
        { State: ImportState.PutAside } or { Content: null } => ImportRefusals.PutAside,
        { State: ImportState.AsksNames } => ImportRefusals.AsksNames,
        { Wrong: > 0 } when !skipWrong => ImportRefusals.HasErrors,
        _ => null,
    };

    internal void WillSkipWrong(bool skipWrong) => SkipsWrong = skipWrong;

    internal Refusal? WhyNotTakeBack(DateTimeOffset now) => this switch
    {
        { State: ImportState.TakenBack } => ImportRefusals.AlreadyTakenBack,
        { State: not ImportState.ReadIn } => ImportRefusals.NotReadIn,
        _ when ReadInAt is not { } readIn || now >= readIn.AddDays(DaysToTakeBack) => ImportRefusals.TooLateToTakeBack,
        { ChangesNothing: true } => ImportRefusals.NothingToTakeBack,
        _ => null,
    };

    internal void IsReadIn(DateTimeOffset now)
    {
        State = ImportState.ReadIn;
        ReadInAt = now;
        LetsGo();
    }

    internal void WouldTakeBack(string words) => UndoWords = words;

    internal void IsTakenBack(string words)
    {
        State = ImportState.TakenBack;
        UndoWords = words;
    }

    internal void IsPutAside()
    {
        State = ImportState.PutAside;
        LetsGo();
    }

    private void LetsGo() => (Content, Preview, _source) = (null, null, null);
}

/// <summary>How a file stands.</summary>
internal enum ImportState
{
    /// <summary>Handed in; not looked at yet.</summary>
    HandedIn,

    /// <summary>Its headings are not ours: somebody says which is which.</summary>
    AsksNames,

    /// <summary>Held against what we know; nothing is changed yet.</summary>
    Checked,

    /// <summary>Read in.</summary>
    ReadIn,

    /// <summary>Put aside; nothing was changed.</summary>
    PutAside,

    /// <summary>Read in, and taken back since.</summary>
    TakenBack,
}

/// <summary>A file that was handed in.</summary>
internal readonly record struct ImportFileId(Guid Value) : IId<ImportFileId>
{
    public static ImportFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal sealed class ImportFileMap : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        file.HasKey(f => f.Id);
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.Errors).HasMaxLength(100_000);
        file.Property(f => f.Names).HasMaxLength(20_000);
        file.Property(f => f.UndoWords).HasMaxLength(1000);
        file.Ignore(f => f.ErrorList);
        file.Ignore(f => f.NameList);
        file.HasIndex(f => f.HandedInAt);
    }
}

internal static class ImportFileTable
{
    extension(HouseDb db)
    {
        internal DbSet<ImportFile> ImportFiles => db.Set<ImportFile>();
    }
}
