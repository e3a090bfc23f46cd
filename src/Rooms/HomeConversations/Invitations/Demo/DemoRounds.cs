using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations.Demo;

/// <summary>Makes rounds of the demo house as far as their answers; other slices furnish on from there.</summary>
internal sealed class DemoRounds(
    Lottery lottery, INeighbourhoods neighbourhoods, IContactBook contacts, IFragmentShelf shelf, IColleagues staff)
{
    /// <summary>Half-days that suit, of the ten: most people know a few.</summary>
    private const int MostHalfDays = 6;

    /// <summary>A round with its draw, letters and answers, saved. Needs homes that are let.</summary>
    internal async Task<Round> InviteAsync(DemoHouse demo, DemoRound plan, CancellationToken cancel)
    {
        var round = Round.Open(
            demo.Ids.Next<RoundId>(), plan.Question, plan.Purpose, plan.From, plan.Until, plan.ReplyBy, plan.Talks);
        demo.Db.Rounds.Add(round);
        demo.Db.Participants.AddRange(Going(await staff.AtWorkAsync(cancel), plan.Going).Select(card => new Participant(round.Id, card.Id)));
        demo.Db.RoundAreas.AddRange((await neighbourhoods.AllAsync(cancel))
            .Where(card => card.Households > 0 && (plan.Neighbourhoods.Count == 0 || plan.Neighbourhoods.Contains(card.Name)))
            .Select(card => new RoundArea(round.Id, card.Id)));
        await shelf.OpenAsync(round.Occasion, round.Question, round.From, cancel);
        await SaveAsync(demo, cancel);

        var wish = new DrawWish(demo.Chance.Next(1, 1_000_000), DrawManner.LongestNotSpoken, plan.Invited);
        await lottery.DrawAsync(round, wish, () => Code(demo), cancel, plan.DrawnOn.At(new TimeOnly(10, 15)));
        await AnswerAsync(demo, plan, round, cancel);
        return round;
    }

    /// <summary>Whom one gets to know in the demo goes along; the others are taken from all departments.</summary>
    private static IEnumerable<ColleagueCard> Going(IReadOnlyList<ColleagueCard> all, int most)
    {
        var known = DemoPeople.All.Select(person => person.Name).ToHashSet();
        var others = all.Where(card => !known.Contains(card.Name)).ToList();
        var places = Math.Clamp(most - known.Count, 0, others.Count);

        return all.Where(card => known.Contains(card.Name))
            .Concat(Enumerable.Range(0, places).Select(place => others[place * others.Count / places]));
    }

    private async Task AnswerAsync(DemoHouse demo, DemoRound plan, Round round, CancellationToken cancel)
    {
        var sent = plan.DrawnOn.AddDays(1);
        var invitations = await demo.Db.Invitations.Where(i => i.Round == round.Id).OrderBy(i => i.DrawnAs).ToListAsync(cancel);
        round.WasPrinted(sent.At(new TimeOnly(9, 30)));

        foreach (var invitation in invitations)
        {
            invitation.WasPrinted(sent);
            await contacts.WriteAsync(new NewContact(invitation.Household, sent, ContactKind.Invitation, null, null), cancel);
            Answer(demo, round, invitation, sent);
        }

        await SaveAsync(demo, cancel);
    }

    /// <summary>Of a hundred letters some 36 are answered with yes and 22 with no; the others stay silent.</summary>
    private static void Answer(DemoHouse demo, Round round, Invitation invitation, DateOnly sent)
    {
        var (luck, days, hour) = (demo.Chance.Next(100), 2 + demo.Chance.Next(12), 8 + demo.Chance.Next(13));
        var suits = Enumerable.Range(0, 2 + demo.Chance.Next(MostHalfDays - 1)).Select(_ => demo.Pick(WorkingWeeks.HalfDays).Half).Together();
        var day = sent.AddDays(days);

        if (luck < 58 && day <= round.ReplyBy && day < demo.Today)
        {
            var by = luck % 5 == 0 ? AnsweredBy.Colleague : AnsweredBy.Household;
            invitation.Answers(round, luck < 36 ? Reply.Yes : Reply.No, suits, by, day.At(new TimeOnly(hour, 0)));
        }
    }

    private static string Code(DemoHouse demo)
    {
        Span<byte> chance = stackalloc byte[ReplyCode.Length - 1];
        demo.Chance.NextBytes(chance);
        return ReplyCode.Of(chance);
    }

    private static Task SaveAsync(DemoHouse demo, CancellationToken cancel)
    {
        demo.Db.AsOneDeed = "demo ingericht";
        return demo.Db.SaveChangesAsync(cancel);
    }
}

/// <summary>What a round of the demo house is about, and when.</summary>
internal sealed record DemoRound(
    string Question,
    string Purpose,
    DateOnly From,
    DateOnly Until,
    DateOnly DrawnOn,
    DateOnly ReplyBy,
    int Talks,
    int Invited,
    IReadOnlyList<string> Neighbourhoods,
    int Going = int.MaxValue);

/// <summary>What this slice leaves on the shelf: the round that runs now.</summary>
internal sealed record FurnishedRound(RoundId Running);

/// <summary>The round that runs in the demo house: letters sent three weeks ago, answers in, the days to be planned.</summary>
internal sealed class FurnishRunningRound(DemoRounds rounds, INeighbourhoods neighbourhoods) : IFurnish
{
    public int Floor => 5;

    public async Task FurnishAsync(DemoHouse demo, CancellationToken cancel)
    {
        var homes = (await neighbourhoods.AllAsync(cancel)).Sum(card => card.Households);

        if (homes == 0)
        {
            return;
        }

        var round = await rounds.InviteAsync(
            demo,
            new DemoRound(
                "Wat maakt uw buurt een thuis?",
                "Wij willen weten hoe het is om in uw buurt te wonen: wat fijn is, en wat beter kan. Dat horen wij het liefst van u zelf, bij u aan tafel.",
                From: demo.Today.AddDays(7),
                Until: demo.Today.AddDays(42),
                DrawnOn: demo.Today.AddDays(-22),
                ReplyBy: demo.Today.AddDays(3),
                Talks: 40,
                Invited: Math.Min(120, homes / 3),
                Neighbourhoods: [],
                Going: 36),
            cancel);
        demo.Shelf[typeof(FurnishedRound)] = new FurnishedRound(round.Id);
    }
}
