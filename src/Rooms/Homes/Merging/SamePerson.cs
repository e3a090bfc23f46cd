using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Merging;

/// <summary>
/// Whether two residents of households that are one are one person: their names are alike, and their years of birth do not
/// contradict. A father and a son with one name and two years are two.
/// </summary>
internal static class SamePerson
{
    internal static bool Is(Resident one, Resident other) => Is((one.NameToFind, one.BirthYear), (other.NameToFind, other.BirthYear));

    internal static bool Is((string Name, int? BirthYear) one, (string Name, int? BirthYear) other) =>
        !AreOfOtherYears(one.BirthYear, other.BirthYear)
        && (one.Name == other.Name || NamesAlike.Of(one.Name, other.Name) switch
        {
            Nearness.Whole => true,
            Nearness.Initials => one.BirthYear is not null && one.BirthYear == other.BirthYear,
            Nearness.OneWord or Nearness.None => false,
        });

    internal static bool AreOfOtherYears(int? one, int? other) => one is not null && other is not null && one != other;
}
