using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Tests;

public sealed class VeraSheetTests
{
    [Fact]
    public void The_homes_of_another_association_are_read_without_a_fault_and_without_an_address_they_are_passed_by()
    {
        var files = Files.Eenheden().ToList();
        Assert.Equal(20, files.Count);

        foreach (var file in files)
        {
            var sheet = Vera.Of(MessagesAbout.Dwellings, file);
            Assert.Empty(sheet.Rows());
            Assert.Equal("Niet gelezen: 1 × een eenheid zonder straat en postcode.", Assert.Single(sheet.Errors).Text);
        }
    }

    [Fact]
    public void The_same_homes_with_an_address_are_homes()
    {
        foreach (var (file, number) in Files.Eenheden().Select((file, number) => (file, number)))
        {
            var sheet = Vera.Of(MessagesAbout.Dwellings, Files.WithAddress(file, 900 + number));
            var row = Assert.Single(sheet.Rows());

            Assert.False(row.IsWrong);
            Assert.Empty(sheet.Errors);
            Assert.Matches("^[0-9]{11}$", row["Verhuureenheidnummer"]);
            Assert.Equal("Beukenlaan", row["Straat"]);
            Assert.Contains(row["Woningsoort"], new[] { "flat", "eengezinswoning", "" });
        }
    }

    [Fact]
    public void A_home_has_its_complex_its_neighbourhood_and_its_kind()
    {
        var sheet = Vera.Of(MessagesAbout.Dwellings, """
            {
              "clusters": [{ "id": "77", "soort": { "code": "OND" }, "naam": "Iepenflat" }],
              "eenheden": [{
                "id": "e1", "idExtern": "VHE-1", "soort": { "code": "WOO" }, "detailSoort": { "code": "GAL" },
                "adres": { "straatnaam": "Iepenlaan", "huisnummer": 912, "huisletter": "B", "postcode": "7811AB",
                  "woonplaats": { "naam": "Emmen" }, "buurt": { "naam": "Emmerhout", "code": "BU01" } },
                "clusters": [{ "id": "77" }, { "id": "78" }],
                "woningwaarderingstelsel": { "code": "ZEL" }, "Woningwaarderingstelsel": { "code": "ZEL" }
              }]
            }
            """);
        var row = Assert.Single(sheet.Rows());

        Assert.Equal(
            ["VHE-1", "912", "B", "Emmen", "Emmerhout", "BU01", "77", "Iepenflat", "flat"],
            new[] { "Verhuureenheidnummer", "Huisnummer", "Toevoeging", "Plaats", "Buurt", "Buurtcode", "Complexnummer", "Complexnaam", "Woningsoort" }
                .Select(column => row[column]));
        Assert.Empty(sheet.Errors);
    }

    [Fact]
    public void What_is_no_home_is_passed_by_and_counted_and_a_code_nobody_knows_is_told_once()
    {
        var sheet = Vera.Of(MessagesAbout.Dwellings, $$"""
            [
              { "id": "1", "soort": { "code": "PAR" }, {{Files.Address}} },
              { "id": "2", "soort": { "code": "BED" }, {{Files.Address}} },
              { "id": "3", "soort": { "code": "WOO" }, "detailSoort": { "code": "ZZZ" }, {{Files.Address}} },
              { "id": "4", "soort": { "code": "WOO" }, "detailSoort": { "code": "ZZZ" }, {{Files.Address}} },
              { "id": "5", "soort": { "code": "WOO" }, "detailSoort": { "code": "mevrouw Hoving" }, {{Files.Address}} }
            ]
            """);

        Assert.Equal(["3", "4", "5"], sheet.Rows().Select(row => row["Verhuureenheidnummer"]));
        Assert.Equal(
            [
                "Element 3: De code ZZZ van EENHEIDDETAILSOORT kennen wij niet. Deze woningen krijgen de soort ‘anders’.",
                "Element 5: Een code van EENHEIDDETAILSOORT kennen wij niet. Deze woningen krijgen de soort ‘anders’.",
                "Element 6: Niet gelezen: 2 × geen woning, zoals een garage of winkel.",
            ],
            sheet.Errors.Select(error => $"{error.Place}: {error.Text}"));
    }

