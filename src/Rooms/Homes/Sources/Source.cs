using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Sources;

/// <summary>Where messages of one kind can be fetched from another system (bron). The key is kept sealed and never shown again.</summary>
internal sealed class Source : IVersioned
{
    internal const int LongestAddress = 500;
    internal const int LongestKey = 4000;

    private Source() => Address = "";

    internal Source(SourceId id, ImportKind kind, string address, KeyWay way, string? sealedKey, DateTimeOffset at)
    {
        Id = id;
        Kind = kind;
        Address = address;
        Way = way;
        SealedKey = sealedKey;
        AddedAt = at;
    }

    public SourceId Id { get; private set; }

    public int Version { get; private set; }

    public ImportKind Kind { get; private set; }

    [NotPersonal]
    public string Address { get; private set; }

    public KeyWay Way { get; private set; }

    /// <summary>Only the house opens it.</summary>
    [NotPersonal]
    public string? SealedKey { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The file that came last.</summary>
    public ImportFileId? LastFile { get; private set; }

    public DateTimeOffset? FetchedAt { get; private set; }

    /// <summary>The system, without the rest of the address.</summary>
    internal string Host => new Uri(Address).Host;

    internal void GetsKey(KeyWay way, string? sealedKey)
    {
        Way = way;
        SealedKey = sealedKey;
    }
}

/// <summary>A place where messages are fetched.</summary>
internal readonly record struct SourceId(Guid Value) : IId<SourceId>
{
    public static SourceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Why a source is not kept.</summary>
internal static class SourceRefusals
{
    internal static readonly Refusal NoKey = new("source.key-missing", "Vul de sleutel in, of kies dat het systeem geen sleutel vraagt.", "Key");

    internal static readonly Refusal KeyTooMuch = new("source.key-too-much", "Je koos dat het systeem geen sleutel vraagt. Laat de sleutel dan leeg.", "Key");

    internal static readonly Refusal WrongKey = new(
        "source.key-wrong", "In deze sleutel staan tekens die niet in een sleutel horen, zoals een spatie of een regeleinde. Kopieer hem opnieuw.", "Key");

    internal static readonly Refusal KeyLost = new(
        "source.key-lost", "De sleutel is niet meer te lezen. Vraag een nieuwe aan en vul die in.");

    /// <summary>Why a key is not one; none where none is asked.</summary>
    internal static Refusal? WhyNot(KeyWay way, string? key) => (way, key) switch
    {
        (KeyWay.None, { Length: > 0 }) => KeyTooMuch,
        (KeyWay.None, _) => null,
        (_, null or "") => NoKey,
        (_, { Length: > Source.LongestKey }) => WrongKey,
        _ => key.All(letter => letter is > ' ' and < (char)127) ? null : WrongKey,
    };
}

internal sealed class SourceMap : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasKey(s => s.Id);
        source.Property(s => s.Address).HasMaxLength(Source.LongestAddress);
        source.Property(s => s.SealedKey).HasMaxLength(8000);
    }
}

internal static class SourceTable
{
    extension(HouseDb db)
    {
        internal DbSet<Source> Sources => db.Set<Source>();
    }
}
