using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>Where answers come in: by the code of a letter, from a household or a colleague.</summary>
internal sealed class ReplyDesk(HouseDb db, Ids ids, IHouseholds households, CallingOff visits, TimeProvider clock)
{
    /// <summary>So many codes of nobody from one place in a quarter of an hour; no person with a letter ever comes near it.</summary>
    internal const int MostWrong = 5;

    /// <summary>From so many wrong codes in a quarter of an hour in the whole house every wrong one is answered slowly.</summary>
    internal const int ManyWrong = 100;

    internal static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Looks a code up. A typing error is told at once and not counted: the last sign shows it. Only codes that are well
    /// made and nobody's are counted, over all nodes.
    /// </summary>
    internal async Task<Lookup> FindAsync(string? typed, IPAddress? from, CancellationToken cancel)
    {
        if (ReplyCode.Read(typed) is not { } code)
        {
            return new Lookup(null, ReplyRefusals.Unknown);
        }

        var origin = OriginOf(from);
        var since = clock.GetUtcNow() - Memory;

        if (await db.WrongCodes.CountAsync(wrong => wrong.Origin == origin && wrong.At > since, cancel) >= MostWrong)
        {
            return new Lookup(null, ReplyRefusals.TooOften);
        }

        if (await WithCodeAsync(code, cancel) is { } invitation)
        {
            return new Lookup(invitation, null);
        }

        await RememberAsync(origin, since, cancel);
        return new Lookup(null, ReplyRefusals.Unknown);
    }

    /// <summary>
    /// Looks a code up for a colleague, whom no neighbour on the same line can shut out: who may read all answers of a round
    /// gains nothing by guessing.
    /// </summary>
    internal async Task<Lookup> FindForColleagueAsync(string? typed, CancellationToken cancel) =>
        ReplyCode.Read(typed) is { } code && await WithCodeAsync(code, cancel) is { } invitation
            ? new Lookup(invitation, null)
            : new Lookup(null, ReplyRefusals.Unknown);

    /// <summary>
    /// Writes an answer down and saves. Who thought better of ‘rather not again’ takes back what that answer asked; who thought
    /// better of a yes is not visited.
    /// </summary>
    internal async Task<ReplyTaken> AnswerAsync(
        Invitation invitation, Round round, Reply reply, WorkingWeek suits, AnsweredBy by, CancellationToken cancel)
    {
        var before = invitation.Reply;

        if (!invitation.Answers(round, reply, suits, by, clock.GetUtcNow()))
        {
            return ReplyTaken.AsBefore;
        }

        if (reply is not Reply.Yes)
        {
            await visits.SaysNoAsync(invitation.Id, cancel);
        }

        if (reply is Reply.RatherNotAgain)
        {
            await households.AskedForRestAsync(invitation.Household, null, invitation.Id.Value, cancel);
        }
        else if (before is Reply.RatherNotAgain)
        {
            await households.TakeBackRestAsync(invitation.Household, forGood: true, invitation.Id.Value, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return before is Reply.RatherNotAgain ? await AfterRestAsync(invitation.Household, cancel) : ReplyTaken.Written;
    }

    private async Task<ReplyTaken> AfterRestAsync(HouseholdId household, CancellationToken cancel) =>
        (await households.FindAsync([household], cancel)).TryGetValue(household, out var card) && !card.MayBeApproached
            ? ReplyTaken.RestStays
            : ReplyTaken.RestTakenBack;

    private Task<Invitation?> WithCodeAsync(string code, CancellationToken cancel) =>
        db.Invitations.SingleOrDefaultAsync(invitation => invitation.Code == code && invitation.PrintedOn != null, cancel);

    private async Task RememberAsync(string origin, DateTimeOffset since, CancellationToken cancel)
    {
        db.WrongCodes.Add(new WrongCode { Id = ids.Next(), At = clock.GetUtcNow(), Origin = origin });
        await db.SaveChangesAsync(cancel);

        if (await db.WrongCodes.CountAsync(wrong => wrong.At > since, cancel) > ManyWrong)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
    }

    /// <summary>A digest of where the visitor is; with the newer kind of address of the whole line, not of one device.</summary>
    private string OriginOf(IPAddress? from)
    {
        var address = from ?? IPAddress.None;
        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        var line = address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? bytes[..8] : bytes;
        byte[] day = [.. Encoding.ASCII.GetBytes($"{clock.Today():yyyyMMdd} "), .. line];

        return Convert.ToHexStringLower(SHA256.HashData(day))[..32];
    }
}

/// <summary>What came of looking a code up: an invitation, or why not.</summary>
internal sealed record Lookup(Invitation? Invitation, Refusal? Refusal);

/// <summary>What is said about a code, to a tenant.</summary>
internal static class ReplyRefusals
{
    internal static readonly Refusal Unknown = new(
        "reply.unknown-code",
        "Deze code kennen wij niet. Kijk of u hem precies zo typt als in de brief. In een code staan geen 0, O, 1 of I.",
        "Code");

    internal static readonly Refusal TooOften = new(
        "reply.too-often",
        "Er zijn vanaf uw internetaansluiting veel codes geprobeerd die niet bestaan. Wacht een kwartier en probeer het opnieuw, of bel ons.",
        "Code");
}

/// <summary>What came of an answer.</summary>
internal enum ReplyTaken
{
    /// <summary>It stood there already.</summary>
    AsBefore,

    /// <summary>It is written down.</summary>
    Written,

    /// <summary>It is written down, and we may ask again.</summary>
    RestTakenBack,

    /// <summary>It is written down, and the household is still left in peace because that was asked in another way too.</summary>
    RestStays,
}
