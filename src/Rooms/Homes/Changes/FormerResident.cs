using System.Security.Cryptography;
using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Changes;

/// <summary>
/// Somebody who no longer lives in this household, by the word of a colleague (vertrokken bewoner): only a print of the name,
/// so that a file of a system that does not know it yet brings nobody back. Not why, and not when.
/// </summary>
internal sealed class FormerResident
{
    private const string Kept = "zolang het huishouden bij ons huurt, en 2 jaar daarna";

    private FormerResident()
    {
        Name = Addressee = "";
    }

    internal FormerResident(FormerResidentId id, Household household, Resident resident, HouseholdId? wentTo = null)
        : this()
    {
        WentTo = wentTo;
        Id = id;
        Household = household.Id;
        Name = PrintOf(id, resident.NameToFind);
        BirthYear = resident.BirthYear;
        Addressee = PrintOf(id, Folded.Of(household.Addressee));
    }

    public FormerResidentId Id { get; private set; }

    public HouseholdId Household { get; private set; }

    /// <summary>A print of the name as it is sought.</summary>
    [Personal(keptFor: Kept)]
    public string Name { get; private set; }

    /// <summary>Keeps two of one name apart.</summary>
    public int? BirthYear { get; private set; }

    /// <summary>A print of how the household was addressed: a file that still says so is behind.</summary>
    [Personal(keptFor: Kept)]
    public string Addressee { get; private set; }

    /// <summary>The household in which they live apart, and from which they may come back.</summary>
    public HouseholdId? WentTo { get; private set; }

    /// <summary>A file no longer named them: the association's own system knows it too, and is listened to again.</summary>
    public bool IsAgreed { get; private set; }

    internal bool IsCalled(string nameToFind, int? birthYear) =>
        Name == PrintOf(Id, nameToFind) && (birthYear is null || BirthYear is null || birthYear == BirthYear);

    internal bool WasAddressedAs(string addressee) => Addressee == PrintOf(Id, Folded.Of(addressee));

    internal void IsAgreedWith() => IsAgreed = true;

    /// <summary>Of one name no two prints are the same.</summary>
    private static string PrintOf(FormerResidentId id, string words) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {words}")));
}

/// <summary>Somebody who no longer lives there.</summary>
internal readonly record struct FormerResidentId(Guid Value) : IId<FormerResidentId>
{
    public static FormerResidentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal sealed class FormerResidentMap : IEntityTypeConfiguration<FormerResident>
{
    public void Configure(EntityTypeBuilder<FormerResident> resident)
    {
        resident.HasKey(r => r.Id);
        resident.HasOne<Household>().WithMany().HasForeignKey(r => r.Household);
        resident.Property(r => r.Name).HasMaxLength(44);
        resident.Property(r => r.Addressee).HasMaxLength(44);
    }
}

internal static class FormerResidentTable
{
    extension(HouseDb db)
    {
        internal DbSet<FormerResident> FormerResidents => db.Set<FormerResident>();
    }
}
