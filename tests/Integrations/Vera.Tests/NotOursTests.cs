using System.Text;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Tests;

/// <summary>What is not ours to know comes in nowhere: not in what is kept, not in a line, not in what is said of a fault.</summary>
public sealed class NotOursTests
{
    private static readonly string[] Planted =
    [
        "999999990", "Eritrese", "41250", "1958-03-12", "-03-12", "WED", "2021-09-08", "OPLEIDING", "GEHEIM", "NL00BANK", "psychisch", "06 66 66 66 66", "Vrouwelijk",
        "CUR", "BWI", "van der Steun", "geheim@", "oud@", "fax 7", "MEVROUWHOVING",
    ];

    private const string Secrets = """
        "bsn": "999999990", "Bsn": "999999990", "BSN": 999999990, "nationaliteit": { "code": "ER", "naam": "Eritrese" },
        "inkomens": [{ "bedrag": 41250 }], "burgerlijkeStaat": { "code": "WED", "naam": "WED" }, "geslacht": { "code": "V", "naam": "Vrouwelijk" },
        "opleidingen": [{ "naam": "OPLEIDING" }], "signaleringen": [{ "soort": { "code": "ONB", "naam": "psychisch" } }],
        "betaalgegevens": [{ "iban": "NL00BANK" }], "extra-attributen": [{ "naam": "bsn", "waarde": "999999990" }],
        "omschrijving": "GEHEIM", "onderwerp": "GEHEIM", "999999990": "999999990", "status": { "code": "ACT", "omschrijving": "GEHEIM" }
        """;

    private const string Person = $$"""
        { "id": "p1", "soort": { "code": "NAT", "naam": "GEHEIM" }, "voornaam": "Aaltje", "achternaam": "Hoving", "geboortedatum": "1958-03-12", "overlijdensdatum": null,
          "voorkeurstaal": { "code": "999999990", "naam": "GEHEIM" },
          "contactgegevens": [
            { "soort": { "code": "MOB" }, "waarde": "06 66 66 66 66", "vertrouwelijkheid": { "code": "GEH" } },
            { "soort": { "code": "EMA" }, "waarde": "geheim@voorbeeld.example", "vertrouwelijkheid": { "code": "999999990" } },
            { "soort": { "code": "EMA" }, "waarde": "oud@voorbeeld.example", "status": { "code": "ONG" } },
            { "soort": { "code": "FAX" }, "waarde": "fax 7" }],
          "rollen": [{ "soort": { "code": "HUU", "naam": "GEHEIM" }, "relatie": { "id": "p2", "bsn": "999999990", "overlijdensdatum": "2021-09-08" } },
            { "soort": { "code": "CUR", "naam": "Curator" }, "einddatum": "2021-09-08", "relatie": { "id": "p3", "achternaam": "van der Steun" } },
            { "soort": { "code": "BWI" }, "rolRelatie": { "id": "p4", "naam": "van der Steun" } },
            { "soort": { "code": "MEVROUWHOVING" } }], {{Secrets}} }
        """;

    public static TheoryData<MessagesAbout, string> Elements => new()
    {
        { MessagesAbout.Households, Person },
        { MessagesAbout.Households, $$"""{ "id": "g1", "soort": { "code": "GRO" }, "naam": "Familie", "rollen": [{ "soort": { "code": "HUU" }, "relatie": {{Person}} }], {{Secrets}} }""" },
        { MessagesAbout.Dwellings, $$"""{ "id": "e1", {{Files.Address}}, "relaties": [{{Person}}], {{Secrets}} }""" },
        { MessagesAbout.Tenancies, $$"""{ "id": "o1", "soort": { "code": "HUU" }, "begindatum": "2019-07-01", "startBrutoJaarinkomen": 41250, "eenheden": [{ "id": "e1" }], "relaties": [{{Person}}], {{Secrets}} }""" },
        { MessagesAbout.Colleagues, $$"""{ "id": "m1", "arbeidsbeperkt": "psychisch", "relatie": {{Person}}, {{Secrets}} }""" },
        { MessagesAbout.Contacts, $$"""{ "id": "c1", "kanaal": { "code": "999999990", "naam": "GEHEIM" }, "soort": { "code": "999999990", "naam": "GEHEIM" }, "datum": "2025-01-01", "relaties": [{{Person}}], {{Secrets}} }""" },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void It_is_not_in_what_is_kept_and_not_in_what_is_read(MessagesAbout about, string element)
    {
        var kept = Vera.Stripped(about, Encoding.UTF8.GetBytes($"[{element}]"));
        var text = Encoding.UTF8.GetString(kept);

        HasNone(text);
        HasNone(Said(Vera.Bare(about, () => new MemoryStream(kept))));
        HasNone(Said(Vera.Of(about, $"[{element}]")));
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void However_such_a_file_is_broken_nothing_is_said_of_it(MessagesAbout about, string element)
    {
        var whole = Encoding.UTF8.GetBytes($"[{element}]");

        // What is secret, and of which that it is so is what broke, is no secret any more.
        string[] secrets = ["06 66 66 66 66", "geheim@", "oud@"];

        for (var bytes = 1; bytes < whole.Length; bytes += 3)
        {
            HasNone(Said(Vera.Bare(about, () => new MemoryStream(whole[..bytes]))), secrets);

            var changed = whole.ToArray();
            changed[bytes] = (byte)'{';
            HasNone(Said(Vera.Bare(about, () => new MemoryStream(changed))), secrets);
        }
    }

    private static string Said(ISheet sheet)
    {
        var said = new StringBuilder();

        try
        {
            foreach (var row in sheet.Rows())
            {
                said.AppendJoin('|', Vera.Columns.Select(column => row[column])).AppendLine();
            }
        }
        catch (Exception unexpected)
        {
            Assert.Fail("An exception came out: " + unexpected.GetType().Name);
        }

        return said.AppendJoin('\n', sheet.Errors.Select(error => $"{error.Place} {error.Column} {error.Text}")).ToString();
    }

    private static void HasNone(string text, params string[] except) =>
        Assert.DoesNotContain(Planted.Except(except), secret => text.Contains(secret, StringComparison.Ordinal));
}
