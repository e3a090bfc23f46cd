using System.Globalization;

namespace Huiskamer.Bench;

/// <summary>Made-up homes with all their people, as the files that an association hands in.</summary>
internal sealed record HomesOnPaper(string Dwellings, string Households, string Tenancies)
{
    private static readonly string[] FirstNames =
        ["Anna", "Bram", "Carla", "Daan", "Els", "Fatima", "Geert", "Hanneke", "Ibrahim", "Jan", "Kees", "Lies", "Mohamed", "Noor", "Omar", "Piet", "Ria", "Sanne", "Tom", "Wilma"];

    private static readonly string[] Before = ["", "De ", "Van ", "Van de ", "Van der ", "Ten ", "El ", "", "", ""];

    private static readonly string[] Begins =
        ["Appel", "Berk", "Bloem", "Brand", "Dijk", "Eiken", "Groen", "Haven", "Heide", "Hoek", "Jaar", "Kamer", "Klooster", "Linden", "Meer", "Molen", "Ooster", "Ploeg", "Vissch", "Zand"];

    private static readonly string[] Ends = ["aar", "beek", "berg", "boom", "burg", "dam", "duin", "gaard", "huis", "huizen", "kamp", "laan", "man", "mans", "stra", "stra-Vos", "veld", "wijk", "zicht", "zoon"];

    private static readonly string[] Buildings = ["eengezinswoning", "eengezinswoning", "flat", "bovenwoning", "seniorenwoning"];

    /// <summary>The house asks the clock too: who rents for less than a year must be so today.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public string[] All => [Dwellings, Households, Tenancies];

    /// <summary>Writes the files: of twenty households one left long ago, and of five four live with two.</summary>
    public static async Task<HomesOnPaper> WriteAsync(Scratch scratch, int homes)
    {
        var chance = new Random(1901);
        var day = Today;
        var files = new HomesOnPaper(scratch.File("woningen.csv"), scratch.File("huishoudens.csv"), scratch.File("huurcontracten.csv"));
        var all = Enumerable.Range(1, homes).ToList();
        var left = homes / 20;

        await File.WriteAllLinesAsync(files.Dwellings, all.Select(n => string.Create(
                CultureInfo.GetCultureInfo("nl-NL"),
                $"V-{n};Verzonnenlaan {n / 500};{9000 + (n % 500)};78{n % 90 + 10} ZZ;Emmen;Buurt {n % 40};C-{n % 400};{Buildings[n % 5]};{52.7 + (n % 1000 * 0.0001):0.0000};{6.9 + (n % 700 * 0.0001):0.0000}"))
            .Prepend("Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Complexnummer;Woningsoort;Breedtegraad;Lengtegraad"));
        await File.WriteAllLinesAsync(files.Households, Enumerable.Range(1, homes + left).SelectMany(n =>
            {
                var surname = Surname(chance);
                return Enumerable.Range(1, n > homes || n % 5 == 0 ? 1 : 2).Select(m =>
                    $"H-{n};Familie {surname};nl;{FirstNames[(n + m) % FirstNames.Length]} {surname};06 00 00 {n % 100:00} {m:00};fictief.{m}.{n}@voorbeeld.test;{1930 + ((n + m) % 75)}");
            })
            .Prepend("Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Telefoon;E-mail;Geboortejaar"));
        await File.WriteAllLinesAsync(files.Tenancies, all.Select(n => $"H-{n};V-{n};{day.AddDays(-chance.Next(14_000)):yyyy-MM-dd};")
            .Concat(Enumerable.Range(1, left).Select(n => $"H-{homes + n};V-{n};1970-01-01;1979-12-31"))
            .Prepend("Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum"));
        return files;
    }

    /// <summary>Four thousand surnames, some of them with many bearers.</summary>
    private static string Surname(Random chance) =>
        Before[chance.Next(Before.Length)] + Begins[(int)(chance.NextDouble() * chance.NextDouble() * Begins.Length)] + Ends[chance.Next(Ends.Length)];
}
