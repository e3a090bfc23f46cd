using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Import;

/// <summary>
/// A tenancy as a line of a file tells it, beside those a household has: what comes of it is what comes of the one that another
/// system tells (<c>ToldTenancy</c>).
/// </summary>
/// <param name="Known">The tenancy that the line is about, when we have it.</param>
/// <param name="Home">The home.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, when it is told.</param>
/// <param name="Own">Every tenancy the household has.</param>
/// <param name="HasMore">Whether another household went into this one.</param>
internal readonly record struct TenancyInFile(
    Tenancy? Known, DwellingId Home, DateOnly From, DateOnly? Until, IReadOnlyList<Tenancy> Own, bool HasMore)
{
    internal const string TwoHomesNow =
        "Dit huishouden huurt vandaag nog een andere woning. Zet bij de huur die voorbij is de laatste dag. Bij een verhuizing mogen twee huren elkaar 31 dagen overlappen.";

    /// <summary>The home they left for this one, or that they left on another day than a colleague wrote down.</summary>
    internal Tenancy? Former
    {
        get
        {
            var (known, from) = (Known, From);
            return known switch
            {
                null when Until is null => Own.Where(other => other.Until is null && other.From < from).MaxBy(other => other.From),
                not null when known.From != from =>
                    Own.FirstOrDefault(other => other != known && other.Until == known.From.AddDays(-1) && other.From < from),
                _ => null,
            };
        }
    }

    /// <summary>The last day it gets. The lines of a file may stand in any order: whoever moved on since does not rent two homes.</summary>
    internal DateOnly? LastDay
    {
        get
        {
            var from = From;
            return (Until, Known) switch
            {
                ({ } told, _) => told,
                (null, null) when Former is null =>
                    Own.Where(other => other.From > from && other.Until is null).Min(other => (DateOnly?)other.From)?.AddDays(-1),
                (null, { } known) when known.From == from && MovedOnFrom(known) => known.Until,
                _ => null,
            };
        }
    }

    /// <summary>Whether they begin to rent another home on the same day.</summary>
    internal bool BeginsBesideAnother
    {
        get
        {
            var from = From;
            return Known is null && Until is null && Own.Any(other => other.From == from && other.Until is null);
        }
    }

    /// <summary>The tenancy that a line is about; of one that a colleague wrote down the file may know the first day better.</summary>
    internal static Tenancy? Find(IReadOnlyList<Tenancy> own, DwellingId home, DateOnly from, DateOnly? until) =>
        own.FirstOrDefault(tenancy => tenancy.Dwelling == home && tenancy.From == from)
        ?? own.FirstOrDefault(tenancy => tenancy.ByHand && tenancy.Dwelling == home && tenancy.Overlaps(from, until));

    /// <summary>
    /// Whether they would rent two homes today. Two households that became one here are still two in the file: that is not the
    /// fault of a line.
    /// </summary>
    internal bool MakesTwoHomes(DateOnly today) => !HasMore && TwoHomes.AreRented(Own, Known, Former, Home, (From, LastDay), today);

    /// <summary>Whose tenancy was ended by the next one, or by going to live with others, did not withdraw a notice.</summary>
    private bool MovedOnFrom(Tenancy known)
    {
        var hasMore = HasMore;
        return Own.Any(other => other.From > known.From || (other != known && other.Until is null && hasMore));
    }
}
