using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Deeds;

/// <summary>What taking a deed back would do, and what stays as it is now.</summary>
internal sealed class DeedPlan(HouseholdDeed deed, IReadOnlyList<DeedRow> rows)
{
    /// <summary>Why it cannot be taken back now; nothing when it can.</summary>
    public Refusal? WhyNot { get; init; }

    /// <summary>How many contact moments of after it stay with the household.</summary>
    public int ContactsSince { get; init; }

    /// <summary>Rows that the deed took away, and that come again.</summary>
    public IReadOnlyList<DeedRow> ComeAgain { get; } = [.. rows.Where(row => row is { After: null, Now: null })];

    /// <summary>Rows that become what they were.</summary>
    public IReadOnlyList<DeedRow> GoBack { get; } = [.. rows.Where(row => row is { Before: not null, After: not null, Now: not null })];

    /// <summary>Rows that the deed brought, and that go.</summary>
    public IReadOnlyList<DeedRow> GoAway { get; } = [.. rows.Where(row => row is { Before: null, Now: not null })];

    /// <summary>"Het worden weer twee huishoudens. 3 bewoners en 12 contactmomenten horen weer bij het huishouden van daarvoor."</summary>
    public IReadOnlyList<string> Goes
    {
        get
        {
            var moved = GoBack.Where(row => row.Changed("household")).ToList();
            var otherwise = GoBack.Where(row => row.Thing != typeof(Household) && !row.Changed("household")).ToList();

            return
            [
                DeedWords.TakenBack(deed.Kind),
                .. Told(moved, "hoort weer bij het huishouden van daarvoor.", "horen weer bij het huishouden van daarvoor."),
                .. Told(otherwise, "wordt weer zoals daarvoor.", "worden weer zoals daarvoor."),
                .. Told(ComeAgain, "staat er weer bij.", "staan er weer bij."),
                .. Told(GoAway, "gaat weer weg.", "gaan weer weg."),
            ];
        }
    }

    /// <summary>What was changed since, and is left as it is.</summary>
    public IReadOnlyList<string> Stays
    {
        get
        {
            var changed = GoBack.SelectMany(row => row.ChangedSince.Select(column => DeedWords.Changed(row, column))).Distinct().ToList();
            var gone = rows.Where(row => row is { Before: not null, After: not null, Now: null }).ToList();
            var stays = new List<string>();

            if (changed.Count > 0)
            {
                stays.Add($"Sindsdien gewijzigd, en dat blijft zo: {InWords.Listed(changed)}.");
            }

            if (ContactsSince > 0)
            {
                stays.Add($"{InWords.Count(ContactsSince, "contactmoment", "contactmomenten")} van daarna {(ContactsSince == 1 ? "blijft" : "blijven")} waar {(ContactsSince == 1 ? "het staat" : "ze staan")}.");
            }

            stays.AddRange(Told(gone, "is sindsdien weggehaald en komt niet terug.", "zijn sindsdien weggehaald en komen niet terug."));
            return stays;
        }
    }

    private static IEnumerable<string> Told(IReadOnlyCollection<DeedRow> some, string one, string many)
    {
        var counts = some.Where(row => row.Thing != typeof(FormerResident) && (row.Thing != typeof(Household) || row.Before is null))
            .GroupBy(row => row.Thing)
            .Select(same => DeedWords.Counted(same.Key, same.Count()))
            .ToList();

        if (counts.Count > 0)
        {
            yield return $"{InWords.Listed(counts)} {(some.Count == 1 ? one : many)}";
        }
    }
}
