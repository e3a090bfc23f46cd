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
        new("Geboortejaar", IsRequired: false, Holds: "vier cijfers"),
    ];

    private readonly Dictionary<HouseholdId, Fate> _fates = [];

    private enum Fate
    {
        Same,
        Changed,
        New,
    }

    public ImportKind Kind => ImportKind.Households;

    public async Task<ImportPlan> PlanAsync(SheetReader file, Action<int> progress, CancellationToken cancel)
    {
        var plan = new ImportPlan();
        _fates.Clear();
        var households = await db.Households.AsNoTracking().ToDictionaryAsync(household => household.OutsideKey, cancel);
        var residents = (await db.Residents.AsNoTracking().ToListAsync(cancel))
            .GroupBy(resident => (resident.Household, resident.NameToFind))
            .ToDictionary(same => same.Key, same => same.First());

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            var line = Line(row);

            if (row.IsWrong)
            {
                plan.Wrong++;
                continue;
            }

            var (household, fate) = Household(line, plan, households);
            Meets(household, fate);
            Meets(household, Resident(line, household, plan, residents));
        }

        plan.New = _fates.Values.Count(fate => fate is Fate.New);
        plan.Changed = _fates.Values.Count(fate => fate is Fate.Changed);
        plan.Same = _fates.Values.Count(fate => fate is Fate.Same);
        return plan;
    }

    /// <summary>A household is counted once, by the greatest change on any of its lines.</summary>
    private void Meets(HouseholdId household, Fate fate) =>
        _fates[household] = (Fate)Math.Max((int)_fates.GetValueOrDefault(household), (int)fate);

    private (HouseholdId Id, Fate Fate) Household(
        HouseholdLine line, ImportPlan plan, Dictionary<string, Household> households)
    {
        if (!households.TryGetValue(line.Key, out var household))
        {
            households[line.Key] = household = new Household(ids.Next<HouseholdId>(), line.Key, line.Addressee, line.Language);
            plan.Add(household);
            return (household.Id, Fate.New);
        }

        if (household.Addressee == line.Addressee && household.Language == line.Language)
        {
            return (household.Id, Fate.Same);
        }

        plan.Change(household, () => household.IsAddressedAs(line.Addressee, line.Language));
        return (household.Id, Fate.Changed);
    }

    private Fate Resident(
        HouseholdLine line, HouseholdId household, ImportPlan plan, Dictionary<(HouseholdId, string), Resident> residents)
    {
        if (line.Resident.Length == 0)
        {
            return Fate.Same;
        }

        if (!residents.TryGetValue((household, Folded.Of(line.Resident)), out var resident))
        {
            resident = new Resident(ids.Next<ResidentId>(), household, line.Resident, line.Telephone, line.Email, line.BirthYear);
            residents[(household, resident.NameToFind)] = resident;
            plan.Add(resident);
            return Fate.Changed;
        }

        if ((resident.Telephone ?? "", resident.Email ?? "") == (line.Telephone, line.Email))
        {
            return Fate.Same;
        }

        plan.Change(resident, () => resident.IsReachedBy(line.Telephone, line.Email));
        return Fate.Changed;
    }

    private static HouseholdLine Line(SheetRow row)
    {
        var year = row.Number("Geboortejaar");

        if (year is < 1900 or > 2100)
        {
            row.Wrong("Geboortejaar", "Dit jaar kan niet kloppen. Schrijf vier cijfers, zoals 1958.");
        }

        var language = row.Optional("Taal", 10).ToLowerInvariant();

        if (language.Length is not (0 or 2 or 3))
        {
            row.Wrong("Taal", "Schrijf hier de taal als code van twee of drie letters, zoals nl, tr of ber.");
        }

        return new HouseholdLine(
            row.Required("Huurdernummer", 40), row.Required("Aanschrijfnaam"), language.Length == 0 ? "nl" : language,
            row.Optional("Bewoner"), row.Optional("Telefoon", 40), row.Optional("E-mail", 256), year);
    }

    private sealed record HouseholdLine(
        string Key, string Addressee, string Language, string Resident, string Telephone, string Email, int? BirthYear);
}
