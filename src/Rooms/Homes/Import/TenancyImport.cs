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
    private Dictionary<string, HouseholdId> _households = [];
    private NumbersInFile _numbers = null!;
    private ISheetOfCodes? _messages;
    private Dictionary<string, HomeInFile> _dwellings = [];

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
                    Take(row, plan, joined: false);
                }
            }

            progress(rows[^1].Line);
            await plan.BeginWritingAsync(cancel);
        }

        // What the number of the one that stayed says of a tenancy goes before what the other number says.
        foreach (var row in _joined)
        {
            Take(row, plan, joined: true);
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
        _households = await _numbers.LoadAllAsync(cancel);
        _dwellings = await db.Dwellings
            .Select(dwelling => new { dwelling.OutsideKey, dwelling.Id, dwelling.Neighbourhood, dwelling.Complex, dwelling.Building })
            .ToDictionaryAsync(d => d.OutsideKey, d => new HomeInFile(d.Id, d.Neighbourhood, d.Complex, d.Building), cancel);

        await foreach (var tenancy in db.Tenancies.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Of(tenancy.Household).Add(tenancy);
        }
    }

    private void Take(SheetRow row, ImportPlan plan, bool joined)
    {
        if (!_dwellings.ContainsKey(row["Verhuureenheidnummer"]) && _messages?.PassesBy(row) is true)
        {
            return;
        }

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

        var known = household is { } of && dwelling is { } at && from is { } first ? Known(of, at.Id, first, until) : null;

        if (!row.IsWrong && !joined && Contradiction(row, household!.Value, known, from!.Value, until) is { } wrong)
        {
            row.Wrong("Einddatum", wrong);
        }

        if (row.IsWrong)
        {
            plan.Wrong++;
        }
        else if (joined && IsToldAlready(household!.Value, known, from!.Value, until))
        {
            Counts(Fate.Same, row.Line, household!.Value, dwelling!.Value, from, plan);
        }
        else if (known is not null && known.From != from)
        {
            Corrects(row.Line, known, dwelling!.Value, from!.Value, until, plan);
            _lastDays[known] = until;
        }
        else if (known is null)
        {
            _lastDays[Begins(row.Line, household!.Value, dwelling!.Value, from!.Value, until, plan)] = until;
        }
        else
        {
            Ends(row.Line, known, dwelling!.Value, row.Has("Einddatum") ? until : known.Until, plan);
            _lastDays[known] = until;
        }
    }

    /// <summary>The tenancy that a line is about; of one that a colleague wrote down the file may know the first day better.</summary>
    private Tenancy? Known(HouseholdId household, DwellingId home, DateOnly from, DateOnly? until)
    {
        var own = Of(household);
        return own.Find(tenancy => tenancy.Dwelling == home && tenancy.From == from)
            ?? own.Find(tenancy => tenancy.ByHand && tenancy.Dwelling == home
                && tenancy.From <= (until ?? DateOnly.MaxValue) && from <= (tenancy.Until ?? DateOnly.MaxValue));
    }

    /// <summary>They moved on another day than a colleague wrote down; the home before was theirs until then.</summary>
    private void Corrects(int line, Tenancy tenancy, HomeInFile home, DateOnly from, DateOnly? until, ImportPlan plan)
    {
        var former = Of(tenancy.Household).Find(other => other != tenancy && other.Until == tenancy.From.AddDays(-1) && other.From < from);
        plan.Changes(tenancy);
        tenancy.IsFrom(from, until);

        if (former is not null)
        {
            plan.Changes(former);
            former.EndsOn(from.AddDays(-1));
            plan.Impact.Moving.Add(tenancy.Household);
        }

        Lands(former is null ? Fate.Changed : Fate.Moved, line, tenancy, home, plan, former);
    }

    private string? Contradiction(SheetRow row, HouseholdId household, Tenancy? known, DateOnly from, DateOnly? until) => known switch
    {
        null when until is null && Of(household).Exists(other => other.From == from && other.Until is null) =>
            "Op deze dag begint voor dit huishouden al een andere huur zonder einddatum. Zet bij een van de twee de laatste dag.",
        not null when _lastDays.TryGetValue(known, out var before) && before != until =>
            "Deze huur staat al op een eerdere regel, met een andere einddatum. Haal een van de regels weg.",
        _ => null,
    };

    /// <summary>Whether the number of the one that stayed, or what we know, says all that this line of the other number says.</summary>
    private bool IsToldAlready(HouseholdId household, Tenancy? known, DateOnly from, DateOnly? until) => known is null
        ? until is null && Of(household).Exists(other => other.From == from && other.Until is null)
        : until is null || _lastDays.ContainsKey(known);

    private void Ends(int line, Tenancy tenancy, HomeInFile home, DateOnly? until, ImportPlan plan)
    {
        if (tenancy.Until == until || (until is null && MovedOn(tenancy)))
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

    /// <summary>Whose tenancy was ended by the next one, or by going to live with others, did not withdraw a notice.</summary>
    private bool MovedOn(Tenancy tenancy) => Of(tenancy.Household).Exists(other => other.From > tenancy.From
        || (other != tenancy && other.Until is null && _numbers.HasMore(tenancy.Household)));

    private Tenancy Begins(int line, HouseholdId household, HomeInFile home, DateOnly from, DateOnly? until, ImportPlan plan)
    {
        var tenancies = Of(household);
        var former = until is null ? tenancies.Where(tenancy => tenancy.Until is null && tenancy.From < from).MaxBy(tenancy => tenancy.From) : null;

        if (former is not null)
        {
            plan.Changes(former);
            former.EndsOn(from.AddDays(-1));
            plan.Impact.Moving.Add(household);
        }
        else
        {
            // The lines of a file may stand in any order: whoever moved on since does not rent two homes.
            until ??= tenancies.Where(tenancy => tenancy.From > from && tenancy.Until is null).Min(tenancy => (DateOnly?)tenancy.From)?.AddDays(-1);
        }

        var tenancy = new Tenancy(ids.Next<TenancyId>(), household, home.Id, from, until);
        tenancies.Add(tenancy);
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

    private static T? Known<T>(SheetRow row, string column, Dictionary<string, T> known, string first)
        where T : struct
    {
        var key = row.Required(column, 40);

        if (known.TryGetValue(key, out var found))
        {
            return found;
        }

        if (key.Length > 0)
        {
            row.Wrong(column, "Dit nummer kennen wij niet. " + first);
        }

        return null;
    }
}
