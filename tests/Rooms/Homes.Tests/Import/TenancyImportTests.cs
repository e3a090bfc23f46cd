using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class TenancyImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Columns = "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum";

    [Fact]
    public async Task Who_withdraws_their_notice_lives_here_again()
    {
        await LivesAsync("T1");
        await ReadAsync($"{Columns}\nT1;T1;1-1-2000;31-1-2027");
        Assert.False((await HouseholdAsync("T1")).LivesHere);
        var stays = $"{Columns}\nT1;T1;1-1-2000;";

        Assert.Equal("1 gewijzigd.", await ReadAsync(stays));
        Assert.Null(Assert.Single(await TenanciesAsync("T1")).Until);
        var household = await HouseholdAsync("T1");
        Assert.True(household.LivesHere);
        Assert.NotNull(household.Neighbourhood);
        Assert.Equal("1 zoals ze waren.", await ReadAsync(stays));
    }

    [Fact]
    public async Task A_file_without_last_days_takes_none_away()
    {
        await LivesAsync("T2");
        await ReadAsync($"{Columns}\nT2;T2;1-1-2000;31-1-2027");

        Assert.Equal("1 zoals ze waren.", await ReadAsync("Huurdernummer;Verhuureenheidnummer;Ingangsdatum\nT2;T2;1-1-2000"));
        Assert.NotNull(Assert.Single(await TenanciesAsync("T2")).Until);
    }

    [Fact]
    public async Task Who_moved_on_does_not_come_back_by_an_empty_cell()
    {
        await LivesAsync("T3", "T4");
        var both = $"{Columns}\nT3;T3;1-1-2000;\nT3;T4;1-6-2020;";
        await ReadAsync(both);

        Assert.Equal("2 zoals ze waren.", await ReadAsync(both));
        Assert.Equal([new DateOnly(2020, 5, 31), null], (await TenanciesAsync("T3")).Select(tenancy => tenancy.Until));
    }

    [Fact]
    public async Task A_withdrawn_notice_and_a_move_in_one_file_come_out_the_same_twice()
    {
        await LivesAsync("T5", "T6");
        await ReadAsync($"{Columns}\nT5;T5;1-1-2000;31-1-2027");
        var moves = $"{Columns}\nT5;T5;1-1-2000;\nT5;T6;1-2-2027;";
        await ReadAsync(moves);

        Assert.Equal([new DateOnly(2027, 1, 31), null], (await TenanciesAsync("T5")).Select(tenancy => tenancy.Until));
        Assert.Equal("2 zoals ze waren.", await ReadAsync(moves));
    }

    [Fact]
    public async Task One_tenancy_with_two_last_days_is_told_by_line_and_column()
    {
        await LivesAsync("T7");
        var error = await house.OnlyErrorAsync(ImportKind.Tenancies, $"{Columns}\nT7;T7;1-1-2000;\nT7;T7;1-1-2000;\nT7;T7;1-1-2000;31-1-2027");

        Assert.Equal((4, "Einddatum"), (error.Line, error.Column));
    }

    [Fact]
    public async Task Two_homes_from_one_day_on_are_told_by_line()
    {
        await LivesAsync("T8", "T9", "T10");
        var error = await house.OnlyErrorAsync(ImportKind.Tenancies, $"{Columns}\nT8;T9;1-2-2027;\nT8;T10;1-2-2027;");

        Assert.Equal((3, "Einddatum"), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("1-1-2020;1-1-2030", "1-1-2021;1-1-2030")]
    [InlineData("1-1-2020;", "1-1-2021;31-12-2030")]
    [InlineData("1-1-2020;31-3-2027", "1-3-2026;")]
    [InlineData("1-1-2020;31-3-2027", "28-2-2027;")]
    public async Task Who_would_rent_two_homes_today_is_told_at_the_second_whatever_the_order(string one, string other)
    {
        await KnowsAsync("W1", "W2");
        string[] lines = [$"W1;W1;{one}", $"W1;W2;{other}"];

        foreach (var text in new[] { lines, [.. lines.Reverse()] })
        {
            var error = await house.OnlyErrorAsync(ImportKind.Tenancies, string.Join('\n', [Columns, .. text]));
            Assert.Equal((3, "Einddatum"), (error.Line, error.Column));
            Assert.StartsWith("Dit huishouden huurt vandaag nog een andere woning.", error.Text);
        }
    }

    [Fact]
    public async Task Who_moves_has_the_keys_of_both_homes_for_a_month_at_most()
    {
        await KnowsAsync("W3", "W4");

        Assert.Equal("2 nieuw.", await ReadAsync($"{Columns}\nW3;W4;1-3-2027;\nW3;W3;1-1-2020;31-3-2027"));
        Assert.Equal([new DateOnly(2027, 3, 31), null], (await TenanciesAsync("W3")).Select(tenancy => tenancy.Until));
    }

    [Fact]
    public async Task What_a_later_line_ends_does_not_stand_in_the_way_of_the_line_before()
    {
        await LivesAsync("W5", "W6");
        await ReadAsync($"{Columns}\nW5;W6;1-1-2021;31-12-2030\nW5;W5;1-1-2000;31-12-2020");

        Assert.Equal([new DateOnly(2020, 12, 31), new DateOnly(2030, 12, 31)], (await TenanciesAsync("W5")).Select(tenancy => tenancy.Until));
    }

    [Fact]
    public async Task A_second_home_beside_one_that_stands_is_told_by_line()
    {
        await LivesAsync("W7", "W8");
        var error = await house.OnlyErrorAsync(ImportKind.Tenancies, $"{Columns}\nW7;W8;1-1-2021;31-12-2030");

        Assert.Equal((2, "Einddatum"), (error.Line, error.Column));
    }

    [Fact]
    public async Task Two_homes_that_are_both_rented_long_ago_or_only_later_keep_nothing_from_being_read_in()
    {
        await KnowsAsync("W9", "W10", "W11", "W12");
        await ReadAsync($"{Columns}\nW9;W9;1-1-1990;31-12-2000\nW9;W10;1-1-1995;31-12-2026\nW9;W11;1-1-2027;31-12-2030\nW9;W12;1-1-2028;31-12-2031");

        Assert.Equal(4, (await TenanciesAsync("W9")).Count);
    }

    [Fact]
    public async Task Two_homes_that_stood_already_are_put_right_one_by_one()
    {
        await LivesAsync("W13", "W14");
        var household = (await HouseholdAsync("W13")).Id;
        var second = await house.AskAsync(db => db.Dwellings.Where(dwelling => dwelling.OutsideKey == "W14").Select(dwelling => dwelling.Id).SingleAsync());
        await house.SavesAsync(new Tenancy(A.Id<TenancyId>(), household, second, new DateOnly(2021, 1, 1), new DateOnly(2030, 12, 31)));

        Assert.Equal("2 zoals ze waren.", await ReadAsync($"{Columns}\nW13;W13;1-1-2000;\nW13;W14;1-1-2021;31-12-2030"));
        await ReadAsync($"{Columns}\nW13;W14;1-1-2021;30-11-2030");
        await ReadAsync($"{Columns}\nW13;W13;1-1-2000;31-12-2020");
        Assert.Equal([new DateOnly(2020, 12, 31), new DateOnly(2030, 11, 30)], (await TenanciesAsync("W13")).Select(tenancy => tenancy.Until));
    }

    [Fact]
    public async Task A_tenancy_that_ends_before_it_begins_is_told_by_line()
    {
        await LivesAsync("T11");
        var error = await house.OnlyErrorAsync(ImportKind.Tenancies, $"{Columns}\nT11;T11;1-2-2027;31-1-2027");

        Assert.Equal((2, "Einddatum", TenancyRefusals.EndsBeforeItBegins.Text), (error.Line, error.Column, error.Text));
    }

    /// <summary>A household of this number in the first of these dwellings; the others are empty.</summary>
    private async Task LivesAsync(params string[] dwellings)
    {
        await KnowsAsync(dwellings);
        await ReadAsync($"{Columns}\n{dwellings[0]};{dwellings[0]};1-1-2000;");
    }

    /// <summary>The same, and nobody rents anything yet.</summary>
    private async Task KnowsAsync(params string[] dwellings)
    {
        var neighbourhood = A.Neighbourhood();
        await house.SavesAsync(neighbourhood);
        await house.ReadsAsync(ImportKind.Dwellings, string.Join('\n', dwellings
            .Select(key => $"{key};Eikenlaan;901;7811 AB;Emmen;Emmermeer;{neighbourhood.Code};52.79;6.89")
            .Prepend("Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Buurtcode;Breedtegraad;Lengtegraad")));
        await house.ReadsAsync(ImportKind.Households, $"Huurdernummer;Aanschrijfnaam\n{dwellings[0]};Familie De Boer");
    }

    private Task<string> ReadAsync(string text) => house.ReadsAsync(ImportKind.Tenancies, text);

    private Task<Household> HouseholdAsync(string key) =>
        house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.OutsideKey == key));

    private async Task<List<Tenancy>> TenanciesAsync(string key)
    {
        var household = (await HouseholdAsync(key)).Id;
        return await house.AskAsync(db => db.Tenancies.AsNoTracking().Where(t => t.Household == household).OrderBy(t => t.From).ToListAsync());
    }
}
