using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.House;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Browser.Tests;

/// <summary>How far a round is when a journey comes in.</summary>
public enum Stage
{
    /// <summary>The last day to answer was yesterday; nobody goes out yet.</summary>
    Answered,

    /// <summary>The pairs have been on their way for two weeks; nothing is written up yet.</summary>
    OnTheWay,

    /// <summary>Every visit is over and what was said is written up.</summary>
    Held,

    /// <summary>There are insights and decisions, and nobody was told.</summary>
    Decided,
}

/// <summary>Rounds that were held as far as a journey needs, by the deeds of the house itself and in its own past.</summary>
public static class Rehearsed
{
    private static int _rounds;

    extension(OpenHouse house)
    {
        /// <summary>A round of its own, as far as this. Of every three who are invited one says yes.</summary>
        public async Task<RoundId> RoundAsync(string question, Stage stage, int invited = 24)
        {
            var clock = new DemoClock(house.Today);
            await using var past = HouseBuilder.Build([], house.Settings, builder => builder.Services.AddSingleton<TimeProvider>(clock));
            await using var scope = past.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
            var demo = new DemoHouse(
                scope.ServiceProvider.GetRequiredService<HouseDb>(),
                scope.ServiceProvider.GetRequiredService<Ids>(),
                new Random(++_rounds),
                house.Today)
            {
                Clock = clock,
            };

            return await HoldAsync(scope.ServiceProvider.GetRequiredService<IRehearseRounds>(), demo, question, stage, invited);
        }

        /// <summary>Something that was learned from all that was said in a round.</summary>
        public async Task LearnsAsync(RoundId round, string statement)
        {
            var occasion = OccasionId.From(round.Value);
            await using var scope = house.Services.CreateAsyncScope();
            var interpret = scope.ServiceProvider.GetRequiredService<IInterpret>();
            var said = await interpret.FragmentsAsync(occasion, CancellationToken.None);
            await interpret.MakeAsync(
                new NewInsight(occasion, statement, [.. said.Select(fragment => fragment.Id)], []), CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<HouseDb>().SaveChangesAsync();
        }

        /// <summary>The first visit of a round, and the work address of one of the two who go there.</summary>
        public async Task<(RehearsedVisit Visit, string Email)> FirstVisitAsync(RoundId round)
        {
            await using var scope = house.Services.CreateAsyncScope();
            var visits = await scope.ServiceProvider.GetRequiredService<IRehearseRounds>().VisitsAsync(round, CancellationToken.None);
            var known = await scope.ServiceProvider.GetRequiredService<IColleagues>().KnownAsync(CancellationToken.None);
            return (visits[0], known.First(one => $"{one.Value.Described.FirstName} {one.Value.Described.LastName}" == visits[0].First).Key);
        }
    }

    private static async Task<RoundId> HoldAsync(IRehearseRounds rounds, DemoHouse demo, string question, Stage stage, int invited)
    {
        var round = await rounds.InviteAsync(
            demo,
            new Rehearsal(question, "Wij horen graag van u zelf hoe het is om hier te wonen.", DrawnOn(demo.Today, stage), invited, invited / 3),
            CancellationToken.None);

        if (stage is Stage.Answered)
        {
            return round;
        }

        await rounds.PlanAsync(demo, round, CancellationToken.None);

        if (stage is Stage.OnTheWay)
        {
            return round;
        }

        await rounds.TalkAsync(demo, round, RehearsedStory.AtHome, null, CancellationToken.None);

        if (stage is Stage.Decided)
        {
            await rounds.DecideAsync(demo, round, RehearsedStory.AtHome, CancellationToken.None);
        }

        return round;
    }

    /// <summary>Visits begin four weeks after the draw, on a Monday, and go on for five weeks.</summary>
    private static DateOnly DrawnOn(DateOnly today, Stage stage) => stage switch
    {
        Stage.Answered => today.AddDays(-25),
        Stage.OnTheWay => today.AddDays(-43),
        Stage.Held or Stage.Decided => today.AddDays(-100),
    };
}
