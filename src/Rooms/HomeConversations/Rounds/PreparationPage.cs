using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>One of the five steps in which a round is made. Each saves, so that one can stop and go on tomorrow.</summary>
internal abstract class PreparationPage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId? Id { get; set; }

    /// <summary>The round as this form was shown with it.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The round; nothing on the first step of a new one.</summary>
    public Round? Round { get; private set; }

    public abstract PreparationStep Step { get; }

    /// <summary>Why this step cannot be walked again.</summary>
    public Refusal? WhyNotChange => Round is { } round ? Step.WhyNot(round) : null;

    protected HouseDb Db => db;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (Id is not { } id)
        {
            return Step is PreparationStep.Question;
        }

        Round = await db.Rounds.SingleOrDefaultAsync(round => round.Id == id, cancel);
        return Round is not null;
    }

    /// <summary>On to the next step; a round that is open already goes back to its own page.</summary>
    protected IActionResult Onwards(string nextPage) => Round!.IsDraft
        ? RedirectToPage(nextPage, new { Round.Id })
        : Next("De ronde is aangepast.", "ShowRound", new { Round.Id });
}

/// <summary>The five steps of making a round.</summary>
internal enum PreparationStep
{
    /// <summary>De vraag.</summary>
    Question,

    /// <summary>Wanneer.</summary>
    Period,

    /// <summary>Waar.</summary>
    Neighbourhoods,

    /// <summary>Wie.</summary>
    Colleagues,

    /// <summary>Nakijken.</summary>
    Review,
}

internal static class PreparationSteps
{
    internal static IReadOnlyList<PreparationStep> All { get; } = Enum.GetValues<PreparationStep>();

    internal static string InWords(this PreparationStep step) => step switch
    {
        PreparationStep.Question => "De vraag",
        PreparationStep.Period => "Wanneer",
        PreparationStep.Neighbourhoods => "Waar",
        PreparationStep.Colleagues => "Wie gaan er mee",
        PreparationStep.Review => "Nakijken",
    };

    /// <summary>Why what this step settles cannot change any more.</summary>
    internal static Refusal? WhyNot(this PreparationStep step, Round round) => step switch
    {
        PreparationStep.Question => round.WhyNotChange(),
        PreparationStep.Period => round.WhyNotPostpone(),
        PreparationStep.Neighbourhoods => round.WhyNotMove(),
        PreparationStep.Colleagues => round.WhyNotJoin(),
        PreparationStep.Review => null,
    };

    internal static string Page(this PreparationStep step) => step switch
    {
        PreparationStep.Question => "OpenRound",
        PreparationStep.Period => "SetPeriod",
        PreparationStep.Neighbourhoods => "ChooseNeighbourhoods",
        PreparationStep.Colleagues => "ChooseColleagues",
        PreparationStep.Review => "ReviewRound",
    };
}
