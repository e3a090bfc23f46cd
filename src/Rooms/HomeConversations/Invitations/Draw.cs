using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>How it was decided by chance who is invited (loting): enough to do it again and find the same households.</summary>
internal sealed class Draw
{
    private Draw()
    {
        Check = "";
    }

    internal Draw(DrawId id, RoundId round, int wave, DrawWish wish, DateOnly on, DateTimeOffset drawnAt, string check)
    {
        Id = id;
        Round = round;
        Wave = wave;
        Seed = wish.Seed;
        Manner = wish.Manner;
        Size = wish.Size;
        On = on;
        DrawnAt = drawnAt;
        Check = check;
    }

    public DrawId Id { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The how-manieth draw of its round, from 1.</summary>
    public int Wave { get; private set; }

    /// <summary>The number from which all chance in this draw comes.</summary>
    public int Seed { get; private set; }

    public DrawManner Manner { get; private set; }

    /// <summary>How many households were drawn.</summary>
    public int Size { get; private set; }

    /// <summary>The day from which years without a conversation were counted.</summary>
    public DateOnly On { get; private set; }

    public DateTimeOffset DrawnAt { get; private set; }

    /// <summary>The mark of the list that was drawn from: another list has another mark.</summary>
    [NotPersonal]
    public string Check { get; private set; }
}

/// <summary>One neighbourhood in a draw, with who could be drawn and who was left out (buurt in de loting).</summary>
internal sealed class DrawStratum
{
    public required DrawId Draw { get; init; }

    public required NeighbourhoodId Neighbourhood { get; init; }

    /// <summary>Which neighbourhood it was in order, from 1.</summary>
    public required int Number { get; init; }

    [NotPersonal]
    public required string Name { get; init; }

    public required int Candidates { get; init; }

    /// <summary>Left out: they asked not to be approached.</summary>
    public required int AtRest { get; init; }

    /// <summary>Left out: invited to another round not long ago.</summary>
    public required int InvitedRecently { get; init; }

    /// <summary>Left out: drawn for this round before.</summary>
    public required int InvitedAlready { get; init; }

    public required int Drawn { get; init; }

    /// <summary>The tickets of each candidate, in the order of the list; no address, no name.</summary>
    [NotPersonal]
    public required string Tickets { get; init; }

    /// <summary>The places in the list that were drawn, in the order of drawing.</summary>
    [NotPersonal]
    public required string Places { get; init; }
}

/// <summary>A draw of a round.</summary>
internal readonly record struct DrawId(Guid Value) : IId<DrawId>
{
    public static DrawId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What a round leader asks of a draw.</summary>
internal sealed record DrawWish(int Seed, DrawManner Manner, int Size);

/// <summary>How chance is divided (manier van loten).</summary>
internal enum DrawManner
{
    /// <summary>Who was not spoken for longer has more chance.</summary>
    LongestNotSpoken,

    /// <summary>Everybody has the same chance.</summary>
    SameChance,
}
