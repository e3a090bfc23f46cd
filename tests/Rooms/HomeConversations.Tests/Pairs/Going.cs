using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Tests.Invitations;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Pairs;

/// <summary>Rounds with people who said yes and colleagues who go, for tests of who goes where.</summary>
internal static class Going
{
    private static int _people;

    /// <summary>A round with so many households that said yes to every half-day.</summary>
    public static async Task<(Round Round, IReadOnlyList<Invitation> Yes)> SaysYesAsync(
        this TestHouse house, int homes, WorkingWeek suits = WorkingWeek.Fulltime)
    {
        await house.IsNamedAsync();
        var round = A.Round(replyBy: house.Today.AddDays(5));
        var invitations = await house.InvitesAsync(round, "Zon" + Guid.CreateVersion7().ToString("N")[..8], homes);
        var ids = invitations.Select(i => i.Id).ToList();
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            foreach (var invitation in await db.Invitations.Where(i => ids.Contains(i.Id)).ToListAsync())
            {
                invitation.Answers(round, Reply.Yes, suits, AnsweredBy.Colleague, house.Clock.Now);
            }

            await db.SaveChangesAsync();
        });
        return (round, invitations);
    }

    /// <summary>A colleague who takes part in a round.</summary>
    public static async Task<ColleagueCard> JoinsAsync(
        this TestHouse house, Round round, string department, bool experienced = false, WorkingWeek works = WorkingWeek.Fulltime)
    {
        var number = ++_people;
        var id = await house.AskAsync<IColleagues, ColleagueId>(staff => staff.HireAsync(
            new NewColleague("Deelnemer", $"Nummer{number}", $"deelnemer{number}@voorbeeld.test", department)
            {
                IsExperienced = experienced,
                Works = works,
            },
            CancellationToken.None));
        await house.SavesAsync(new Participant(round.Id, id));
        return (await house.AskAsync<IColleagues, IReadOnlyDictionary<ColleagueId, ColleagueCard>>(staff => staff.FindAsync([id], CancellationToken.None)))[id];
    }

    /// <summary>An outing that is settled, to the first of these households.</summary>
    public static async Task<(Pair Pair, Visit Visit)> GoesAsync(
        this TestHouse house, Round round, Invitation invitation, ColleagueId first, ColleagueId second, DateOnly day, int minutes = 60)
    {
        var pair = new Pair(
            PairId.From(Guid.CreateVersion7()), round.Id, first, second, day, HalfDay.Morning, "Wijkbeheer met ICT; ervaren met nieuw; nooit eerder samen", minutes);
        var visit = new Visit(VisitId.From(Guid.CreateVersion7()), pair.Id, invitation, new TimeOnly(10, 0), VoiceId.From(Guid.CreateVersion7()));
        await house.SavesAsync(pair, visit);
        return (pair, visit);
    }
}
