using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Reads tenancies: who rents what since when. A household that rents somewhere else now has moved, and its former tenancy
/// ends the day before; a tenancy that got a last day means that somebody left, and one that lost it that they stay.
/// </summary>
internal sealed class TenancyImport(HouseDb db, Ids ids, TimeProvider clock) : IImport
{
    internal static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Huurdernummer", Holds: "uit het bestand met huishoudens"),
        new("Verhuureenheidnummer", Holds: "uit het bestand met woningen"),
        new("Ingangsdatum", Holds: "de eerste dag van de huur, zoals 31-12-2026"),
        new("Einddatum", IsRequired: false, Holds: "de laatste dag; leeg als ze er nog wonen"),
    ];

    private readonly Dictionary<HouseholdId, List<Tenancy>> _tenancies = [];
    private readonly Dictionary<Tenancy, DateOnly?> _lastDays = [];
    private readonly HashSet<HouseholdId> _touched = [];
    private Dictionary<string, Household> _households = [];
    private Dictionary<string, HomeInFile> _dwellings = [];

    public ImportKind Kind => ImportKind.Tenancies;

    public async Task<ImportPlan> PlanAsync(ISheet file, Action<int> progress, CancellationToken cancel)
    {
        var plan = new ImportPlan();
        await LoadAsync(cancel);

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            Take(row, plan);
        }

        Settle(plan);
        return plan;
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        _tenancies.Clear();
        _lastDays.Clear();
        _touched.Clear();
        _households = await db.Households.AsNoTracking().ToDictionaryAsync(household => household.OutsideKey, cancel);
        _dwellings = await db.Dwellings
            .Select(dwelling => new { dwelling.OutsideKey, dwelling.Id, dwelling.Neighbourhood, dwelling.Complex, dwelling.Building })
            .ToDictionaryAsync(d => d.OutsideKey, d => new HomeInFile(d.Id, d.Neighbourhood, d.Complex, d.Building), cancel);

        foreach (var tenancy in await db.Tenancies.AsNoTracking().ToListAsync(cancel))
        {
            Of(tenancy.Household).Add(tenancy);
        }
    }

    private void Take(SheetRow row, ImportPlan plan)
    {
        var household = Known(row, "Huurdernummer", _households, "Lees eerst het bestand met huishoudens in.");
        var dwelling = Known(row, "Verhuureenheidnummer", _dwellings, "Lees eerst het bestand met woningen in.");
        var from = row.Day("Ingangsdatum");
        var until = row.Day("Einddatum");

        if (from is null && !row.IsWrong)
        {
            row.Required("Ingangsdatum");
        }

        if (from is { } day && Tenancy.WhyNot(day, until) is { } refusal)
        {
            row.Wrong("Einddatum", refusal.Text);
        }

        var known = household is null ? null : Of(household.Id).Find(one => one.Dwelling == dwelling.Id && one.From == from);

        if (known is not null && !row.IsWrong && _lastDays.TryGetValue(known, out var before) && before != until)
        {
            row.Wrong("Einddatum", "Deze huur staat al op een eerdere regel, met een andere einddatum. Haal een van de regels weg.");
        }

        if (row.IsWrong || household is null)
        {
            plan.Wrong++;
            return;
        }

        if (known is null)
        {
            known = Begins(household.Id, dwelling.Id, from!.Value, until, plan);
        }
        else
        {
            Ends(known, row.Has("Einddatum") ? until : known.Until, plan);
        }

        _lastDays[known] = until;
    }

    private void Ends(Tenancy tenancy, DateOnly? until, ImportPlan plan)
    {
        if (tenancy.Until == until || (until is null && MovedOn(tenancy)))
        {
            plan.Same++;
            return;
        }

        if (until is { } last)
        {
            plan.Left++;
            tenancy.EndsOn(last);
        }
        else
        {
            plan.Changed++;
            tenancy.GoesOn();
        }

        plan.Rewrite(tenancy);
        _touched.Add(tenancy.Household);
    }

    /// <summary>Whose tenancy was ended by the next one did not withdraw a notice.</summary>
    private bool MovedOn(Tenancy tenancy) => Of(tenancy.Household).Exists(other => other.From > tenancy.From);

    private Tenancy Begins(HouseholdId household, DwellingId dwelling, DateOnly from, DateOnly? until, ImportPlan plan)
    {
        var tenancies = Of(household);

        if (until is null && tenancies.Find(tenancy => tenancy.Until is null && tenancy.From < from) is { } former)
        {
            plan.Moved++;
            former.EndsOn(from.AddDays(-1));
            plan.Rewrite(former);
        }
        else
        {
            plan.New++;
        }

        var tenancy = new Tenancy(ids.Next<TenancyId>(), household, dwelling, from, until);
        tenancies.Add(tenancy);
        plan.Add(tenancy);
        _touched.Add(household);
        return tenancy;
    }

    private void Settle(ImportPlan plan)
    {
        var homes = _dwellings.Values.ToDictionary(home => home.Id);
        var today = clock.Today();

        foreach (var household in _households.Values.Where(household => _touched.Contains(household.Id)))
        {
            var stays = Of(household.Id)
                .Select(tenancy => homes[tenancy.Dwelling].In(tenancy))
                .ToList();
            plan.Change(household, () => household.Settles(stays, today));
        }
    }

    private List<Tenancy> Of(HouseholdId household)
    {
        if (!_tenancies.TryGetValue(household, out var tenancies))
        {
            _tenancies[household] = tenancies = [];
        }

        return tenancies;
    }

    private static T? Known<T>(SheetRow row, string column, Dictionary<string, T> known, string first)
    {
        var key = row.Required(column, 40);

        if (known.TryGetValue(key, out var found) || key.Length == 0)
        {
            return found;
        }

        row.Wrong(column, "Dit nummer kennen wij niet. " + first);
        return default;
    }

    /// <summary>What a tenancy needs to know of its home.</summary>
    private readonly record struct HomeInFile(DwellingId Id, NeighbourhoodId Neighbourhood, ComplexId? Complex, BuildingKind? Building)
    {
        public Stay In(Tenancy tenancy) => new(Id, Neighbourhood, Complex, Building, tenancy.From, tenancy.Until);
    }
}
