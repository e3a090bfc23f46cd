using Huiskamer.Foundation.Sheets;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Import;

/// <summary>Reads colleagues, for Staff: who works here, in which department, in which languages.</summary>
internal sealed class ColleagueImport(IColleagues staff) : IImport
{
    internal static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Voornaam", Holds: "de voornaam"),
        new("Achternaam", Holds: "de achternaam, met voorvoegsel"),
        new("E-mail", Holds: "het adres op het werk; daaraan herkennen we een collega"),
        new("Afdeling", Holds: "de naam van de afdeling; een nieuwe afdeling maken we erbij"),
        new("Dagelijks huurderscontact", IsRequired: false, Holds: "ja of nee: spreekt deze afdeling elke dag huurders?"),
        new("Functie", IsRequired: false, Holds: "zoals huismeester"),
        new("Talen", IsRequired: false, Holds: "codes met een spatie ertussen, zoals nl tr ber"),
        new("Ervaren", IsRequired: false, Holds: "ja of nee: ging deze collega eerder op huisgesprek?"),
    ];

    public ImportKind Kind => ImportKind.Colleagues;

    public async Task<ImportPlan> PlanAsync(SheetReader file, Action<int> progress, CancellationToken cancel)
    {
        var plan = new ImportPlan();
        var known = await staff.KnownAsync(cancel);
        var seen = new HashSet<string>();

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            var colleague = Line(row, seen);

            if (row.IsWrong)
            {
                plan.Wrong++;
            }
            else if (!known.TryGetValue(colleague.Email, out var before))
            {
                plan.New++;
                plan.Do(stop => staff.HireAsync(colleague, stop));
            }
            else if (before.IsAs(colleague))
            {
                plan.Same++;
            }
            else
            {
                plan.Changed++;
                plan.Do(stop => staff.ChangeAsync(colleague, stop));
            }
        }

        return plan;
    }

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
            JobTitle = row.Optional("Functie", 100),
            Languages = Languages(row),
            IsExperienced = row.YesOrNo("Ervaren"),
        };
    }

    private static string[] Languages(SheetRow row)
    {
        var languages = row.Optional("Talen", 100).ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

        if (languages.Any(language => language.Length is not (2 or 3)))
        {
            row.Wrong("Talen", "Schrijf elke taal als code van twee of drie letters, met een spatie ertussen: nl tr ber.");
        }

        return languages;
    }
}
