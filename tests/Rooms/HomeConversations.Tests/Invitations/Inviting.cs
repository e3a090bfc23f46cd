using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.HomeConversations.Tests.Invitations;

/// <summary>Households that were invited, for tests of what comes after.</summary>
internal static class Inviting
{
    /// <summary>One household in a street of its own, invited to a round of its own.</summary>
    public static async Task<Invitation> InvitesAsync(
        this TestHouse house, string street, DateOnly? replyBy = null, bool isPrinted = true) =>
        (await house.InvitesAsync(A.Round(replyBy: replyBy ?? house.Today.AddDays(13)), street, 1, isPrinted))[0];

    /// <summary>So many households of a new neighbourhood, invited to this new round.</summary>
    public static async Task<IReadOnlyList<Invitation>> InvitesAsync(
        this TestHouse house, Round round, string street, int homes, bool isPrinted = true)
    {
        var (area, households) = await house.LetsAsync(street, homes);
        var invitations = households
            .Select((household, number) => new Invitation(
                InvitationId.From(Guid.CreateVersion7()), round.Id, household, area, number + 1, ReplyCode.New()))
            .ToList();

        if (isPrinted)
        {
            invitations.ForEach(invitation => invitation.WasPrinted(house.Today));
            round.WasPrinted(house.Clock.Now);
        }

        round.WasDrawn(house.Clock.Now);
        await house.SavesAsync([round]);
        await house.SavesAsync([new RoundArea(round.Id, area), .. invitations]);
        return invitations;
    }

    /// <summary>Gives the association a name and an address.</summary>
    public static Task IsNamedAsync(this TestHouse house) => house.InAsync<IAssociation>(association => association.BecomesAsync(
        new AssociationCard(
            "Wonen Voorbeeldstad", "Marktplein 9001", "7899 AA", "Voorbeeldstad", "0800 000 00 00", "https://huiskamer.voorbeeld.test", 52.78, 6.9, true),
        CancellationToken.None));
}
