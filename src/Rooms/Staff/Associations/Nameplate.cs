using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Associations;

/// <summary>Reads the card at most once in a request: the layout, a page and a letter may all ask it.</summary>
internal sealed class Nameplate(HouseDb db) : IAssociation
{
    private AssociationCard? _card;

    public async Task<AssociationCard> CardAsync(CancellationToken cancel) =>
        _card ??= (await db.Associations.AsNoTracking().SingleOrDefaultAsync(cancel))?.Card ?? AssociationCard.Unnamed;

    public async Task BecomesAsync(AssociationCard card, CancellationToken cancel)
    {
        var association = await db.Associations.SingleOrDefaultAsync(cancel) ?? new Association();
        association.Becomes(card);

        if (db.Entry(association).State is EntityState.Detached)
        {
            db.Associations.Add(association);
        }

        await db.SaveChangesAsync(cancel);
        _card = null;
    }
}
