using System.Security.Cryptography;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.CodeLists;

/// <summary>An edition of the code lists of VERA that somebody brought (codelijst). Without one in use, what comes with the house counts.</summary>
internal sealed class CodeList
{
    private CodeList()
    {
        Name = Print = "";
        Content = [];
    }

    internal CodeList(CodeListId id, string name, byte[] content, int codes, DateTimeOffset at)
        : this()
    {
        Id = id;
        Name = name.Length > 200 ? name[^200..] : name;
        Content = content;
        Print = PrintOf(content);
        Codes = codes;
        HandedInAt = at;
    }

    public CodeListId Id { get; private set; }

    /// <summary>The file's own name.</summary>
    [NotPersonal]
    public string Name { get; private set; }

    /// <summary>The file itself.</summary>
    public byte[] Content { get; private set; }

    /// <summary>By which the same file is known again.</summary>
    [NotPersonal]
    public string Print { get; private set; }

    public int Codes { get; private set; }

    public DateTimeOffset HandedInAt { get; private set; }

    /// <summary>Since when it is in use; nothing when it is not.</summary>
    public DateTimeOffset? UsedSince { get; private set; }

    /// <summary>The edition it came after; nothing for the one that comes with the house.</summary>
    public CodeListId? Follows { get; private set; }

    internal static string PrintOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    internal void IsUsed(DateTimeOffset now) => UsedSince = now;

    internal void ComesAfter(CodeListId? earlier) => Follows = earlier;

    internal void IsNotUsed() => UsedSince = null;
}

/// <summary>An edition of the code lists.</summary>
internal readonly record struct CodeListId(Guid Value) : IId<CodeListId>
{
    public static CodeListId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal sealed class CodeListMap : IEntityTypeConfiguration<CodeList>
{
    public void Configure(EntityTypeBuilder<CodeList> list)
    {
        list.HasKey(l => l.Id);
        list.Property(l => l.Name).HasMaxLength(200);
        list.Property(l => l.Print).HasMaxLength(64);
        list.HasIndex(l => l.Print).IsUnique();
        list.HasIndex(l => l.UsedSince);
    }
}

internal static class CodeListTable
{
    extension(HouseDb db)
    {
        internal DbSet<CodeList> CodeLists => db.Set<CodeList>();
    }
}
