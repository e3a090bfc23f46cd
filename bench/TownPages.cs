using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Intervals;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Bench;

/// <summary>
/// Whom we did not speak for longest, everybody and by each filter: the page at a hundred requests a second, and its questions
/// asked without the house, beside the same asked by hand with the best index there is.
/// </summary>
internal static partial class TownPages
{
    public const int PerSecond = 100;

    private const string List = "/woningen/langst-niet-gesproken";

    private static readonly string[] Sought =
        ["molenbeek", "de vis", "jan heide", "kamerveld fatima", "groenhuis", "Verzonnenlaan 9012", "7855 zz 9123", "moolebeek", "van der linden", "Omar Zandstra"];

    public static async IAsyncEnumerable<Row> MeasureAsync(BenchHouse house, DbConnection bare, string size)
    {
        foreach (var (name, path, where) in await FiltersAsync(house))
        {
            var byHand = ByHand(where, house.Kind);
            var questions = await house.Overheard.DuringAsync(() => house.OpensAsync(path));
            var (ours, theirs) = await Watch.InTurnAsync(100, () => Overheard.AskAsync(bare, questions), () => Overheard.AskAsync(bare, byHand));
            yield return new Row($"longest not spoken, {name}: its questions", size, house.Database, ours, theirs, "ms");

            var page = await Traffic.NineteenOfTwentyAsync(PerSecond, _ => house.OpensAsync(path));
            yield return new Row($"longest not spoken, {name}: page at {PerSecond}/s, 19 of 20 within", size, house.Database, page, theirs, "ms");
        }

        yield return await FarAsync(house, size);
        yield return await SearchAsync(house, bare, size);
    }

    /// <summary>Opens the first page of everybody, with target intervals, as often as one likes.</summary>
    public static async Task<Func<int, Task>> EverybodyAsync(BenchHouse house)
    {
        var path = (await FiltersAsync(house))[0].Path;
        return _ => house.OpensAsync(path);
    }

    private static async Task<IReadOnlyList<(string Name, string Path, string Where)>> FiltersAsync(BenchHouse house)
    {
        var (place, complex) = await house.InAsync(async house =>
        {
            var db = house.GetRequiredService<HouseDb>();
            db.TargetIntervals.AddRange(Every(36), new TargetInterval(Segment.New, 3));
            await db.SaveChangesAsync();
            return ((await db.Neighbourhoods.OrderBy(one => one.Name).FirstAsync()).Id, (await db.Complexes.OrderBy(one => one.OutsideKey).FirstAsync()).Id);
        });
        var today = HomesOnPaper.Today;
        var never = house.Kind is DatabaseKind.Sqlite ? "'0001-01-01'" : "'-infinity'";
        var (neighbourhood, cluster) = (Id(place.Value, house.Kind), Id(complex.Value, house.Kind));

        return
        [
            ("everybody", List, "h.lives_here = TRUE"),
            ("one neighbourhood", $"{List}?buurt={place}", $"h.neighbourhood = {neighbourhood}"),
            ("one complex", $"{List}?complex={complex}", $"h.complex = {cluster}"),
            ("one kind of home", $"{List}?soort={BuildingKind.Senior}", $"h.building = '{BuildingKind.Senior}'"),
            ("renting for less than a year", $"{List}?huurt=New", $"h.lives_here = TRUE AND h.tenant_since > {Day(today.AddYears(-1))}"),
            ("renting for thirty years", $"{List}?huurt=Most", $"h.lives_here = TRUE AND h.tenant_since <= {Day(today.AddYears(-30))}"),
            ("only quiet", $"{List}?stil=true", $"h.lives_here = TRUE AND h.spoken_on < {Day(today.AddYears(-2))} AND h.heard_on < {Day(today.AddYears(-2))}"),
            ("never spoken", $"{List}?nooit=true", $"h.lives_here = TRUE AND h.spoken_on = {never}"),
            ("over time", $"{List}?overtijd=true", $"h.lives_here = TRUE AND {Overdue(today, never)}"),
        ];
    }

    private static string Id(Guid id, DatabaseKind kind) => kind is DatabaseKind.Sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

    private static string Day(DateOnly day) => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    private static string Overdue(DateOnly today, string never)
    {
        var (seldom, often) = (Before(36), Before(3));
        return $"h.spoken_on < {Day(Every(3).InTimeSince(today))} AND ({seldom} OR (h.tenant_since > {Day(today.AddYears(-1))} AND {often}))";

        string Before(int months)
        {
            var day = Day(Every(months).InTimeSince(today));
            return $"(h.spoken_on < {day} AND (h.spoken_on > {never} OR h.tenant_since < {day}))";
        }
    }

    private static TargetInterval Every(int months) => new(Segment.Everybody, months);

    /// <summary>The page and its three counts as somebody would write them who knows the tables.</summary>
    private static Question[] ByHand(string where, DatabaseKind kind)
    {
        var never = kind is DatabaseKind.Sqlite ? "'0001-01-01'" : "'-infinity'";
        return
        [
            new(
                $"""
                SELECT h.id, h.spoken_on, h.tenant_since, h.do_not_approach, h.rest_until, h.peace_until, d.street, d.house_number, d.addition, d.postcode,
                    n.name, x.name, c.kind, c.department
                FROM homes_household h
                JOIN homes_dwelling d ON d.id = h.dwelling
                JOIN homes_neighbourhood n ON n.id = h.neighbourhood
                LEFT JOIN homes_complex x ON x.id = h.complex
                LEFT JOIN homes_contact c ON c.id = h.last_talk
                WHERE {where}
                ORDER BY h.spoken_on, h.tenant_since, h.id
                LIMIT 26
                """),
            Count(where), Count($"{where} AND h.spoken_on = {never}"), Count($"{where} AND {Overdue(HomesOnPaper.Today, never)}"),
        ];

        static Question Count(string where) => new($"SELECT COUNT(*) FROM (SELECT 1 FROM homes_household h WHERE {where} LIMIT 1001) counted");
    }

    /// <summary>Leafs on to the five hundredth page, and opens that one beside the first.</summary>
    private static async Task<Row> FarAsync(BenchHouse house, string size)
    {
        var (far, page) = (List, await house.OpensAsync(List));

        for (var number = 1; number < 500; number++)
        {
            far = Further().Match(page).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
            page = await house.OpensAsync(far);
        }

        var (last, first) = await Watch.InTurnAsync(50, () => house.OpensAsync(far), () => house.OpensAsync(List));
        return new Row("longest not spoken, page 500 beside page 1", size, house.Database, last, first, "ms");
    }

    private static async Task<Row> SearchAsync(BenchHouse house, DbConnection bare, string size)
    {
        await house.OpensAsync("/woningen/zoeken");
        var name = new Question(
            """
            SELECT h.id, h.addressee, d.street FROM homes_household h JOIN homes_dwelling d ON d.id = h.dwelling
            WHERE h.id IN (SELECT household FROM homes_name_word WHERE word >= 'molenbeek' AND word < 'molenbeel') LIMIT 26
            """);
        var theirs = await Watch.MillisecondsAsync(50, () => Overheard.AskAsync(bare, [name]));
        var ours = await Traffic.NineteenOfTwentyAsync(20, number => house.PostsAsync("/woningen/zoeken", ("Sought", Sought[number % Sought.Length])));
        return new Row("search by ten names and addresses at 20/s, 19 of 20 within", size, house.Database, ours, theirs, "ms");
    }

    [GeneratedRegex("href=\"([^\"]*[?&;]na=[^\"]*)\"")]
    private static partial Regex Further();
}