    [Fact]
    public void A_household_is_a_group_with_who_live_in_it()
    {
        var sheet = Vera.Of(MessagesAbout.Households, """
            [
              { "id": "p2", "soort": { "code": "NAT" }, "voornaam": "Kerem", "achternaam": "Yıldırım", "geboortedatum": "1987-05-06" },
              { "id": "g1", "code": "H-1", "soort": { "code": "GRO" }, "detailSoort": { "code": "HUI" }, "naam": "Familie Yıldırım", "rollen": [
                { "soort": { "code": "MDH" }, "relatie": { "id": "p2" } },
                { "soort": { "code": "CUR" }, "relatie": { "id": "p9", "achternaam": "Bewind" } },
                { "soort": { "code": "BEW" }, "einddatum": "2020-01-01", "relatie": { "id": "p8", "achternaam": "Weg" } },
                { "soort": { "code": "HUU" }, "relatie": { "id": "p1", "soort": { "code": "NAT" }, "roepnaam": "Emine", "tussenvoegsels": "van", "achternaam": "Dam",
                  "voorkeurstaal": { "code": "TUR" }, "contactgegevens": [
                    { "soort": { "code": "TEL" }, "waarde": "0591 00 00 00", "vertrouwelijkheid": { "code": "GEH" } },
                    { "soort": { "code": "MOB" }, "waarde": "06 00 00 00 10" }] } }] },
              { "id": "p3", "soort": { "code": "NAT" }, "aanschrijfnaam": "De heer Prins", "voorletters": "R.", "achternaam": "Prins", "rollen": [{ "soort": { "code": "HUU" } }] },
              { "id": "p4", "soort": { "code": "NAT" }, "achternaam": "Lever", "rollen": [{ "soort": { "code": "LEV" } }] },
              { "id": "r1", "soort": { "code": "REC" }, "naam": "Schilder BV" }
            ]
            """);

        Assert.Equal(
            [
                "g1 | Familie Yıldırım | tr | Emine van Dam | 06 00 00 00 10 | ",
                "g1 | Familie Yıldırım | tr | Kerem Yıldırım |  | 1987",
                "p3 | De heer Prins |  | R. Prins |  | ",
            ],
            sheet.Rows().Select(row => string.Join(" | ", new[] { "Huurdernummer", "Aanschrijfnaam", "Taal", "Bewoner", "Telefoon", "Geboortejaar" }.Select(column => row[column]))));
        Assert.Equal(["1 × persoon die geen huurder of bewoner is", "1 × rechtspersoon"], sheet.Errors.Select(error => error.Text["Niet gelezen: ".Length..].TrimEnd('.')));
    }

