using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Api;

/// <summary>
/// A tenancy as another system tells it, beside those a household has. What comes of it is what comes of a line in a file
/// (<c>TenancyImport</c>): who rents elsewhere since moved, and who moved on since did not stay. What a file cannot know, that
/// others rent the home, holds here as for a colleague.
/// </summary>
/// <param name="Id">The number it has there.</param>
/// <param name="Home">The home.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, when it is told.</param>
/// <param name="Own">Every tenancy the household has.</param>
/// <param name="IsJoined">Whether another household went into this one.</param>
internal sealed record ToldTenancy(TenancyId Id, DwellingId Home, DateOnly From, DateOnly? Until, IReadOnlyList<Tenancy> Own, bool IsJoined)
{
    internal const int FirstYear = 1900;
    internal const int LastYear = 2200;

    internal Tenancy? Known => Own.FirstOrDefault(tenancy => tenancy.Id == Id);

    /// <summary>Told again, it is as it was.</summary>
    internal bool IsAsItWas => Known is { } known && known.Dwelling == Home && known.From == From && LastDay == known.Until && !known.ByHand;

    /// <summary>The home they left for this one, or that they leave on another day now.</summary>
    private Tenancy? Former => Known is { } known
        ? Own.FirstOrDefault(other => other != known && known.From != From && other.Until == known.From.AddDays(-1) && other.From < From)
        : Until is null ? Own.Where(other => other.Until is null && other.From < From).MaxBy(other => other.From) : null;

    /// <summary>Whose tenancy was ended by the next one, or by going to live with others, did not withdraw a notice.</summary>
    private DateOnly? LastDay => (Until, Known) switch
    {
        ({ } told, _) => told,
        (null, { } known) => MovedOnFrom(known) ? known.Until : null,
        (null, null) when Former is null => Own.Where(other => other.Until is null && other.From > From).Min(other => (DateOnly?)other.From)?.AddDays(-1),
        _ => null,
    };

    /// <summary>Why it cannot be so.</summary>
    /// <param name="ofOthers">The tenancies of others in this home.</param>
    /// <param name="today">Today.</param>
    internal Refusal? WhyNot(IReadOnlyCollection<Tenancy> ofOthers, DateOnly today) => this switch
    {
        _ when !IsInReach(From) || (Until is { } told && !IsInReach(told)) => ApiRefusals.DayOutOfReach,
        _ when Known is { } known && known.Dwelling != Home => ApiRefusals.OtherHome,
        _ when Tenancy.WhyNot(From, LastDay) is { } refusal => refusal,
        _ when Known is null && Until is null && Own.Any(other => other.From == From && other.Until is null) => ApiRefusals.TwoFromOneDay,
        _ when Own.Any(other => other.Id != Id && other.Dwelling == Home && (other != Former || other.ByHand) && Overlaps(other)) => ApiRefusals.KnownAlready,
        _ when ofOthers.Any(Overlaps) => ApiRefusals.HomeTaken,
        _ when !IsJoined && TwoHomes.AreRented(Own, Known, Former, Home, (From, LastDay), today) => ApiRefusals.TwoHomes,
        _ => null,
    };

    /// <summary>Ends what must end, and gives the tenancy when it is a new one.</summary>
    internal Tenancy? Happens(HouseholdId household)
    {
        var (known, former, until) = (Known, Former, LastDay);
        former?.EndsOn(From.AddDays(-1));

        if (known is null)
        {
            return new Tenancy(Id, household, Home, From, until);
        }

        known.IsFrom(From, until);
        return null;
    }

    /// <summary>What overlapped already is no news: an older tenancy may still be put right a little.</summary>
    private bool Overlaps(Tenancy other) =>
        other.Overlaps(From, LastDay) && !(Known is { } known && other.Overlaps(known.From, known.Until));

    private bool MovedOnFrom(Tenancy known) => Own.Any(other =>
        other.From > known.From || (other != known && other.Until is null && IsJoined));

    private static bool IsInReach(DateOnly day) => day.Year is >= FirstYear and <= LastYear;
}
