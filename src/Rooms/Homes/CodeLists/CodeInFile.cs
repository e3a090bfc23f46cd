using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.CodeLists;

/// <summary>A code that stands in a file (code in een bestand): which and how often, never with whom. Kept for a year.</summary>
internal sealed class CodeInFile : INotJournalled
{
    internal const int LongestCode = 20;

    private CodeInFile() => List = Code = "";

    internal CodeInFile(ImportFileId file, MetCode met, DateTimeOffset at)
    {
        File = file;
        List = met.List;
        Code = met.Code;
        Times = met.Times;
        Line = met.Line;
        MetAt = at;
    }

    public ImportFileId File { get; private set; }

    [NotPersonal]
    public string List { get; private set; }

    /// <summary>Empty for all that did not look like a code.</summary>
    [NotPersonal]
    public string Code { get; private set; }

    public int Times { get; private set; }

    /// <summary>The element where it stands first.</summary>
    public int Line { get; private set; }

    public DateTimeOffset MetAt { get; private set; }
}

internal sealed class CodeInFileMap : IEntityTypeConfiguration<CodeInFile>
{
    public void Configure(EntityTypeBuilder<CodeInFile> code)
    {
        code.HasKey(c => new { c.File, c.List, c.Code });
        code.Property(c => c.List).HasMaxLength(60);
        code.Property(c => c.Code).HasMaxLength(CodeInFile.LongestCode);
        code.HasIndex(c => c.MetAt);
    }
}

internal static class CodeInFileTable
{
    extension(HouseDb db)
    {
        internal DbSet<CodeInFile> CodesInFiles => db.Set<CodeInFile>();
    }
}
