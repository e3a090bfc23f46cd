namespace Huiskamer.Homes.Merging;

/// <summary>What is held against another to see whether two households may be the same.</summary>
/// <param name="Addressee">How they are addressed, folded.</param>
/// <param name="LivesHere">Whether they rent from us now.</param>
/// <param name="People">Who lives in it.</param>
/// <param name="Stays">Where they live and lived.</param>
internal sealed record AlikeCard(string Addressee, bool LivesHere, IReadOnlyList<AlikePerson> People, IReadOnlyList<AlikeStay> Stays);

/// <summary>Somebody in it: the name folded, the telephone number in digits, the e-mail address in small letters.</summary>
internal sealed record AlikePerson(string Name, int? BirthYear, string? Telephone = null, string? Email = null);

/// <summary>A home from a day to a day.</summary>
internal sealed record AlikeStay(Guid Dwelling, DateOnly From, DateOnly? Until);

/// <summary>Why two households may be the same, and how sure that is.</summary>
internal sealed record Alikeness(int Score, AlikeReasons Reasons)
{
    /// <summary>A month of overlap is somebody who moves in while somebody else moves out.</summary>
    private const int DaysOfMoving = 31;

    /// <summary>Who left one home of ours and came to another in a month may have got a new number.</summary>
    private const int DaysBetweenHomes = 31;

    /// <summary>Nothing when they are not: the same surname, or the same home after each other, says nothing by itself.</summary>
    internal static Alikeness? Of(AlikeCard one, AlikeCard other)
    {
        var (near, reasons) = Nearest(one, other);
        var (together, after) = Homes(one, other);
        var reached = Reached(one, other);
        reasons |= reached | (together ? AlikeReasons.SameHome : after ? AlikeReasons.HomeAfter : CameThen(one, other) || CameThen(other, one) ? AlikeReasons.CameThen : AlikeReasons.None);
        var sameYear = reasons.HasFlag(AlikeReasons.SameYear);

        var score = near switch
        {
            Nearness.None or Nearness.OneWord => 0,
            _ when together => 60,
            _ when reached is not AlikeReasons.None => 55,
            Nearness.Whole when after && sameYear => 50,
            Nearness.Whole when after => 30,
            Nearness.Whole when sameYear && reasons.HasFlag(AlikeReasons.CameThen) => 20,
            _ => 0,
        };

        return score == 0 ? null : new Alikeness(
            score + (near is Nearness.Whole ? 15 : 0) + (sameYear ? 15 : 0) + (reached is AlikeReasons.None ? 0 : 10), reasons);
    }

    /// <summary>The two people who are most alike; of a household without people, how it is addressed.</summary>
    private static (Nearness, AlikeReasons) Nearest(AlikeCard one, AlikeCard other)
    {
        if (one.People.Count == 0 || other.People.Count == 0)
        {
            var near = Names(one).SelectMany(_ => Names(other), NamesAlike.Of).DefaultIfEmpty().Max();

            // "Familie Jansen" twice at one address: there is no more of it than that.
            var heard = near is Nearness.OneWord && IsFamily(one) && IsFamily(other) ? Nearness.Initials : near;
            return (heard, one.Addressee == other.Addressee ? AlikeReasons.SameName : AlikeReasons.AlikeName);
        }

        var best = (Near: Nearness.None, SameYear: false, Same: false);

        foreach (var mine in one.People)
        {
            foreach (var theirs in other.People.Where(theirs => !SamePerson.AreOfOtherYears(mine.BirthYear, theirs.BirthYear)))
            {
                var found = (NamesAlike.Of(mine.Name, theirs.Name), mine.BirthYear is not null && theirs.BirthYear is not null, mine.Name == theirs.Name);
                best = found.CompareTo(best) > 0 ? found : best;
            }
        }

        return (best.Near, (best.Same ? AlikeReasons.SameName : AlikeReasons.AlikeName) | (best.SameYear ? AlikeReasons.SameYear : AlikeReasons.None));
    }

    private static IEnumerable<string> Names(AlikeCard card) => card.People.Select(person => person.Name).Append(card.Addressee);

