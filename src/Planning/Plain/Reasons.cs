namespace Huiskamer.Planning.Plain;

/// <summary>Why a visit could not be planned: the first reason that holds, and the smallest thing that would help.</summary>
internal sealed class Reasons(Ground ground, Crews crews, Staffing staffing)
{
    internal Unplanned Of(int visit)
    {
        var (reason, text, relax) = Why(visit) switch
        {
            UnplannedReason.NobodyAvailable => (UnplannedReason.NobodyAvailable,
                "In de halve dagen die deze huurder uitkomen, werken er geen twee collega’s.",
                "Vraag een halve dag waarop er wel twee collega’s zijn, of vraag een collega om dan te komen."),
            UnplannedReason.NobodySpeaksLanguage => (UnplannedReason.NobodySpeaksLanguage,
                "In de halve dagen die deze huurder uitkomen, werkt er niemand die de taal spreekt.",
                "Vraag een collega die de taal spreekt om op een van deze halve dagen mee te gaan."),
            UnplannedReason.AllSpeakersExcluded => (UnplannedReason.AllSpeakersExcluded,
                "Wie dan werkt en de taal spreekt, komt bij dit adres of in deze buurt niet op bezoek.",
                "Vraag nog een collega mee, of vraag de huurder om een andere halve dag."),
            UnplannedReason.OnlyPairsThatMet => (UnplannedReason.OnlyPairsThatMet,
                "De collega’s die dan kunnen, gingen in een eerdere ronde al samen op pad.",
                "Vraag een collega mee die nog niet met hen op pad ging."),
            UnplannedReason.HalfDaysFull => (UnplannedReason.HalfDaysFull,
                "De halve dagen die deze huurder uitkomen, zijn vol: iedereen die mee kan, is al op pad of gaat al zo vaak als afgesproken.",
                "Vraag de huurder om nog een halve dag, of laat een collega één keer vaker op pad gaan."),
            UnplannedReason.WindowTooNarrow => (UnplannedReason.WindowTooNarrow,
                "De tijd die deze huurder uitkomt, is te kort om heen te reizen, te praten en op tijd terug te zijn.",
                "Vraag de huurder om een ruimere tijd."),
        };
        return new Unplanned(ground.Request.Visits[visit].Id, reason, text, relax);
    }

    private UnplannedReason Why(int visit)
    {
        var manned = ground.Offers[visit].Where(half => ground.Available[half].Count() >= 2).ToList();

        if (manned.Count == 0)
        {
            return UnplannedReason.NobodyAvailable;
        }

        var spoken = manned.Where(half => Both(ground.Available[half], ground.SpeakersAt(visit)).Next(0) >= 0).ToList();

        if (spoken.Count == 0)
        {
            return UnplannedReason.NobodySpeaksLanguage;
        }

        var welcome = spoken.Where(half => HasWelcomeSpeaker(visit, half)).ToList();

        if (welcome.Count == 0)
        {
            return UnplannedReason.AllSpeakersExcluded;
        }

        var unmet = welcome.Where(half => crews.Exists(half, [], visit)).ToList();

        if (unmet.Count == 0)
        {
            return UnplannedReason.OnlyPairsThatMet;
        }

        var reachable = unmet.Where(half => ground.IsReachable(visit, half)).ToList();
        return reachable.Count > 0 && reachable.TrueForAll(half => !staffing.HasPairFor(visit, half))
            ? UnplannedReason.HalfDaysFull
            : UnplannedReason.WindowTooNarrow;
    }

    private bool HasWelcomeSpeaker(int visit, int half)
    {
        var welcome = Both(ground.Available[half], ground.Welcome[visit]);
        return welcome.Count() >= 2 && Both(welcome, ground.SpeakersAt(visit)).Next(0) >= 0;
    }

    private People Both(People one, People other)
    {
        var both = new People(ground.PersonCount);
        both.Becomes(one);
        both.KeepOnly(other);
        return both;
    }
}
