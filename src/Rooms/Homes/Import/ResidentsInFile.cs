using System.Runtime.CompilerServices;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Finds whom a line is about: the resident of that name, and among those who share a name the one born in that year. A
/// line that gives another year than we know waits until every other has found its own.
/// </summary>
internal sealed class ResidentsInFile(HouseDb db, Ids ids, ImportPlan plan, NumbersInFile numbers)
{
    private readonly HashSet<(string Key, string Name, int? BirthYear)> _named = [];
    private readonly HashSet<ResidentId> _found = [];
    private readonly HashSet<ResidentId> _new = [];
    private readonly List<Waiting> _waiting = [];
    private readonly FormerInFile _former = new(db, plan, numbers);
    private readonly List<Resident> _came = [];
    private ILookup<(HouseholdId, string), Resident> _known = Array.Empty<Resident>().ToLookup(_ => (default(HouseholdId), ""));
    private ILookup<HouseholdId, Resident> _of = Array.Empty<Resident>().ToLookup(_ => default(HouseholdId));

    /// <summary>Reads who lives in these households. Only reads: it may be done ahead.</summary>
    internal async Task<IReadOnlyList<Resident>> ReadAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel)
    {
        var theirs = db.Residents.AsNoTracking().Where(resident => households.Contains(resident.Household));
        return households.Count == 0 ? [] : await db.PlannedAnewAsync(() => theirs.ToListAsync(cancel), cancel);
    }

    /// <summary>Holds the next lines against these households and who lives in them; who came with this file is not among them.</summary>
    internal async Task LoadAsync(IReadOnlyCollection<HouseholdId> households, IReadOnlyList<Resident> residents, CancellationToken cancel)
    {
        await _former.LoadAsync(households, cancel);
        _known = residents.Where(resident => !_new.Contains(resident.Id)).ToLookup(resident => (resident.Household, resident.NameToFind));
        _of = residents.ToLookup(resident => resident.Household);
    }

    /// <summary>Whether a file that addresses a household so has not heard yet who left it.</summary>
    internal bool IsBehind(HouseholdId household, string addressee) => _former.IsBehind(household, addressee);

    /// <summary>Who is no longer named anywhere in the file left by its word too.</summary>
    internal void Agrees() => _former.Agrees();

    /// <summary>What is wrong when nobody can say whom a line is about.</summary>
    internal string? WhyNot(HouseholdInFile line, string key, HouseholdId? household) => line switch
    {
        { Resident: "" } => null,
        _ when !_named.Add((key, line.ResidentToFind, line.BirthYear)) =>
            "Deze bewoner staat al op een eerdere regel. Haal een van de regels weg. Zijn het er twee? Zet bij elk het geboortejaar.",
        { BirthYear: null } when household is { } of && SharesName(of, line) =>
            "Wij kennen twee bewoners met deze naam. Zet het geboortejaar erbij.",
        _ => null,
    };

    /// <summary>Takes in a line, and says in words what that changes; nothing when it changes nothing.</summary>
    internal string? Takes(HouseholdInFile line, string key, HouseholdId household, int row)
    {
        if (line.Resident.Length == 0)
        {
            return null;
        }

        var namesakes = _known[(household, line.ResidentToFind)];
        _former.Sees(household);

        if (namesakes.FirstOrDefault(resident => resident.BirthYear == line.BirthYear) is { } found)
        {
            return Becomes(found, line);
        }

        if (namesakes.Any())
        {
            _waiting.Add(new Waiting(key, household, line, row));
            return null;
        }

        return IsNew(line, household);
    }

    /// <summary>Whether somebody of this name lives there.</summary>
    internal bool Knows(HouseholdId household, HouseholdInFile line) => _known[(household, line.ResidentToFind)].Any();

    /// <summary>Takes in a line of a household with more than one number: who stands under the other number too, is there once.</summary>
    internal string? TakesOnce(HouseholdInFile line, HouseholdId household)
    {
        if (line.Resident.Length == 0 || NumbersInFile.Has(_of[household].Concat(_came.Where(one => one.Household == household)), line))
        {
            return null;
        }

        return IsNew(line, household, once: true);
    }

    /// <summary>Takes in the lines that wait, and gives whose household changes on which line, in words.</summary>
    internal async IAsyncEnumerable<(string Key, int Row, string Words)> TakesWhoWaitAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var some in _waiting.Chunk(IImport.AtOnce))
        {
            var households = some.Select(waiting => waiting.Household).Distinct().ToList();
            await plan.WrittenAsync();
            await LoadAsync(households, await ReadAsync(households, cancel), cancel);

            foreach (var (key, household, line, row) in some)
            {
                var left = _known[(household, line.ResidentToFind)].Where(resident => !_found.Contains(resident.Id)).ToList();

                if ((left is [var only] ? Becomes(only, line) : IsNew(line, household)) is { } words)
                {
                    yield return (key, row, words);
                }
            }
        }
    }

    private string? Becomes(Resident resident, HouseholdInFile line)
    {
        _found.Add(resident.Id);

        if (line.IsOf(resident))
        {
            return null;
        }

        plan.Changes(resident);
        line.Describes(resident);
        return $"andere gegevens van {resident.Name}";
    }

    /// <summary>Whoever left by the word of a colleague does not come back because a file has not heard it yet.</summary>
    private string? IsNew(HouseholdInFile line, HouseholdId household, bool once = false)
    {
        if (_former.HoldsBack(household, line))
        {
            return null;
        }

        var resident = new Resident(ids.Next<ResidentId>(), household, line.Resident, line.Telephone, line.Email, line.BirthYear);
        _new.Add(resident.Id);
        plan.Add(resident);

        if (once)
        {
            _came.Add(resident);
        }

        return $"{resident.Name} erbij";
    }

    private bool SharesName(HouseholdId household, HouseholdInFile line)
    {
        var namesakes = _known[(household, line.ResidentToFind)];
        return namesakes.Skip(1).Any() && namesakes.All(resident => resident.BirthYear is not null);
    }

    private sealed record Waiting(string Key, HouseholdId Household, HouseholdInFile Line, int Row);
}
