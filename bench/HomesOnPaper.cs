using System.Globalization;

namespace Huiskamer.Bench;

/// <summary>Made-up homes as the files that an association hands in.</summary>
internal sealed record HomesOnPaper(string Dwellings, string Households, string Tenancies, string Contacts)
{
    private static readonly string[] Kinds = ["huisgesprek", "koffie", "deur", "telefoon"];

    public static async Task<HomesOnPaper> WriteAsync(Scratch scratch, int homes)
    {
        var chance = new Random(1901);
        var day = new DateOnly(2024, 1, 1);
        var files = new HomesOnPaper(
            scratch.File("woningen.csv"), scratch.File("huishoudens.csv"), scratch.File("huurcontracten.csv"), scratch.File("contacten.csv"));
        var all = Enumerable.Range(1, homes).ToList();

        await File.WriteAllLinesAsync(files.Dwellings, all.Select(n => string.Create(
                CultureInfo.GetCultureInfo("nl-NL"),
                $"V-{n};Verzonnenlaan {n / 500};{9000 + (n % 500)};78{n % 90 + 10} ZZ;Emmen;Buurt {n % 40};{52.7 + (n % 1000 * 0.0001):0.0000};{6.9 + (n % 700 * 0.0001):0.0000}"))
            .Prepend("Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad"));
        await File.WriteAllLinesAsync(files.Households, all.Select(n => $"H-{n};Familie Fictief-{n};nl")
            .Prepend("Huurdernummer;Aanschrijfnaam;Taal"));
        await File.WriteAllLinesAsync(files.Tenancies, all.Select(n => $"H-{n};V-{n};{day.AddDays(-chance.Next(14_000)):yyyy-MM-dd}")
            .Prepend("Huurdernummer;Verhuureenheidnummer;Ingangsdatum"));

        // Two in five were never spoken to.
        await File.WriteAllLinesAsync(files.Contacts, all.Where(n => n % 5 > 1)
            .Select(n => $"H-{n};{day.AddDays(chance.Next(700)):yyyy-MM-dd};{Kinds[n % 4]};Wijkbeheer")
            .Prepend("Huurdernummer;Datum;Soort;Afdeling"));
        return files;
    }

    /// <summary>Homes with all their people: one in twenty households left long ago, and nine in ten live with two.</summary>
    public static async Task<HomesOnPaper> WithPeopleAsync(Scratch scratch, int homes)
    {
        var bare = await WriteAsync(scratch, homes);
        var households = homes + (homes / 20);

        await File.WriteAllLinesAsync(bare.Households, Enumerable.Range(1, households).SelectMany(n => Enumerable.Range(1, n > homes || n % 5 == 0 ? 1 : 2)
                .Select(m => $"H-{n};Familie Fictief-{n};nl;Fictief {m} Fictief-{n};06 00 00 {n % 100:00} {m:00};fictief.{m}.{n}@voorbeeld.test;{1930 + ((n + m) % 75)}"))
            .Prepend("Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Telefoon;E-mail;Geboortejaar"));
        await File.AppendAllLinesAsync(bare.Tenancies, Enumerable.Range(1, homes / 20).Select(n => $"H-{homes + n};V-{n};1970-01-01;1979-12-31"));
        var tenancies = await File.ReadAllLinesAsync(bare.Tenancies);
        await File.WriteAllLinesAsync(bare.Tenancies, tenancies.Select((line, i) => i == 0 ? line + ";Einddatum" : line.Count(c => c == ';') == 2 ? line + ";" : line));
        return bare;
    }

    /// <summary>The raw parse: every line cut into fields, numbers read.</summary>
    public static int Count(string file)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        var good = 0;

        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var fields = line.Split(';');
            good += int.TryParse(fields[2], dutch, out _) && double.TryParse(fields[6], dutch, out _) && double.TryParse(fields[7], dutch, out _) ? 1 : 0;
        }

        return good;
    }
}
