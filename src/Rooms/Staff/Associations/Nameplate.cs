using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Associations;

/// <summary>Who lives in this house. Every page says it, so it is not asked anew for each.</summary>
internal sealed class Nameplate(HouseDb db, NameplateAtTheDoor door) : IAssociation
{
    public async Task<AssociationCard> CardAsync(CancellationToken cancel)
    {
        if (door.Read() is { } known)
        {
            return known;
        }

        var turn = door.Turn;
        var card = (await db.Associations.AsNoTracking().SingleOrDefaultAsync(cancel))?.Card ?? AssociationCard.Unnamed;

        if (card.IsNamed)
        {
            door.Hangs(card, turn);
        }

        return card;
    }

    public async Task BecomesAsync(AssociationCard card, CancellationToken cancel)
    {
        var association = await db.Associations.SingleOrDefaultAsync(cancel) ?? new Association();
        association.Becomes(card);

        if (db.Entry(association).State is EntityState.Detached)
        {
            db.Associations.Add(association);
        }

        await db.SaveChangesAsync(cancel);
        door.TakesDown();
    }
}

/// <summary>
/// What the nameplate said a moment ago. Whoever gives the house another name takes it down; another node of the house sees that
/// within seconds.
/// </summary>
internal sealed class NameplateAtTheDoor(TimeProvider clock)
{
    internal static readonly TimeSpan Hung = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private (AssociationCard Card, DateTimeOffset Since)? _plate;

    /// <summary>How often it was taken down: what was read before that is not hung after it.</summary>
    internal int Turn { get; private set; }

    internal AssociationCard? Read()
    {
        lock (_lock)
        {
            return _plate is { } plate && (clock.GetUtcNow() - plate.Since).Duration() < Hung ? plate.Card : null;
        }
    }

    internal void Hangs(AssociationCard card, int turn)
    {
        lock (_lock)
        {
            if (turn == Turn)
            {
                _plate = (card, clock.GetUtcNow());
            }
        }
    }

    internal void TakesDown()
    {
        lock (_lock)
        {
            Turn++;
            _plate = null;
        }
    }
}
