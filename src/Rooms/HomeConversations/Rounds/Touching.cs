using Huiskamer.Foundation.Database;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>Neighbourhoods, colleagues and draws stand in tables of their own, but two organisers meet at the round.</summary>
internal static class Touching
{
    extension(HouseDb db)
    {
        /// <summary>Counts what is saved next as a change of the round, as it was shown with this version.</summary>
        internal void Touches(Round round, int version)
        {
            db.ShownAs(round, version);
            db.Entry(round).Property(r => r.Version).IsModified = true;
        }
    }
}
