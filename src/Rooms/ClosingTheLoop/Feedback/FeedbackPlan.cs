using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.ClosingTheLoop.Feedback;

/// <summary>How everybody who took part hears what was done with it: which way, by when, by whom (terugkoppelplan).</summary>
internal sealed class FeedbackPlan : IVersioned
{
    private FeedbackPlan()
    {
    }

    internal FeedbackPlan(OccasionId occasion) => Occasion = occasion;

    public OccasionId Occasion { get; private set; }

    public FeedbackWay Way { get; private set; }

    /// <summary>Everybody has heard by this day.</summary>
    public DateOnly By { get; private set; }

    /// <summary>The colleague whose name stands below the letter.</summary>
    public ColleagueId SignedBy { get; private set; }

    /// <summary>What the signer says first, before the decisions. With a return evening: where and when.</summary>
    [NotPersonal]
    public string Opening { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    public int Version { get; private set; }

    internal static Refusal? WhyNotDecide(NewFeedbackPlan plan, DateOnly today) => plan switch
    {
        { SignedBy.Value: var signer } when signer == Guid.Empty => FeedbackRefusals.NobodySigns,
        { By: var by } when by < today => FeedbackRefusals.InThePast,
        { Way: FeedbackWay.ReturnEvening, Opening: var opening } when string.IsNullOrWhiteSpace(opening) => FeedbackRefusals.EveningWhere,
        _ => null,
    };

    internal void Decide(NewFeedbackPlan plan, DateOnly today)
    {
        Refused.If(WhyNotDecide(plan, today));

        Way = plan.Way;
        By = plan.By;
        SignedBy = plan.SignedBy;
        Opening = plan.Opening?.Trim() ?? "";
        DecidedOn = today;
    }
}

/// <summary>Why feedback cannot be planned like this.</summary>
internal static class FeedbackRefusals
{
    internal static readonly Refusal NobodySigns = new(
        "feedback.nobody-signs", "Kies wie de brief ondertekent. Een brief komt van iemand.", nameof(FeedbackPlan.SignedBy));

    internal static readonly Refusal InThePast = new(
        "feedback.in-the-past", "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(FeedbackPlan.By));

    internal static readonly Refusal EveningWhere = new(
        "feedback.evening-where", "Schrijf op waar en wanneer de avond is. Het staat zo in de uitnodiging.", nameof(FeedbackPlan.Opening));
}

internal sealed class FeedbackPlanMap : IEntityTypeConfiguration<FeedbackPlan>
{
    public void Configure(EntityTypeBuilder<FeedbackPlan> plan)
    {
        plan.HasKey(p => p.Occasion);
        plan.Property(p => p.Opening).HasMaxLength(1000);
    }
}

internal static class FeedbackPlanTable
{
    extension(HouseDb db)
    {
        internal DbSet<FeedbackPlan> FeedbackPlans => db.Set<FeedbackPlan>();
    }
}
