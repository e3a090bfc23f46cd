using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Intervals;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>Whom we did not speak for longest: never spoken first, and among those who have rented for longest.</summary>
internal sealed class QuietList(HouseDb db, TimeProvider clock)
{
    /// <summary>Counting further costs more than it tells: beyond it the list says "meer dan", until somebody asks.</summary>
    internal const int MostCounted = 1000;

    private TargetIntervals? _intervals;

    /// <summary>A page of the list, from its beginning, or from a place in it on or back.</summary>
    internal async Task<QuietPage> PageAsync(
        QuietQuestion question, QuietPlace? after, QuietPlace? before, int size, CancellationToken cancel)
    {
        var intervals = await IntervalsAsync(cancel);
        var here = question.Of(From(question, after, before), intervals, clock.Today(), IsWalked(question)).AsNoTracking();

        if (before is not null)
        {
            var back = Forward(await Rows(question, here, size + 1, isBackward: true).ToListAsync(cancel)).ToList();

            // Short of a page there is nothing before it: then it begins at the beginning.
            return back.Count >= size
                ? new QuietPage([.. back.TakeLast(size)], intervals, HasBefore: back.Count > size, HasAfter: true)
                : await PageAsync(question, null, null, size, cancel);
        }

        var rows = await Rows(question, here, size + 1, isBackward: false).ToListAsync(cancel);
        return new QuietPage([.. Forward(rows).Take(size)], intervals, HasBefore: after is not null && rows.Count > 0, HasAfter: rows.Count > size);
    }

    /// <summary>
    /// How many there are, how many never spoken and how many over time, in one question; each counted no further than
    /// <see cref="MostCounted"/> unless somebody asks for all of it.
    /// </summary>
    internal async Task<QuietCounts> CountAsync(QuietQuestion question, bool toTheLast, CancellationToken cancel)
    {
        var intervals = await IntervalsAsync(cancel);
        var (all, never, overdue) = (
            Few(question),
            Few(question with { OnlyNever = true }, isTold: question.OnlyNever),
            Few(question with { OnlyOverdue = true }, isTold: question.OnlyOverdue || intervals.IsEmpty));

        // One row, for the three to stand in.
        var counted = await db.Database.SqlQuery<int>($"""SELECT 1 AS "Value" """)
            .Select(_ => new { All = all.Count(), Never = never.Count(), Overdue = overdue.Count() })
            .SingleAsync(cancel);
        return new QuietCounts(
            counted.All,
            question.OnlyNever ? counted.All : counted.Never,
            intervals.IsEmpty ? null : question.OnlyOverdue ? counted.All : counted.Overdue,
            toTheLast);

        // What another count tells is not counted again.
        IQueryable<Household> Few(QuietQuestion which, bool isTold = false)
        {
            var any = Any(which, which.Of(db.Households, intervals, clock.Today()));
            return isTold ? any.Take(0) : toTheLast ? any : any.Take(MostCounted + 1);
        }
    }

    /// <summary>Asked once for a page and its counts.</summary>
    private async Task<TargetIntervals> IntervalsAsync(CancellationToken cancel) => _intervals ??= await db.IntervalsAsync(cancel);

    /// <summary>
    /// Told how long people rent, SQLite would look up each of them and sort, for a page that stands at the beginning. Only
    /// those who came this year are few, and far from the beginning.
    /// </summary>
    private bool IsWalked(QuietQuestion question) => db.Kind is DatabaseKind.Sqlite
        && question is { Tenancy: not (null or TenancyBand.New), Neighbourhoods: null, Complex: null, Building: null };

    /// <summary>Both databases walk the index from such a place on: a row of values is compared as one.</summary>
    private IQueryable<Household> From(QuietQuestion question, QuietPlace? after, QuietPlace? before)
    {
        var isWalked = IsWalked(question);
        var all = isWalked ? "SELECT * FROM homes_household INDEXED BY ix_homes_household_quiet_by_lives_here" : "SELECT * FROM homes_household";
        var from = all + " WHERE (spoken_on, tenant_since, id) " + (after is null ? "<" : ">") + " ({0}, {1}, {2})";

        return (after ?? before, isWalked) switch
        {
            ({ } place, _) => db.Households.FromSqlRaw(from, place.SpokenOn, place.TenantSince, place.Household),
            (null, true) => db.Households.FromSqlRaw(all),
            (null, false) => db.Households,
        };
    }

    private static IOrderedQueryable<Household> Forward(IQueryable<Household> here) =>
        here.OrderBy(household => household.SpokenOn).ThenBy(household => household.TenantSince).ThenBy(household => household.Id);

    private static IOrderedQueryable<Household> Backward(IQueryable<Household> here) => here
        .OrderByDescending(household => household.SpokenOn)
        .ThenByDescending(household => household.TenantSince)
        .ThenByDescending(household => household.Id);

