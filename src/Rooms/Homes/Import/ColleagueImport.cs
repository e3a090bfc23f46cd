using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Reads colleagues, for Staff: who works here, in which department, in which languages; and, for this room, in which
/// neighbourhoods they advise.
/// </summary>
internal sealed class ColleagueImport(HouseDb db, IColleagues staff, IColleagueTraces traces, AdviserBook advisers) : IImport
{
    internal static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Voornaam", Holds: "de voornaam"),
        new("Achternaam", Holds: "de achternaam, met voorvoegsel"),
        new("E-mail", Holds: "het adres op het werk; daaraan herkennen we een collega"),
        new("Afdeling", Holds: "de naam van de afdeling; een nieuwe afdeling maken we erbij"),
        new("Dagelijks huurderscontact", IsRequired: false, Holds: "ja of nee: spreekt deze afdeling elke dag huurders? Telt bij een nieuwe afdeling"),
        new("Functie", IsRequired: false, Holds: "zoals huismeester"),
        new("Talen", IsRequired: false, Holds: "codes met een spatie ertussen, zoals nl tr ber"),
        new("Ervaren", IsRequired: false, Holds: "ja of nee: ging deze collega eerder op huisgesprek?"),
        new(
            "Buurten",
            IsRequired: false,
            Holds: "namen of codes van de buurten van een wijkadviseur, zoals \"Angelslo;Emmermeer\"; leeg verandert niets. De rol geef je bij Medewerkers"),
    ];

    public ImportKind Kind => ImportKind.Colleagues;

    public async Task PlanAsync(ISheet file, ImportPlan plan, Action<int> progress, CancellationToken cancel)
    {
        var known = await staff.KnownAsync(cancel);
        var places = new Places(await db.Neighbourhoods.AsNoTracking().ToListAsync(cancel));
        var advised = (await db.Advisers.AsNoTracking().ToListAsync(cancel)).ToLookup(a => a.Colleague, a => a.Neighbourhood);
        var seen = new HashSet<string>();
        plan.Watches(traces);

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            var colleague = Line(row, seen);
            var neighbourhoods = Neighbourhoods(row, places);

            if (row.IsWrong)
            {
                plan.Wrong++;
            }
            else if (!known.TryGetValue(colleague.Email, out var before))
            {
                plan.New++;
                plan.Impact.Shows(Fate.New, row.Line, () => Sample(colleague));
                plan.Do(async stop => await AdvisesAsync(await staff.HireAsync(colleague, stop), neighbourhoods, stop));
            }
            else if (before.Described.IsAs(colleague) && (neighbourhoods.Count == 0 || neighbourhoods.SetEquals(advised[before.Id])))
            {
                plan.Same++;
                plan.Impact.Shows(Fate.Same, row.Line, () => Sample(colleague));
            }
            else
            {
                plan.Changed++;
                plan.Impact.Shows(Fate.Changed, row.Line, () => Sample(colleague));
                plan.Do(async stop =>
                {
                    await staff.ChangeAsync(colleague, stop);
                    await AdvisesAsync(before.Id, neighbourhoods, stop);
                });
            }
        }
    }

    private static Sample Sample(NewColleague colleague) => new($"{colleague.FirstName} {colleague.LastName}, {colleague.Department}");

    /// <summary>A file that says nothing about neighbourhoods takes none away.</summary>
    private Task AdvisesAsync(ColleagueId colleague, HashSet<NeighbourhoodId> neighbourhoods, CancellationToken cancel) =>
        neighbourhoods.Count == 0 ? Task.CompletedTask : advisers.AdvisesInAsync(colleague, neighbourhoods, cancel);

    private static NewColleague Line(SheetRow row, HashSet<string> seen)
    {
        var email = row.Required("E-mail", 256).ToLowerInvariant();

        if (email.Length > 0 && (!email.Contains('@') || email.Contains(' ')))
        {
            row.Wrong("E-mail", "Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.");
        }
        else if (email.Length > 0 && !seen.Add(email))
        {
            row.Wrong("E-mail", "Dit e-mailadres staat twee keer in het bestand. Haal een van de regels weg.");
        }

        return new NewColleague(row.Required("Voornaam", 100), row.Required("Achternaam", 100), email, row.Required("Afdeling", 100))
        {
            MeetsTenantsDaily = row.YesOrNo("Dagelijks huurderscontact"),
            JobTitle = row.Said("Functie", 100),
            Languages = Languages(row),
            IsExperienced = row.YesOrNo("Ervaren"),
        };
    }

    private static string[]? Languages(SheetRow row)
    {
        var languages = row.Said("Talen", 100)?.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

        if (languages?.Any(language => language.Length is not (2 or 3)) is true)
        {
            row.Wrong("Talen", "Schrijf elke taal als code van twee of drie letters, met een spatie ertussen: nl tr ber.");
        }

        return languages;
    }

    private static HashSet<NeighbourhoodId> Neighbourhoods(SheetRow row, Places places)
    {
        var found = row.Optional("Buurten", 1000)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(places.Called)
            .ToList();

        if (found.Any(called => called.Count == 0))
        {
            row.Wrong("Buurten", "Een van deze buurten kennen wij niet. Kijk bij Buurten hoe ze heten, of lees eerst het bestand met woningen in.");
        }
        else if (found.Any(called => called.Count > 1))
        {
            row.Wrong("Buurten", "Er is meer dan één buurt met deze naam. Schrijf de code van de buurt.");
        }

        return [.. found.SelectMany(called => called)];
    }

    /// <summary>The neighbourhoods by code, and else by name.</summary>
    private sealed class Places(IReadOnlyList<Neighbourhood> all)
    {
        private readonly ILookup<string, NeighbourhoodId> _byCode = all.ToLookup(n => n.Code, n => n.Id, StringComparer.OrdinalIgnoreCase);
        private readonly ILookup<string, NeighbourhoodId> _byName = all.ToLookup(n => n.Name, n => n.Id, StringComparer.OrdinalIgnoreCase);

        internal List<NeighbourhoodId> Called(string words) => _byCode.Contains(words) ? [.. _byCode[words]] : [.. _byName[words]];
    }
}
