using Huiskamer.Homes.Import;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>A good file about a few homes and people, put together by chance.</summary>
internal static class AnyFile
{
    private const int Things = 7;

    private static readonly string[] Names = ["Familie Bos", "Mevrouw Yıldız", "De heer Prins", "Familie Van der Es"];

    private static readonly string[] People = ["", "Anna Bos", "Jan Bos", "Emine Yıldız", "Piet Prins"];

    private static readonly string[] Kinds = ["deur", "telefoon", "klacht", "reparatie", "koffie", "brief"];

    public static string Of(ImportKind kind, Random chance)
    {
        var lines = Enumerable.Range(0, 1 + chance.Next(6)).Select(_ => Line(kind, chance)).Distinct();
        return string.Join('\n', lines.Prepend(kind switch
        {
            ImportKind.Dwellings => "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Buurtcode;Breedtegraad;Lengtegraad;Complexnummer;Complexnaam",
            ImportKind.Households => "Huurdernummer;Aanschrijfnaam;Bewoner;Geboortejaar",
            ImportKind.Tenancies => "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum",
            ImportKind.Contacts => "Huurdernummer;Datum;Soort",
            ImportKind.Colleagues => "Voornaam;Achternaam;E-mail;Afdeling;Buurten",
        }));
    }

    private static string Line(ImportKind kind, Random chance)
    {
        var (thing, place) = (chance.Next(Things), chance.Next(3));
        return kind switch
        {
            ImportKind.Dwellings => $"V{thing};{(chance.Next(3) == 0 ? "Eiklaan" : "Lindelaan")};{901 + thing};7811AB;Emmen;Buurt {place}{(chance.Next(9) == 0 ? " Zuid" : "")};BU{place};52,79;6,89;C{place};Complex {chance.Next(3)}",
            ImportKind.Households => $"H{thing};{Names[chance.Next(Names.Length)]};{People[chance.Next(People.Length)]};{1950 + chance.Next(2)}",
            ImportKind.Tenancies => $"H{thing};V{chance.Next(Things)};{Day(chance, 9000)};{(chance.Next(3) == 0 ? Day(chance, 300) : "")}",
            ImportKind.Contacts => $"H{thing};{Day(chance, 400)};{Kinds[chance.Next(Kinds.Length)]}",
            ImportKind.Colleagues => $"{(chance.Next(4) == 0 ? "Liesbeth" : "Lies")};Proef;lies{thing}@voorbeeld.test;{(chance.Next(4) == 0 ? $"Afdeling {place}" : "Wonen")};{(chance.Next(2) == 0 ? $"BU{place}" : "")}",
        };
    }

    private static string Day(Random chance, int most) => $"{A.Today.AddDays(-chance.Next(most)):yyyy-MM-dd}";
}
