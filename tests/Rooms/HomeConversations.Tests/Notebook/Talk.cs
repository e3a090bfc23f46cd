using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.HomeConversations.Tests.Notebook;

/// <summary>A visit of today at a family's table, with the two colleagues who go there.</summary>
internal sealed record Talk(Round Round, HouseholdId Household, Pair Pair, Visit Visit, Visitor First, Visitor Second)
{
    public string WriteUp => $"/huisgesprekken/bezoeken/{Visit.Id}/opschrijven";

    public string Otherwise => $"/huisgesprekken/bezoeken/{Visit.Id}/anders";

    public static async Task<Talk> AtAsync(TestHouse house, string addressee = "Familie De Boer", DateOnly? day = null)
    {
        var first = await house.VisitorAsync(Role.Colleague);
        var second = await house.VisitorAsync(Role.Colleague);
        var household = await house.FamilyAsync(addressee);
        var round = A.Round();
        var on = day ?? house.Today;
        var invitation = new Invitation(
            New<InvitationId>(), round.Id, household, New<NeighbourhoodId>(), 1, Guid.CreateVersion7().ToString("N")[20..]);
        var pair = new Pair(New<PairId>(), round.Id, first.Colleague, second.Colleague, on, HalfDay.Morning, "Twee afdelingen.");
        var visit = new Visit(New<VisitId>(), pair.Id, invitation, new TimeOnly(10, 0), New<VoiceId>());
        await house.SavesAsync(round, invitation, pair, visit);
        return new Talk(round, household, pair, visit, first, second);
    }

    private static T New<T>() where T : struct, Foundation.Database.IId<T> => T.From(Guid.CreateVersion7());
}
