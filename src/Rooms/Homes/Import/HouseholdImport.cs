using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Search;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>Reads households with who lives in them: a line for each resident, the household repeated.</summary>
internal sealed class HouseholdImport(HouseDb db, Ids ids) : IImport
{
    internal static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Huurdernummer", Holds: "het vaste nummer van de huurder; bij twee bewoners staat het op twee regels"),
        new("Aanschrijfnaam", Holds: "zoals het op een envelop staat"),
        new("Taal", IsRequired: false, Holds: "een code van twee of drie letters, zoals nl, tr of ber; leeg is nl"),
        new("Bewoner", IsRequired: false, Holds: "voornaam en achternaam van één bewoner"),
        new("Telefoon", IsRequired: false, Holds: "van deze bewoner"),
        new("E-mail", IsRequired: false, Holds: "van deze bewoner"),
        new("Geboortejaar", IsRequired: false, Holds: "vier cijfers; houdt twee bewoners met dezelfde naam uit elkaar"),
    ];

    private readonly Dictionary<HouseholdId, Fate> _fates = [];
    private readonly Dictionary<string, HouseholdInFile> _firstLines = [];
    private Dictionary<string, Household> _households = [];
    private ResidentsInFile _residents = null!;

    private enum Fate
    {
        Same,
        Changed,
        New,
    }

    public ImportKind Kind => ImportKind.Households;

    public async Task<ImportPlan> PlanAsync(ISheet file, Action<int> progress, CancellationToken cancel)
    {
        var plan = new ImportPlan();
        await LoadAsync(plan, cancel);

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            Take(row, plan);
        }

        foreach (var household in _residents.TakesWhoWait())
        {
            Meets(household, Fate.Changed);
        }

        plan.New = _fates.Values.Count(fate => fate is Fate.New);
        plan.Changed = _fates.Values.Count(fate => fate is Fate.Changed);
        plan.Same = _fates.Values.Count(fate => fate is Fate.Same);
        return plan;
    }

    private async Task LoadAsync(ImportPlan plan, CancellationToken cancel)
    {
        _fates.Clear();
        _firstLines.Clear();
        _households = await db.Households.AsNoTracking().ToDictionaryAsync(household => household.OutsideKey, cancel);
        _residents = new ResidentsInFile(await db.Residents.AsNoTracking().ToListAsync(cancel), ids, plan);
    }

    private void Take(SheetRow row, ImportPlan plan)
    {
        var line = HouseholdInFile.Of(row);

        if (!row.IsWrong)
        {
            AgreesWithTheLinesBefore(row, line);
        }

        if (row.IsWrong)
        {
            plan.Wrong++;
            return;
        }

        var (household, fate) = Household(line, plan);
        Meets(household, fate);
        Meets(household, _residents.Takes(line, household) ? Fate.Changed : Fate.Same);
    }

    /// <summary>Which of two is right, only who made the file knows; read in, they would take turns.</summary>
    private void AgreesWithTheLinesBefore(SheetRow row, HouseholdInFile line)
    {
        const string differs = "Op een eerdere regel staat iets anders. Zet op elke regel van dit huurdernummer hetzelfde.";

        if (!_firstLines.TryAdd(line.Key, line))
        {
            var first = _firstLines[line.Key];

            if (first.Addressee != line.Addressee)
            {
                row.Wrong("Aanschrijfnaam", differs);
            }

            if (first.Language != line.Language)
            {
                row.Wrong("Taal", differs);
            }
        }

        if (!row.IsWrong && _residents.WhyNot(line, _households.GetValueOrDefault(line.Key)?.Id) is { } whyNot)
        {
            row.Wrong("Bewoner", whyNot);
        }
    }

    /// <summary>A household is counted once, by the greatest change on any of its lines.</summary>
    private void Meets(HouseholdId household, Fate fate) =>
        _fates[household] = (Fate)Math.Max((int)_fates.GetValueOrDefault(household), (int)fate);

    private (HouseholdId Id, Fate Fate) Household(HouseholdInFile line, ImportPlan plan)
    {
        if (!_households.TryGetValue(line.Key, out var household))
        {
            _households[line.Key] = household = new Household(ids.Next<HouseholdId>(), line.Key, line.Addressee, line.Language ?? "nl");
            plan.Add(household);
            return (household.Id, Fate.New);
        }

        if (line.IsOf(household))
        {
            return (household.Id, Fate.Same);
        }

        plan.Change(household, () => line.Describes(household));
        return (household.Id, Fate.Changed);
    }
}
