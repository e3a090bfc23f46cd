using System.Linq.Expressions;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

/// <summary>For whom another moment becomes the last talk when one kind of contact is decided the other way.</summary>
internal static class Turning
{
    extension(HouseDb db)
    {
        /// <summary>Whether a household is one of those.</summary>
        internal Expression<Func<Household, bool>> TurnsWith(SpokenKind decided)
        {
            var (contacts, kind) = (db.Contacts, decided.Kind);

            return decided.Counts
                ? household => contacts.Any(contact => contact.Id == household.LastTalk && contact.Kind == kind)
                : household => contacts.Any(contact =>
                    contact.Household == household.Id && contact.Kind == kind && contact.On > household.SpokenOn);
        }

        /// <summary>How many those are.</summary>
        internal Task<int> CountTurningAsync(SpokenKind decided, CancellationToken cancel)
        {
            var yes = true;
            return db.Households.Where(household => household.LivesHere == yes).CountAsync(db.TurnsWith(decided), cancel);
        }
    }
}
