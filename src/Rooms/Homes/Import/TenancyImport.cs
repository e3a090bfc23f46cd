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
    private readonly List<SheetRow> _joined = [];
    private readonly List<SheetRow> _besideAnother = [];
    private Dictionary<string, HouseholdId> _households = [];
    private NumbersInFile _numbers = null!;
    private ISheetOfCodes? _messages;
    private Dictionary<string, HomeInFile> _dwellings = [];
    private DateOnly _today;

    public ImportKind Kind => ImportKind.Tenancies;

    public async Task PlanAsync(ISheet file, ImportPlan plan, Action<int> progress, CancellationToken cancel)
    {
        _numbers = new NumbersInFile(db, plan);
        _messages = file as ISheetOfCodes;
        await LoadAsync(cancel);

        foreach (var rows in file.Rows().Chunk(IImport.AtOnce))
        {
            cancel.ThrowIfCancellationRequested();

            foreach (var row in rows)
            {
                if (_numbers.CountsJoined(row["Huurdernummer"]))
                {
                    _joined.Add(row);
                }
                else
                {
                    Take(row, plan, joined: false, isLast: false);
                }
            }

            progress(rows[^1].Line);
            await plan.BeginWritingAsync(cancel);
        }

        // The home beside which it stood may have been ended by a later line.
        foreach (var row in _besideAnother)
        {
            Take(row, plan, joined: false, isLast: true);
            await plan.BeginWritingAsync(cancel);
        }

        // What the number of the one that stayed says of a tenancy goes before what the other number says.
        foreach (var row in _joined)
        {
            Take(row, plan, joined: true, isLast: true);
            await plan.BeginWritingAsync(cancel);
        }

        if (plan.IsWritten)
        {
            await SettleAsync(plan, cancel);
        }

        await plan.WrittenAsync();
        await TenancyWords.SayAsync(db, plan.Impact, cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        _tenancies.Clear();
        _lastDays.Clear();
        _touched.Clear();
        _joined.Clear();
        _besideAnother.Clear();
        _today = clock.Today();
        _households = await _numbers.LoadAllAsync(cancel);
        _dwellings = await db.Dwellings
            .Select(dwelling => new { dwelling.OutsideKey, dwelling.Id, dwelling.Neighbourhood, dwelling.Complex, dwelling.Building })
            .ToDictionaryAsync(d => d.OutsideKey, d => new HomeInFile(d.Id, d.Neighbourhood, d.Complex, d.Building), cancel);

        await foreach (var tenancy in db.Tenancies.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Of(tenancy.Household).Add(tenancy);
        }
    }

    private void Take(SheetRow row, ImportPlan plan, bool joined, bool isLast)
    {
        if (!_dwellings.ContainsKey(row["Verhuureenheidnummer"]) && _messages?.PassesBy(row) is true)
        {
            return;
        }

        var household = NumbersInFile.Known(row, "Huurdernummer", _households, "Lees eerst het bestand met huishoudens in.");
        var dwelling = NumbersInFile.Known(row, "Verhuureenheidnummer", _dwellings, "Lees eerst het bestand met woningen in.");
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

        if (row.IsWrong || household is not { } who || dwelling is not { } home || from is not { } first)
        {
            plan.Wrong++;
            return;
        }

        // Where a file has no last days, they stay as they are.
        var known = TenancyInFile.Find(Of(who), home.Id, first, until);
        var last = known?.From == first && !row.Has("Einddatum") ? known.Until : until;
        var told = new TenancyInFile(known, home.Id, first, last, Of(who), _numbers.HasMore(who));
        var wrong = joined ? null : Contradiction(told, until);
        var isBeside = wrong is null && told.MakesTwoHomes(_today);

        if (isBeside && !isLast)
        {
            _besideAnother.Add(row);
        }
        else if ((isBeside ? TenancyInFile.TwoHomesNow : wrong) is { } sentence)
        {
            row.Wrong("Einddatum", sentence);
            plan.Wrong++;
        }
        else if (joined && IsToldAlready(told, until))
        {
            Counts(Fate.Same, row.Line, who, home, from, plan);
        }
        else
        {
            _lastDays[Happens(row.Line, who, told, home, plan)] = until;
        }
    }

    private Tenancy Happens(int line, HouseholdId household, TenancyInFile told, HomeInFile home, ImportPlan plan)
    {
        if (told.Known is not { } known)
        {
            return Begins(line, household, told, home, plan);
        }
        else if (known.From == told.From)
        {
            Ends(line, known, told.LastDay, home, plan);
        }
        else
        {
            Corrects(line, known, told, home, plan);
        }

        return known;
    }

    /// <summary>They moved on another day than a colleague wrote down; the home before was theirs until then.</summary>
    private void Corrects(int line, Tenancy tenancy, TenancyInFile told, HomeInFile home, ImportPlan plan)
    {
        var former = told.Former;
        plan.Changes(tenancy);
        tenancy.IsFrom(told.From, told.Until);

        if (former is not null)
        {
            plan.Changes(former);
            former.EndsOn(told.From.AddDays(-1));
            plan.Impact.Moving.Add(tenancy.Household);
        }

        Lands(former is null ? Fate.Changed : Fate.Moved, line, tenancy, home, plan, former);
    }

    private string? Contradiction(TenancyInFile told, DateOnly? until) => told.Known switch
    {
        null when told.BeginsBesideAnother =>
            "Op deze dag begint voor dit huishouden al een andere huur zonder einddatum. Zet bij een van de twee de laatste dag.",
        not null when _lastDays.TryGetValue(told.Known, out var before) && before != until =>
            "Deze huur staat al op een eerdere regel, met een andere einddatum. Haal een van de regels weg.",
        _ => null,
    };

    /// <summary>Whether the number of the one that stayed, or what we know, says all that this line of the other number says.</summary>
    private bool IsToldAlready(TenancyInFile told, DateOnly? until) => told.Known is { } known
        ? until is null || _lastDays.ContainsKey(known)
        : told.BeginsBesideAnother;

    private void Ends(int line, Tenancy tenancy, DateOnly? until, HomeInFile home, ImportPlan plan)
    {
        if (tenancy.Until == until)
        {
            Counts(Fate.Same, line, tenancy.Household, home, tenancy.From, plan);
            return;
        }

        plan.Changes(tenancy);

        if (until is { } last)
        {
            tenancy.EndsOn(last);
            plan.Impact.Leaving.Add(tenancy.Household);
        }
        else
        {
            tenancy.GoesOn();
        }

        Lands(until is null ? Fate.Changed : Fate.Left, line, tenancy, home, plan);
    }

    private Tenancy Begins(int line, HouseholdId household, TenancyInFile told, HomeInFile home, ImportPlan plan)
    {
        var (former, until) = (told.Former, told.LastDay);

        if (former is not null)
        {
            plan.Changes(former);
            former.EndsOn(told.From.AddDays(-1));
            plan.Impact.Moving.Add(household);
        }

        var tenancy = new Tenancy(ids.Next<TenancyId>(), household, home.Id, told.From, until);
        Of(household).Add(tenancy);
        plan.Add(tenancy);
        Lands(former is null ? Fate.New : Fate.Moved, line, tenancy, home, plan, former);
        return tenancy;
    }

    private void Lands(Fate fate, int line, Tenancy tenancy, HomeInFile home, ImportPlan plan, Tenancy? former = null)
    {
        _touched.Add(tenancy.Household);
        plan.Impact.Lands(fate, home.Neighbourhood, home.Complex);
        Counts(fate, line, tenancy.Household, home, fate is Fate.Left ? tenancy.Until : tenancy.From, plan, former);
    }

    private static void Counts(Fate fate, int line, HouseholdId household, HomeInFile home, DateOnly? on, ImportPlan plan, Tenancy? former = null)
    {
        plan.Counts(fate);
        plan.Impact.Shows(fate, line, () => new Sample("") { Household = household.Value, From = former?.Dwelling.Value, To = home.Id.Value, On = on });
    }

    /// <summary>Everybody who was touched knows again where they live. Some thousands at a time.</summary>
    private async Task SettleAsync(ImportPlan plan, CancellationToken cancel)
    {
        await plan.WriteAsync(cancel);
        var homes = _dwellings.Values.ToDictionary(home => home.Id);
        var today = clock.Today();

        foreach (var some in _touched.Chunk(IImport.AtOnce))
        {
            await plan.WrittenAsync();
            var households = await db.Households.AsNoTracking().Where(household => some.Contains(household.Id)).ToListAsync(cancel);
            await plan.BeginWritingAsync(cancel);

            foreach (var household in households)
            {
                plan.Changes(household);
                household.Settles([.. Of(household.Id).Select(tenancy => homes[tenancy.Dwelling].In(tenancy))], today);
            }
        }
    }

    private List<Tenancy> Of(HouseholdId household) =>
        _tenancies.TryGetValue(household, out var tenancies) ? tenancies : _tenancies[household] = [];
}
