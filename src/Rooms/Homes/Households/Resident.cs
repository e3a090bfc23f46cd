using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Households;

/// <summary>Somebody who lives in a household (bewoner). No more of them than a letter, a call or a visit needs.</summary>
internal sealed class Resident
{
    private const string Kept = "zolang iemand bij ons huurt, en 2 jaar daarna";

    private Resident()
    {
        Name = NameToFind = NameSounds = "";
    }

    internal Resident(
        ResidentId id, HouseholdId household, string name, string? telephone = null, string? email = null, int? birthYear = null)
        : this()
    {
        Id = id;
        Household = household;
        IsCalled(name);
        IsReachedBy(telephone, email);
        IsBornIn(birthYear);
    }

    public ResidentId Id { get; private set; }

    public HouseholdId Household { get; private set; }

    [Personal(keptFor: Kept)]
    public string Name { get; private set; }

    /// <summary>The name as it is sought: folded.</summary>
    [Personal(keptFor: Kept)]
    public string NameToFind { get; private set; }

    /// <summary>How the words of the name sound, by <see cref="SoundsLike"/>.</summary>
    [Personal(keptFor: Kept)]
    public string NameSounds { get; private set; }

    [Personal(keptFor: Kept)]
    public string? Telephone { get; private set; }

    [Personal(keptFor: Kept)]
    public string? Email { get; private set; }

    /// <summary>The year is enough: a day of birth tells more than we need.</summary>
    public int? BirthYear { get; private set; }

    /// <summary>It turned out to be of another household, or became so.</summary>
    internal void BelongsTo(HouseholdId household) => Household = household;

    internal void IsCalled(string name)
    {
        Name = name.Trim();
        NameToFind = Folded.Of(Name);
        NameSounds = SoundsLike.Each(NameToFind);
    }

    internal void IsBornIn(int? year) => BirthYear = year;

    internal void IsReachedBy(string? telephone, string? email)
    {
        Telephone = string.IsNullOrWhiteSpace(telephone) ? null : telephone.Trim();
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
    }
}