    [Fact]
    public void A_contract_about_renting_is_a_tenancy_of_the_household_and_each_home()
    {
        var sheet = Vera.Of(MessagesAbout.Tenancies, """
            {
              "relaties": [{ "id": "g1", "idExtern": "HB-1", "soort": { "code": "GRO" }, "naam": "Familie", "rollen": [{ "soort": { "code": "HUU" }, "relatie": { "id": "p1" } }] }],
              "eenheden": [{ "id": "e1", "soort": { "code": "WOO" } }, { "id": "e2", "soort": { "code": "PAR" } }],
              "overeenkomsten": [
                { "id": "o1", "soort": { "code": "HUU" }, "begindatum": "2019-07-01", "einddatum": null, "relaties": [{ "id": "p1", "rollen": [{ "soort": { "code": "HUU" } }] }],
                  "eenheden": ["https://vera.example/v4/eenheden/e1", { "id": "e2" }] },
                { "id": "o2", "soort": { "code": "KOO" } },
                { "id": "o3", "soort": { "code": "HUU" }, "eenheden": [{ "id": "e1" }] }
              ]
            }
            """);
        var rows = sheet.Rows().ToList();

        Assert.Equal(["HB-1", "e1", "2019-07-01", ""], new[] { "Huurdernummer", "Verhuureenheidnummer", "Ingangsdatum", "Einddatum" }.Select(column => rows[0][column]));
        Assert.True(rows[1].IsWrong);
        Assert.Equal("Element 3", sheet.Errors[0].Place);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void A_contact_moment_is_of_a_household_on_a_day_in_Amsterdam()
    {
        var sheet = Vera.Of(MessagesAbout.Contacts, """
            [
              { "id": "1", "kanaal": { "code": "TEL" }, "datum": "2025-06-30T22:30:00Z", "relaties": [
                { "id": "m1", "rollen": [{ "soort": { "code": "MDW" } }] }, { "id": "g1", "soort": { "code": "GRO" } }] },
              { "id": "2", "soort": { "code": "X", "naam": "Koffie" }, "kanaal": { "code": "BEZ" }, "datum": "2025-06-30", "relaties": [{ "id": "g1" }] },
              { "id": "3", "kanaal": { "code": "ROOK" }, "datum": "2025-06-30", "relaties": [{ "id": "g1" }] },
              { "id": "4", "kanaal": { "code": "TEL" }, "datum": "2025-06-30" }
            ]
            """);

        Assert.Equal(
            ["g1 2025-07-01 telefoon", "g1 2025-06-30 koffie", "  "],
            sheet.Rows().Select(row => $"{row["Huurdernummer"]} {row["Datum"]} {row["Soort"]}"));
        Assert.StartsWith("De code ROOK van COMMUNICATIEKANAAL kennen wij niet.", sheet.Errors[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_colleague_of_a_contact_moment_is_found_by_the_role_and_an_address_here_or_where_they_are_written_out()
    {
        const string lies = """ "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "lies@voorbeeld.example" }] """;
        var sheet = Vera.Of(MessagesAbout.Contacts, $$"""
            {
              "relaties": [
                { "id": "m2", "idExtern": "M-2", "achternaam": "Bensaïd", "rollen": [{ "soort": { "code": "BED" } }], "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "omar@voorbeeld.example" }] },
                { "id": "b1", "soort": { "code": "NAT" }, "rollen": [{ "soort": { "code": "MDW" } }, { "soort": { "code": "HUU" } }], {{lies}} },
                { "id": "m3", "achternaam": "Kuipers", "rollen": [{ "soort": { "code": "MDW" } }] }],
              "contactmomenten": [
                { "id": "1", "kanaal": { "code": "TEL" }, "datum": "2025-06-30", "relaties": [{ "id": "g1" }, { "id": "m1", "rollen": [{ "soort": { "code": "MDW" } }], {{lies}} }] },
                { "id": "2", "kanaal": { "code": "TEL" }, "datum": "2025-06-30", "relaties": ["https://vera.example/v4/relaties/m2", { "id": "g1" }] },
                { "id": "3", "kanaal": { "code": "TEL" }, "datum": "2025-06-30", "relaties": [{ "id": "m2", "achternaam": "Bensaïd", "rollen": [{ "soort": { "code": "BED" } }] }, { "id": "g1" }] },
                { "id": "4", "kanaal": { "code": "TEL" }, "datum": "2025-06-30", "relaties": [{ "id": "b1" }] },
                { "id": "5", "kanaal": { "code": "TEL" }, "datum": "2025-06-30", "relaties": [{ "id": "g1" }, { "id": "m3" }] }]
            }
            """);

        Assert.Equal(
            ["g1 lies@voorbeeld.example", "g1 omar@voorbeeld.example", "g1 omar@voorbeeld.example", "b1 ", "g1 "],
            sheet.Rows().Select(row => $"{row["Huurdernummer"]} {row["Collega"]}"));
        Assert.Equal(
            "Niet gelezen: 1 × collega van een contactmoment die we niet kennen; het contactmoment zelf lezen we wel in.", Assert.Single(sheet.Errors).Text);
    }

    [Fact]
    public void A_colleague_is_an_employee_with_the_person_behind_it()
    {
        var sheet = Vera.Of(MessagesAbout.Colleagues, """
            [
              { "id": "1", "relatie": { "id": "p", "voornaam": "Lies", "achternaam": "Wachter", "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "lies@voorbeeld.example" }] },
                "organisatorischeEenheden": [{ "naam": "Wonen" }], "functies": [{ "naam": "woonconsulent" }] },
              { "id": "2", "einddatum": "2021-01-01" }
            ]
            """);

        var row = Assert.Single(sheet.Rows());
        Assert.Equal(["Lies", "Wachter", "lies@voorbeeld.example", "Wonen", "woonconsulent"], new[] { "Voornaam", "Achternaam", "E-mail", "Afdeling", "Functie" }.Select(column => row[column]));
        Assert.False(row.Has("Talen"));
        Assert.Equal("Niet gelezen: 1 × medewerker die uit dienst is.", Assert.Single(sheet.Errors).Text);
    }
}
