using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class ReviewRoundPage(HouseDb db, INeighbourhoods homes, IFragmentShelf shelf) : PreparationPage(db)
{
    public IReadOnlyList<NeighbourhoodCard> Areas { get; private set; } = [];

    public int Participants { get; private set; }

    public Refusal? WhyNotBegin => Round!.WhyNotBegin(Areas.Count, Participants);

    /// <summary>Whether what a step settles cannot change any more.</summary>
    public bool IsFixed(PreparationStep step) => step.WhyNot(Round!) is not null;

    public override PreparationStep Step => PreparationStep.Review;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await base.LoadAsync(cancel))
        {
            return false;
        }

        var areas = await Db.RoundAreas.Where(a => a.Round == Round!.Id).Select(a => a.Neighbourhood).ToListAsync(cancel);
        Areas = [.. (await homes.AllAsync(cancel)).Where(card => areas.Contains(card.Id))];
        Participants = await Db.Participants.CountAsync(participant => participant.Round == Round!.Id, cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Db.ShownAs(Round!, Version);
        Round!.Begin(Areas.Count, Participants);
        await shelf.OpenAsync(Round.Occasion, Round.Question, Round.From, cancel);
        await Db.SaveChangesAsync(cancel);
        return Next("De ronde is geopend.", "ShowRound", new { Round.Id });
    }

    public async Task<IActionResult> OnPostThrowAwayAsync(CancellationToken cancel)
    {
        Refused.If(Round!.IsDraft ? null : RoundRefusals.AlreadyOpen);
        Db.ShownAs(Round, Version);
        Db.Rounds.Remove(Round);
        await Db.SaveChangesAsync(cancel);
        return Next("Het concept is weggegooid.", "ListRounds");
    }
}
