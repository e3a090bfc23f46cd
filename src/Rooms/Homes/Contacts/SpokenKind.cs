using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Contacts;

/// <summary>
/// Whether one way of being in touch counts as having spoken, and why (wat telt als gesproken); and how long we leave
/// people in peace after it. A way that nobody decided about is as we propose it.
/// </summary>
internal sealed class SpokenKind : IVersioned
{
    internal const int LongestWhy = 200;
    internal const int MostRestWeeks = 260;

    internal SpokenKind(ContactKind kind)
    {
        Kind = kind;
        (Counts, Why) = Proposed(kind);
        RestWeeks = ProposedRest(kind);
    }

    private SpokenKind()
    {
        Why = "";
    }

    public ContactKind Kind { get; private set; }

    public bool Counts { get; private set; }

    /// <summary>Why it counts or does not, in one sentence, for every colleague.</summary>
    [NotPersonal]
    public string Why { get; private set; }

    /// <summary>So many weeks after it we ask nothing of our own accord (rusttijd); none lets us ask again at once.</summary>
    public int RestWeeks { get; private set; }

    public int Version { get; private set; }

    /// <summary>"Daarna 13 weken rust.", or nothing.</summary>
    internal string RestInWords => RestWeeks == 0 ? "Daarna mogen we meteen weer vragen." : $"Daarna {InWords.Count(RestWeeks, "week", "weken")} rust.";

    /// <summary>Behind "bij 12 huishoudens": what the other decision would do there.</summary>
    internal string TurnsInWords => Counts
        ? "was dit het laatste gesprek. Telt het niet meer mee, dan gaat daar een eerder gesprek tellen, of staat er: nog nooit."
        : "was dit later dan het laatste gesprek. Telt het mee, dan staat daar deze dag.";

    internal static Refusal? WhyNot(string why, int restWeeks) => restWeeks switch
    {
        _ when string.IsNullOrWhiteSpace(why) => SpokenKindRefusals.NoReason,
        < 0 or > MostRestWeeks => SpokenKindRefusals.RestOutOfReach,
        _ => null,
    };

    internal void Decides(bool counts, string why, int restWeeks)
    {
        Refused.If(WhyNot(why, restWeeks));

        (Counts, Why, RestWeeks) = (counts, why.Trim(), restWeeks);
    }

    private static (bool Counts, string Why) Proposed(ContactKind kind) => kind switch
    {
        ContactKind.HomeConversation => (true, "Twee collega’s zaten aan tafel en luisterden."),
        ContactKind.CoffeeVisit => (true, "Er was tijd om te praten, zonder agenda."),
        ContactKind.HomeVisit => (true, "We waren bij iemand thuis en hoorden hoe het gaat."),
        ContactKind.AtTheDoor => (true, "Het was misschien kort, maar we keken elkaar aan."),
        ContactKind.Telephone => (true, "We hoorden elkaars stem."),
        ContactKind.AtTheOffice => (true, "Iemand kwam naar ons toe en werd gehoord."),
        ContactKind.ListeningPanel => (true, "Iemand vertelde ons wat hij of zij meemaakte."),
        ContactKind.RepairTalk => (true, "De vakman nam de tijd voor een gesprek."),
        ContactKind.Letter => (false, "Wij schreven. Of iemand het las, weten we niet."),
        ContactKind.Invitation => (false, "Wij vroegen iets. Een antwoord is nog geen gesprek."),
        ContactKind.Survey => (false, "Een vinkje op papier is nog geen gesprek."),
        ContactKind.Message => (false, "Er staat iets op een scherm, maar we spraken elkaar niet."),
        ContactKind.AutomaticMessage => (false, "Een computer stuurde het, geen mens."),
        ContactKind.MeterReading => (false, "Er kwam iemand voor de meter, niet voor de bewoner."),
        ContactKind.Repair => (false, "Er is iets gemaakt. Dat is nog geen gesprek."),
        ContactKind.Complaint => (false, "Iemand moest zelf aan de bel trekken. Een goed gesprek is iets anders."),
    };

    /// <summary>A quarter after a visit, half a year after a long talk or a question, a year after an invitation.</summary>
    private static int ProposedRest(ContactKind kind) => kind switch
    {
        ContactKind.HomeConversation or ContactKind.ListeningPanel or ContactKind.Survey => 26,
        ContactKind.CoffeeVisit or ContactKind.HomeVisit => 13,
        ContactKind.Invitation => 52,
        ContactKind.AtTheDoor or ContactKind.Telephone or ContactKind.AtTheOffice or ContactKind.RepairTalk or ContactKind.Letter
            or ContactKind.Message or ContactKind.AutomaticMessage or ContactKind.MeterReading or ContactKind.Repair
            or ContactKind.Complaint => 0,
    };
}

/// <summary>Why what counts cannot be decided so.</summary>
internal static class SpokenKindRefusals
{
    internal static readonly Refusal NoReason = new(
        "spoken-kind.no-reason", "Schrijf in één zin waarom. Elke collega leest dat.", "Why");

    internal static readonly Refusal RestOutOfReach = new(
        "spoken-kind.rest-out-of-reach", "Kies een aantal weken van 0 tot en met 260.", "RestWeeks");
}

internal sealed class SpokenKindMap : IEntityTypeConfiguration<SpokenKind>
{
    public void Configure(EntityTypeBuilder<SpokenKind> kind)
    {
        kind.HasKey(k => k.Kind);
        kind.Property(k => k.Why).HasMaxLength(SpokenKind.LongestWhy);
    }
}

internal static class SpokenKindTable
{
    extension(HouseDb db)
    {
        internal DbSet<SpokenKind> SpokenKinds => db.Set<SpokenKind>();

        /// <summary>What counts as having spoken now.</summary>
        internal async Task<SpokenKinds> WhatCountsAsync(CancellationToken cancel) =>
            new(await db.SpokenKinds.AsNoTracking().ToListAsync(cancel));
    }
}
