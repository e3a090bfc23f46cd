using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Intervals;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.LongestNotSpoken;

public sealed class QuietListTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Size = 7;

    [Fact]
    public async Task Whom_we_never_spoke_stands_first_and_of_those_who_rents_longest()
    {
        var neighbourhood = A.Neighbourhood();
        var recently = A.Family(neighbourhood, spokenOn: [A.Today.AddDays(-3)]);
        var longAgo = A.Family(neighbourhood, spokenOn: [A.Today.AddYears(-4)]);
        var never = A.Family(neighbourhood, since: new(2001, 1, 1));
        var neverSince1987 = A.Family(neighbourhood, since: new(1987, 5, 1));
        await SavesAsync(neighbourhood, recently, longAgo, never, neverSince1987);

        var rows = (await PageAsync(In(neighbourhood), size: 50)).Rows;

        Assert.Equal([neverSince1987.Id, never.Id, longAgo.Id, recently.Id], rows.Select(row => row.Id));
        Assert.Equal((null, neverSince1987.Dwelling.Line), (rows[0].LastSpokenOn, rows[0].Address));
        Assert.Equal(("Emmermeer", ContactKind.AtTheDoor, "Wijkbeheer"), (rows[3].Neighbourhood, rows[3].Kind, rows[3].Department));
    }

    [Fact]
    public async Task When_who_and_how_are_of_one_moment_and_a_later_letter_changes_none_of_them()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, spokenOn: [A.Today.AddDays(-30)]);
        var letter = A.Contact(family.Household, A.Today, ContactKind.Letter, department: "Huurincasso");
        family.Household.Meets(letter, SpokenKinds.Proposed);
        await SavesAsync(neighbourhood, family);
        await house.SavesAsync(letter);

        var row = Assert.Single((await PageAsync(In(neighbourhood))).Rows);

        Assert.Equal((A.Today.AddDays(-30), ContactKind.AtTheDoor, "Wijkbeheer"), (row.LastSpokenOn!.Value, row.Kind!.Value, row.Department));
    }

    [Fact]
    public async Task Leafing_on_and_back_shows_everybody_once_in_order_also_many_of_one_day()
    {
        var neighbourhood = A.Neighbourhood();
        var families = Families(neighbourhood, 40, new Random(7)).ToList();
        await SavesAsync(neighbourhood, [.. families]);
        var whole = (await PageAsync(In(neighbourhood), size: 100)).Rows.Select(row => row.Id).ToList();

        var on = await LeafsAsync(In(neighbourhood));
        var last = on[^1];
        var back = new List<QuietPage>();

        for (var page = last; page.HasBefore;)
        {
            page = await PageAsync(In(neighbourhood), before: page.Rows[0].Place);
            back.Insert(0, page);
        }

        Assert.Equal(40, whole.Distinct().Count());
        Assert.Equal(whole, on.SelectMany(page => page.Rows).Select(row => row.Id));
        Assert.Equal(on.SkipLast(1).Select(page => page.Rows[0].Id), back.Select(page => page.Rows[0].Id));
        Assert.False(back[0].HasBefore);
        Assert.False(last.HasAfter);
    }

    [Fact]
    public async Task Somebody_who_is_spoken_meanwhile_lets_nobody_else_be_skipped_or_seen_twice()
    {
        var neighbourhood = A.Neighbourhood();
        await SavesAsync(neighbourhood, [.. Families(neighbourhood, 20, new Random(8))]);
        var first = await PageAsync(In(neighbourhood));
        var expected = (await PageAsync(In(neighbourhood), size: 100)).Rows.Skip(Size).Select(row => row.Id).ToList();

        await SpokeAsync(first.Rows[2].Id);
        var rest = new List<HouseholdId>();

        for (var page = first; page.HasAfter;)
        {
            page = await PageAsync(In(neighbourhood), after: page.Rows[^1].Place);
            rest.AddRange(page.Rows.Select(row => row.Id));
        }

        Assert.Equal([.. expected, first.Rows[2].Id], rest);
    }

    [Fact]
    public async Task Every_part_of_the_question_narrows_to_just_who_it_asks_for()
    {
        var chance = new Random(9);
        var (here, there) = (A.Neighbourhood("Hier"), A.Neighbourhood("Daar"));
        var complex = new Complex(A.Id<ComplexId>(), "C9001", "De Brink");
        var families = Families(here, 60, chance, complex).Concat(Families(there, 20, chance)).ToList();
        await house.SavesAsync(complex, here, there);
        await house.SavesAsync([.. families.SelectMany(family => family.Rows)]);
        var quietSince = A.Today.AddYears(-QuietQuestion.YearsOfQuiet);
        QuietQuestion[] parts =
        [
            In(here), In(there), new() { Neighbourhoods = [here.Id, there.Id] }, new() { Complex = complex.Id },
            new() { Building = BuildingKind.Senior }, new() { Neighbourhoods = [here.Id], Building = BuildingKind.Flat, OnlyQuiet = true },
            new() { Neighbourhoods = [here.Id], OnlyNever = true }, new() { Complex = complex.Id, OnlyQuiet = true },
            .. Enum.GetValues<TenancyBand>().Select(band => new QuietQuestion { Neighbourhoods = [here.Id, there.Id], Tenancy = band }),
        ];

        foreach (var question in parts)
        {
            var expected = families
                .Where(f => question.Neighbourhoods?.Contains(f.Household.Neighbourhood!.Value) ?? true)
                .Where(f => question.Complex is null || f.Household.Complex == question.Complex)
                .Where(f => question.Building is null || f.Household.Building == question.Building)
                .Where(f => !question.OnlyNever || f.Household.LastSpokenOn is null)
                .Where(f => !question.OnlyQuiet || f.Household.HeardOn < quietSince)
                .Where(f => question.Tenancy is not { } band
                    || (f.Household.TenantSince > band.Began(A.Today).After && f.Household.TenantSince <= band.Began(A.Today).UpTo))
                .OrderBy(f => f.Household.SpokenOn).ThenBy(f => f.Household.TenantSince).ThenBy(f => f.Id.Value)
                .Select(f => f.Id)
                .ToList();

            // A complex or a kind of home without a neighbourhood may hold others' families too: this house is shared.
            var found = (await PageAsync(question, size: 500)).Rows.Select(row => row.Id).Where(id => families.Any(f => f.Id == id)).ToList();

            Assert.Equal(expected, found);
        }

        Assert.Equal(80, Enum.GetValues<TenancyBand>().Sum(band => families.Count(f =>
            f.Household.TenantSince > band.Began(A.Today).After && f.Household.TenantSince <= band.Began(A.Today).UpTo)));
    }

    [Fact]
    public async Task Who_is_over_time_for_the_database_is_over_time_on_the_row_and_every_number_is_what_its_list_holds()
    {
        var chance = new Random(10);
        var (here, there) = (A.Neighbourhood("Ginds"), A.Neighbourhood("Verderop"));
        var complex = new Complex(A.Id<ComplexId>(), "C9002", "De Es");
        var both = new QuietQuestion { Neighbourhoods = [here.Id, there.Id] };
        await house.SavesAsync(complex, here, there);
        await house.SavesAsync([.. Families(here, 50, chance, complex).Concat(Families(there, 30, chance)).SelectMany(family => family.Rows)]);
        Assert.Null((await CountAsync(both)).Overdue);

        await house.SavesAsync(
            new TargetInterval(Segment.Everybody, 30),
            new TargetInterval(Segment.New, 3),
            new TargetInterval(new Segment.InBuilding(BuildingKind.Senior), 9),
            new TargetInterval(new Segment.InComplex(complex.Id), 14),
            new TargetInterval(new Segment.Neighbours(there.Id), 20));

        var page = await PageAsync(both, size: 500);
        var overdue = page.Rows.Where(row => row.DueOn(page.Intervals, A.Today) < A.Today).Select(row => row.Id).ToList();
        var counts = await CountAsync(both);

        Assert.InRange(overdue.Count, 10, 70);
        Assert.Equal(overdue, (await PageAsync(both with { OnlyOverdue = true }, size: 500)).Rows.Select(row => row.Id));
        Assert.Equal((80, page.Rows.Count(row => row.LastSpokenOn is null), overdue.Count), (counts.All, counts.Never, counts.Overdue));

        foreach (var narrower in new[] { both with { OnlyNever = true }, both with { OnlyOverdue = true }, both with { OnlyNever = true, OnlyOverdue = true } })
        {
            var rows = (await PageAsync(narrower, size: 500)).Rows;
            var never = rows.Count(row => row.LastSpokenOn is null);

            Assert.InRange(never, 1, 60);
            Assert.Equal(new QuietCounts(rows.Count, never, rows.Count(row => overdue.Contains(row.Id)), ToTheLast: false), await CountAsync(narrower));
        }

        await house.InAsync<HouseDb>(async db =>
        {
            db.TargetIntervals.RemoveRange(db.TargetIntervals);
            await db.SaveChangesAsync();
        });
    }

    private static QuietQuestion In(Neighbourhood neighbourhood) => new() { Neighbourhoods = [neighbourhood.Id] };

    /// <summary>Few days and few dates of tenancy, so that many stand on the same place but for their id.</summary>
    private static IEnumerable<Family> Families(Neighbourhood neighbourhood, int count, Random chance, Complex? complex = null)
    {
        for (var i = 0; i < count; i++)
        {
            var since = A.Today.AddMonths(-6 * chance.Next(1, 80)).AddDays(-chance.Next(2));
            var family = A.Family(neighbourhood, since);
            family.Dwelling.Is(chance.Next(2) == 0 ? complex?.Id : null, chance.Next(3) switch { 0 => null, 1 => BuildingKind.Senior, _ => BuildingKind.Flat });
            family.Household.Settles([Stay.Of(family.Tenancy, family.Dwelling)], A.Today);
            var contacts = Enumerable.Range(0, chance.Next(3))
                .Select(_ => A.Contact(family.Household, A.Today.AddMonths(-chance.Next(60)), chance.Next(2) == 0 ? ContactKind.Telephone : ContactKind.Repair))
                .ToList();
            contacts.ForEach(contact => family.Household.Meets(contact, SpokenKinds.Proposed));
            yield return family with { Contacts = contacts };
        }
    }

    private async Task<List<QuietPage>> LeafsAsync(QuietQuestion question)
    {
        var pages = new List<QuietPage> { await PageAsync(question) };

        while (pages[^1].HasAfter)
        {
            pages.Add(await PageAsync(question, after: pages[^1].Rows[^1].Place));
        }

        return pages;
    }

    private Task SpokeAsync(HouseholdId household) => house.InAsync<HouseDb>(async db =>
    {
        await new ContactBook(db, new Ids(house.Clock), house.Clock)
            .WriteAsync(new NewContact(household, A.Today, ContactKind.Telephone, null, null), default);
        await db.SaveChangesAsync();
    });

    private Task<QuietPage> PageAsync(QuietQuestion question, QuietPlace? after = null, QuietPlace? before = null, int size = Size) =>
        house.AskAsync<QuietList, QuietPage>(list => list.PageAsync(question, after, before, size, default));

    private Task<QuietCounts> CountAsync(QuietQuestion question) =>
        house.AskAsync<QuietList, QuietCounts>(list => list.CountAsync(question, toTheLast: false, default));

    private Task SavesAsync(Neighbourhood neighbourhood, params Family[] families) =>
        house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);
}
