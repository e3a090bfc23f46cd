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
    private ImportFile()
    {
        Name = Errors = "";
    }

    internal ImportFile(ImportFileId id, ImportKind kind, string name, byte[] content, DateTimeOffset at)
        : this()
    {
        Id = id;
        Kind = kind;
        Name = name.Length > 200 ? name[^200..] : name;
        Content = Packed(content);
        Bytes = content.Length;
        HandedInAt = at;
    }

    public ImportFileId Id { get; private set; }

    public ImportKind Kind { get; private set; }

    /// <summary>The file's own name.</summary>
    [NotPersonal]
    public string Name { get; private set; }

    /// <summary>The file itself, packed; gone when it was read in or put aside.</summary>
    public byte[]? Content { get; private set; }

    public int Bytes { get; private set; }

    public DateTimeOffset HandedInAt { get; private set; }

    public ImportState State { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Moved { get; private set; }

    public int Left { get; private set; }

    public int Same { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>Whether somebody chose to leave wrong lines out.</summary>
    public bool SkipsWrong { get; private set; }

    /// <summary>What is wrong by line and column, as JSON. Never the value of a cell.</summary>
    [NotPersonal]
    public string Errors { get; private set; }

    public IReadOnlyList<SheetError> ErrorList => Errors.Length == 0 ? [] : JsonSerializer.Deserialize<List<SheetError>>(Errors)!;

    public bool ChangesNothing => New + Changed + Moved + Left == 0;

    internal byte[] Unpacked()
    {
        using var packed = new BrotliStream(new MemoryStream(Content!), CompressionMode.Decompress);
        using var content = new MemoryStream(Bytes);
        packed.CopyTo(content);
        return content.ToArray();
    }

    internal void Checked(ImportPlan plan, IReadOnlyList<SheetError> errors)
    {
        (New, Changed, Moved, Left, Same, Wrong) = (plan.New, plan.Changed, plan.Moved, plan.Left, plan.Same, plan.Wrong);
        Errors = errors.Count == 0 ? "" : JsonSerializer.Serialize(errors);
        State = ImportState.Checked;
    }

    internal Refusal? WhyNotReadIn(bool skipWrong) => this switch
    {
        { State: ImportState.ReadIn } => ImportRefusals.AlreadyReadIn,
        { State: ImportState.PutAside } or { Content: null } => ImportRefusals.PutAside,
        { Wrong: > 0 } when !skipWrong => ImportRefusals.HasErrors,
        _ => null,
    };

    internal void WillSkipWrong(bool skipWrong) => SkipsWrong = skipWrong;

    internal void IsReadIn()
    {
        State = ImportState.ReadIn;
        Content = null;
    }

    internal void IsPutAside()
    {
        State = ImportState.PutAside;
        Content = null;
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }
}

/// <summary>How a file stands.</summary>
internal enum ImportState
{
    /// <summary>Handed in; not looked at yet.</summary>
    HandedIn,

    /// <summary>Held against what we know; nothing is changed yet.</summary>
    Checked,

    /// <summary>Read in.</summary>
    ReadIn,

    /// <summary>Put aside; nothing was changed.</summary>
    PutAside,
}

/// <summary>A file that was handed in.</summary>
internal readonly record struct ImportFileId(Guid Value) : IId<ImportFileId>
{
    public static ImportFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Why a file is not read in.</summary>
internal static class ImportRefusals
{
    internal static readonly Refusal AlreadyReadIn = new("import.already-read-in", "Dit bestand is al ingelezen.");

    internal static readonly Refusal PutAside = new(
        "import.put-aside", "Dit bestand is weggelegd. Kies het opnieuw als je het toch wilt inlezen.");

    internal static readonly Refusal HasErrors = new(
        "import.has-errors", "In dit bestand staan fouten. Herstel ze in het bestand, of kies ervoor die regels over te slaan.");

    internal static readonly Refusal NoFile = new("import.no-file", "Kies eerst een bestand.", "Sheet");
}

internal sealed class ImportFileMap : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        file.HasKey(f => f.Id);
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.Errors).HasMaxLength(100_000);
        file.Ignore(f => f.ErrorList);
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
