using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Facts;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>The code in the letter of a household that is forgotten opens nothing any more; the totals of its round stay.</summary>
internal sealed class ForgetInvitations(HouseDb db) : IHear<HouseholdForgotten>
{
    public async Task HearAsync(HouseholdForgotten fact, CancellationToken cancel)
    {
        foreach (var invitation in await db.Invitations.Where(i => i.Household == fact.Household).ToListAsync(cancel))
        {
            invitation.IsForgotten();
        }

        await db.SaveChangesAsync(cancel);
    }
}
