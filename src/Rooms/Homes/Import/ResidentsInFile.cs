using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Finds whom a line is about: the resident of that name, and among those who share a name the one born in that year. A
/// line that gives another year than we know waits until every other has found its own.
/// </summary>
internal sealed class ResidentsInFile(IEnumerable<Resident> known, Ids ids, ImportPlan plan)
{
    private readonly ILookup<(HouseholdId, string), Resident> _known = known.ToLookup(resident => (resident.Household, resident.NameToFind));
    private readonly HashSet<(string Key, string Name, int? BirthYear)> _named = [];
    private readonly HashSet<Resident> _found = [];
    private readonly List<(HouseholdInFile Line, HouseholdId Household)> _waiting = [];

    /// <summary>What is wrong when nobody can say whom a line is about.</summary>
    internal string? WhyNot(HouseholdInFile line, HouseholdId? household) => line switch
    {
        { Resident: "" } => null,
        _ when !_named.Add((line.Key, line.ResidentToFind, line.BirthYear)) =>
            "Deze bewoner staat al op een eerdere regel. Haal een van de regels weg. Zijn het er twee? Zet bij elk het geboortejaar.",
        { BirthYear: null } when household is { } of && SharesName(of, line) =>
            "Wij kennen twee bewoners met deze naam. Zet het geboortejaar erbij.",
        _ => null,
    };

    /// <summary>Takes in a line, and says whether that changes something.</summary>
    internal bool Takes(HouseholdInFile line, HouseholdId household)
    {
        if (line.Resident.Length == 0)
        {
            return false;
        }

        var namesakes = _known[(household, line.ResidentToFind)];

        if (namesakes.FirstOrDefault(resident => resident.BirthYear == line.BirthYear) is { } found)
        {
            return Becomes(found, line);
        }

        if (namesakes.Any())
        {
            _waiting.Add((line, household));
            return false;
        }

        return IsNew(line, household);
    }

    /// <summary>Takes in the lines that wait, and gives the households that change.</summary>
    internal IEnumerable<HouseholdId> TakesWhoWait()
    {
        foreach (var (line, household) in _waiting)
        {
            var left = _known[(household, line.ResidentToFind)].Where(resident => !_found.Contains(resident)).ToList();

            if (left is [var only] ? Becomes(only, line) : IsNew(line, household))
            {
                yield return household;
            }
        }
    }

    private bool Becomes(Resident resident, HouseholdInFile line)
    {
        _found.Add(resident);

        if (line.IsOf(resident))
        {
            return false;
        }

        plan.Change(resident, () => line.Describes(resident));
        return true;
    }

    private bool IsNew(HouseholdInFile line, HouseholdId household)
    {
        plan.Add(new Resident(ids.Next<ResidentId>(), household, line.Resident, line.Telephone, line.Email, line.BirthYear));
        return true;
    }

    private bool SharesName(HouseholdId household, HouseholdInFile line)
    {
        var namesakes = _known[(household, line.ResidentToFind)];
        return namesakes.Skip(1).Any() && namesakes.All(resident => resident.BirthYear is not null);
    }
}