    private static bool IsFamily(AlikeCard card) =>
        card.Addressee.StartsWith("familie ", StringComparison.Ordinal) || card.Addressee.StartsWith("fam ", StringComparison.Ordinal);

    private static (bool Together, bool After) Homes(AlikeCard one, AlikeCard other)
    {
        var both = one.Stays.SelectMany(_ => other.Stays, (mine, theirs) => (mine, theirs)).Where(stays => stays.mine.Dwelling == stays.theirs.Dwelling).ToList();
        return (both.Exists(stays => DaysTogether(stays.mine, stays.theirs) > DaysOfMoving), both.Count > 0);
    }

    private static bool CameThen(AlikeCard left, AlikeCard came) => !left.LivesHere && left.Stays.Count > 0 && came.Stays.Count > 0
        && IsSoonAfter(came.Stays.Min(stay => stay.From), left.Stays.Max(stay => stay.Until ?? DateOnly.MaxValue));

    /// <summary>Keys of two homes are in one hand for a while, or for a while in none.</summary>
    internal static bool IsSoonAfter(DateOnly came, DateOnly left) => Math.Abs(came.DayNumber - left.DayNumber) <= DaysBetweenHomes;

    private static int DaysTogether(AlikeStay one, AlikeStay other)
    {
        var from = one.From > other.From ? one.From : other.From;
        var (last, otherLast) = (one.Until ?? DateOnly.MaxValue, other.Until ?? DateOnly.MaxValue);
        return (last < otherLast ? last : otherLast).DayNumber - from.DayNumber + 1;
    }

    private static AlikeReasons Reached(AlikeCard one, AlikeCard other)
    {
        var phones = one.People.Select(person => person.Telephone).OfType<string>().Intersect(other.People.Select(person => person.Telephone).OfType<string>()).Any();
        var mails = one.People.Select(person => person.Email).OfType<string>().Intersect(other.People.Select(person => person.Email).OfType<string>()).Any();
        return (phones ? AlikeReasons.SameTelephone : AlikeReasons.None) | (mails ? AlikeReasons.SameEmail : AlikeReasons.None);
    }
}

/// <summary>Why two households may be the same.</summary>
[Flags]
internal enum AlikeReasons
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>The name is the same.</summary>
    SameName = 1,

    /// <summary>The name is written or sounds alike.</summary>
    AlikeName = 2,

    /// <summary>They live at one address at one time.</summary>
    SameHome = 4,

    /// <summary>They lived at one address after each other.</summary>
    HomeAfter = 8,

    /// <summary>They are called at one number.</summary>
    SameTelephone = 16,

    /// <summary>They are mailed at one address.</summary>
    SameEmail = 32,

    /// <summary>They were born in one year.</summary>
    SameYear = 64,

    /// <summary>The one left about when the other came.</summary>
    CameThen = 128,
}

/// <summary>What is said of it.</summary>
internal static class AlikeWords
{
    /// <summary>"De naam klinkt hetzelfde, en ze wonen op hetzelfde adres."</summary>
    internal static string InWords(this AlikeReasons reasons)
    {
        string[] told =
        [
            reasons.HasFlag(AlikeReasons.SameName) ? "De naam is hetzelfde" : "De naam lijkt erop",
            .. Told(AlikeReasons.SameYear, "ze zijn van hetzelfde geboortejaar"),
            .. Told(AlikeReasons.SameHome, "ze wonen op hetzelfde adres"),
            .. Told(AlikeReasons.HomeAfter, "ze woonden na elkaar op hetzelfde adres"),
            .. Told(AlikeReasons.CameThen, "de een vertrok toen de ander kwam"),
            .. Told(AlikeReasons.SameTelephone, "ze hebben hetzelfde telefoonnummer"),
            .. Told(AlikeReasons.SameEmail, "ze hebben hetzelfde e-mailadres"),
        ];
        return $"{Foundation.Time.InWords.Listed(told)}.";

        IEnumerable<string> Told(AlikeReasons one, string words) => reasons.HasFlag(one) ? [words] : [];
    }
}
