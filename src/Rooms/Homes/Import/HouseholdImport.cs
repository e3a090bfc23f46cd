using Huiskamer.Foundation.Database;
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

    private readonly Dictionary<string, Taken> _taken = [];
    private readonly Dictionary<string, string> _languages = [];
    private readonly Dictionary<HouseholdId, HouseholdInFile> _livedInAgain = [];
    private readonly WithoutNumber _without = new(db);
    private Dictionary<string, Household> _households = [];
    private ResidentsInFile _residents = null!;
    private NumbersInFile _numbers = null!;

    public ImportKind Kind => ImportKind.Households;

    public async Task PlanAsync(ISheet file, ImportPlan plan, Action<int> progress, CancellationToken cancel)
    {
        _taken.Clear();
        _livedInAgain.Clear();
        _numbers = new NumbersInFile(db, plan);
        _residents = new ResidentsInFile(db, ids, plan, _numbers);

        await foreach (var (rows, known) in plan.LotsAsync(file, rows => ReadAsync(rows, cancel), cancel))
        {
            await LoadAsync(rows, known, cancel);
            await plan.BeginWritingAsync(cancel);

            foreach (var row in rows)
            {
                Take(row, plan);
            }

            // A household of three lines was counted once, and so it is when it is written.
            progress(plan.IsWritten ? _taken.Count + plan.Wrong : rows[^1].Line);
        }

        await plan.WriteAsync(cancel);

        await foreach (var (key, line, words) in _residents.TakesWhoWaitAsync(cancel))
        {
            Meets(plan, _taken[key], line, words);
            await plan.BeginWritingAsync(cancel);
        }

        _residents.Agrees();
        await LivedInAgainAsync(plan, cancel);

        plan.New = _taken.Values.Count(taken => taken.Fate is Fate.New);
        plan.Changed = _taken.Values.Count(taken => taken.Fate is Fate.Changed);
        plan.Same = _taken.Values.Count(taken => taken.Fate is Fate.Same);

        foreach (var taken in _taken.Values)
        {
            plan.Impact.Lands(taken.Fate, taken.Neighbourhood, taken.Complex);

            if (taken.Fate is Fate.Same)
            {
                Shows(plan, taken, "");
            }
        }
    }

    private async Task<Known> ReadAsync(SheetRow[] rows, CancellationToken cancel)
    {
        var households = await _numbers.ReadAsync(Keys(rows), cancel);
        return new Known(households, await _residents.ReadAsync([.. households.Select(household => household.Id)], cancel));
    }

    private async Task LoadAsync(SheetRow[] rows, Known known, CancellationToken cancel)
    {
        var keys = Keys(rows);
        _households = await _numbers.OfAsync(keys, known.Households, cancel);

        foreach (var (key, household) in await _without.FindAsync([.. rows.Where(row => !IsKnown(row["Huurdernummer"]))], cancel))
        {
            _households[key] = household;
        }

        // Of those who came with this file nothing is known yet.
        var begun = keys.Select(key => _taken.GetValueOrDefault(key)).OfType<Taken>().Where(taken => taken.Fate is not Fate.New);
        var all = _households.Values.Select(household => household.Id).Union(begun.Select(taken => taken.Id)).ToList();
        var others = all.Except(known.Households.Select(household => household.Id)).ToList();
        await _residents.LoadAsync(all, [.. known.Residents, .. await _residents.ReadAsync(others, cancel)], cancel);
    }

    private static List<string> Keys(SheetRow[] rows) => [.. rows.Select(row => row["Huurdernummer"]).Distinct()];

    private bool IsKnown(string key) => _households.ContainsKey(key) || _taken.ContainsKey(key);

    /// <summary>A file names somebody new where nobody was left: its people are who it says, and where they live comes with the night.</summary>
    private async Task LivedInAgainAsync(ImportPlan plan, CancellationToken cancel)
    {
        if (_livedInAgain.Count == 0)
        {
            return;
        }

        await plan.WriteAsync(cancel);
        var which = _livedInAgain.Keys.ToList();

        foreach (var household in await db.Households.AsNoTracking().Where(household => which.Contains(household.Id)).ToListAsync(cancel))
        {
            plan.Changes(household);
            household.IsLivedInAgain();
            _livedInAgain[household.Id].Describes(household);
        }
    }

    private void Take(SheetRow row, ImportPlan plan)
    {
        var line = HouseholdInFile.Of(row);
        var taken = row.IsWrong ? null : _taken.GetValueOrDefault(line.Key);

        if (taken is not null)
        {
            AgreesWithTheLinesBefore(row, line, taken);
        }

        var household = taken?.Id ?? _households.GetValueOrDefault(line.Key)?.Id;
        var joined = _numbers.CountsJoined(line.Key);
        line = household is { } of && _numbers.HasMore(of) ? line.WithoutEmpties() : line;

        if (!row.IsWrong && _residents.WhyNot(line, taken?.Key ?? line.Key, joined ? null : household) is { } whyNot)
        {
            row.Wrong("Bewoner", whyNot);
        }

        if (row.IsWrong)
        {
            plan.Wrong++;
            return;
        }

        taken ??= First(row, line, plan);

        var came = joined || _numbers.HasMore(taken.Id) && !_residents.Knows(taken.Id, line)
            ? _residents.TakesOnce(line, taken.Id)
            : _residents.Takes(line, taken.Key, taken.Id, row.Line);

        if (came is { } words)
        {
            if (_households.GetValueOrDefault(line.Key) is { NobodyLeft: true })
            {
                _livedInAgain[taken.Id] = line;
            }

            Meets(plan, taken, row.Line, words);
        }
    }

    /// <summary>Which of two is right, only who made the file knows; read in, they would take turns.</summary>
    private static void AgreesWithTheLinesBefore(SheetRow row, HouseholdInFile line, Taken first)
    {
        const string differs = "Op een eerdere regel staat iets anders. Zet op elke regel van dit huurdernummer hetzelfde.";

        if (first.Addressee != line.Addressee)
        {
            row.Wrong("Aanschrijfnaam", differs);
        }

        if (first.Language != line.Language)
        {
            row.Wrong("Taal", differs);
        }
    }

    /// <summary>A household is counted and shown once, on the first line that changes it; a new one, however many live in it.</summary>
    private static void Meets(ImportPlan plan, Taken taken, int line, string words)
    {
        if (taken.Fate is Fate.Same)
        {
            (taken.Fate, taken.Line) = (Fate.Changed, line);
            Shows(plan, taken, words);
        }
        else if (taken.Fate is Fate.Changed)
        {
            plan.Impact.AlsoSays(taken.Fate, taken.Line, taken.Id, words);
        }
    }

    private static void Shows(ImportPlan plan, Taken taken, string words) => plan.Impact.Shows(
        taken.Fate, taken.Line, () => new Sample(words.Length == 0 ? taken.Addressee : $"{taken.Addressee}: {words}")
        {
            Household = taken.Fate is Fate.New ? null : taken.Id.Value,
        });

    private Taken First(SheetRow row, HouseholdInFile line, ImportPlan plan)
    {
        var household = _households.GetValueOrDefault(line.Key);
        var isNew = household is null;
        var was = household?.Addressee;

        if (household is null)
        {
            household = new Household(ids.Next<HouseholdId>(), line.Key, line.Addressee, line.Language ?? "nl");
            plan.Add(household);
        }

        // What the file says of a household before it heard who left, it says of the household as it was.
        var said = _residents.IsBehind(household.Id, line.Addressee) ? line with { Addressee = household.Addressee } : line;

        // How they are addressed, the number of the one that stayed says.
        var joined = _numbers.WentIntoAnother(line.Key);
        var isNumbered = !joined && household.OutsideKey != line.Key;
        var changes = isNumbered || (!joined && !said.IsOf(household));
        var taken = new Taken(line.Key, household.Id, line.Addressee, Once(line.Language), household.Neighbourhood, household.Complex)
        {
            Fate = isNew ? Fate.New : changes ? Fate.Changed : Fate.Same,
            Line = row.Line,
        };
        _taken.Add(line.Key, taken);

        if (changes)
        {
            plan.Changes(household);
            household.IsNumbered(line.Key);
            said.Describes(household);
        }

        // Whether it stays as it was, only its last line tells.
        if (isNew || changes)
        {
            Shows(plan, taken, isNew ? "" : isNumbered ? "krijgt dit huurdernummer" : was == line.Addressee ? "een andere taal" : $"heette {was}");
        }

        return taken;
    }

    /// <summary>A hundred thousand households speak some twenty languages.</summary>
    private string? Once(string? language)
    {
        if (language is not null && !_languages.TryAdd(language, language))
        {
            return _languages[language];
        }

        return language;
    }

    /// <summary>What the database knows of a lot of lines.</summary>
    private sealed record Known(IReadOnlyList<Household> Households, IReadOnlyList<Resident> Residents);

    /// <summary>A household that the file described, as its first line did.</summary>
    private sealed class Taken(
        string key, HouseholdId id, string addressee, string? language, NeighbourhoodId? neighbourhood, ComplexId? complex)
    {
        public string Key { get; } = key;

        public HouseholdId Id { get; } = id;

        public string Addressee { get; } = addressee;

        public string? Language { get; } = language;

        public NeighbourhoodId? Neighbourhood { get; } = neighbourhood;

        public ComplexId? Complex { get; } = complex;

        public Fate Fate { get; set; }

        /// <summary>The line it is shown on.</summary>
        public int Line { get; set; }
    }
}