    /// <summary>
    /// Which thousand are counted is no matter. Ordered by what all of them share, the database takes those that it finds first,
    /// along whatever index is shortest.
    /// </summary>
    private static IQueryable<Household> Any(QuietQuestion question, IQueryable<Household> here) => question switch
    {
        { Complex: not null } => here.OrderBy(household => household.Complex),
        { Building: not null } => here.OrderBy(household => household.Building),
        { Neighbourhoods: [_] } => here.OrderBy(household => household.Neighbourhood),
        { Neighbourhoods: null } => here.OrderBy(household => household.LivesHere),
        _ => Forward(here),
    };

    private static IEnumerable<QuietRow> Forward(IEnumerable<QuietRow> rows) =>
        rows.OrderBy(row => row.SpokenOn).ThenBy(row => row.TenantSince).ThenBy(row => row.Id.Value);

    /// <summary>
    /// Each household with what its line says; no more than are asked. They are cut first, so that the rest is looked up for a
    /// page and not for all of them; where SQLite walks along an index that has the order, it cuts as it goes.
    /// </summary>
    private IQueryable<QuietRow> Rows(QuietQuestion question, IQueryable<Household> households, int most, bool isBackward)
    {
        var isInOrder = db.Kind is DatabaseKind.Sqlite && question is { Tenancy: not TenancyBand.New, Neighbourhoods: null or [_] };
        var few = isInOrder ? households : Cut(question, isBackward ? Backward(households) : Forward(households), most);
        var (today, contacts, complexes) = (clock.Today(), db.Contacts, db.Complexes);
        var lines =
            from household in few
            join dwelling in db.Dwellings on household.Dwelling equals dwelling.Id
            join neighbourhood in db.Neighbourhoods on household.Neighbourhood equals neighbourhood.Id
            from complex in complexes.Where(complex => complex.Id == household.Complex).DefaultIfEmpty()
            from talk in contacts.Where(contact => contact.Id == household.LastTalk).DefaultIfEmpty()
            select new { household, dwelling, neighbourhood, complex, talk };
        var ordered = isBackward
            ? lines.OrderByDescending(line => line.household.SpokenOn)
                .ThenByDescending(line => line.household.TenantSince)
                .ThenByDescending(line => line.household.Id)
            : lines.OrderBy(line => line.household.SpokenOn).ThenBy(line => line.household.TenantSince).ThenBy(line => line.household.Id);

        return ordered.Take(most).Select(line => new QuietRow(
            line.household.Id,
            Dwelling.LineOf(line.dwelling.Street, line.dwelling.HouseNumber, line.dwelling.Addition),
            line.dwelling.Postcode,
            line.neighbourhood.Id,
            line.neighbourhood.Name,
            line.household.Complex,
            line.complex == null ? null : line.complex.Name,
            line.household.Building,
            line.household.SpokenOn,
            line.talk == null ? null : line.talk.Kind,
            line.talk == null ? null : line.talk.By,
            line.talk == null ? null : line.talk.Department,
            line.household.TenantSince!.Value,
            Household.RestOf(line.household.DoNotApproach, line.household.RestUntil, line.household.PeaceUntil, today)));
    }

    /// <summary>
    /// Who came this year stand in an index with all that the order asks: told so, SQLite sorts them there and looks up only those
    /// of the page. PostgreSQL finds it by itself.
    /// </summary>
    private IQueryable<Household> Cut(QuietQuestion question, IQueryable<Household> ordered, int most)
    {
        var first = ordered.Take(most);
        return question.Tenancy is TenancyBand.New && db.Kind is DatabaseKind.Sqlite
            ? db.Households.Where(household => first.Select(one => one.Id).Contains(household.Id))
            : first;
    }
}

/// <summary>A page of the list.</summary>
internal sealed record QuietPage(IReadOnlyList<QuietRow> Rows, TargetIntervals Intervals, bool HasBefore, bool HasAfter);

/// <summary>How many of a list; over time only when the association set an interval.</summary>
/// <param name="All">How many stand on it.</param>
/// <param name="Never">How many of them we never spoke.</param>
/// <param name="Overdue">How many of them we wanted to have spoken by now.</param>
/// <param name="ToTheLast">Whether they were counted to the last, or no further than <see cref="QuietList.MostCounted"/> and one.</param>
internal sealed record QuietCounts(int All, int Never, int? Overdue, bool ToTheLast)
{
    /// <summary>Whether there are more than were counted.</summary>
    public bool HasMore => !ToTheLast && All > QuietList.MostCounted;

    /// <summary>"Meer dan 1.000", "312", "Geen"</summary>
    public string InWords(int number) => ToTheLast && number > 0 ? Foundation.Time.InWords.Number(number) : QuietWords.Number(number);
}
