using System.Data.Common;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Rules;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Tests.Errands;

public sealed class ErrandTests(ErrandTests.House house) : IClassFixture<ErrandTests.House>
{
    [Fact]
    public async Task An_errand_is_done_after_it_was_asked_for_and_says_what_came_of_it()
    {
        var errand = await AskedAsync<CountsToTen>();
        Assert.Equal(ErrandState.Waiting, (await FoundAsync(errand)).State);

        await RunAsync();

        var done = await FoundAsync(errand);
        Assert.Equal((ErrandState.Done, "Tot tien geteld.", 10, 10), (done.State, done.Outcome, done.Done, done.Total));
        Assert.Equal(house.Clock.Now, done.FinishedAt);
    }

    [Fact]
    public async Task A_rule_that_says_no_is_told_and_a_failure_is_told_calmly()
    {
        var refused = await AskedAsync<IsRefused>();
        var failed = await AskedAsync<Fails>();

        await RunAsync();

        Assert.Equal((ErrandState.Refused, "Dat kan niet."), (await OutcomeAsync(refused)));
        Assert.Equal(ErrandState.Failed, (await FoundAsync(failed)).State);
        Assert.DoesNotContain("geheim", (await FoundAsync(failed)).Outcome);
    }

    [Fact]
    public async Task An_errand_that_was_stopped_is_done_by_the_next_who_looks()
    {
        var errand = await AskedAsync<CountsToTen>();
        using var closing = new CancellationTokenSource();
        CountsToTen.AtFive = closing.Cancel;
        await RunAsync(closing.Token);
        CountsToTen.AtFive = null;

        Assert.Equal(ErrandState.Waiting, (await FoundAsync(errand)).State);

        await RunAsync();
        Assert.Equal(ErrandState.Done, (await FoundAsync(errand)).State);
    }

    [Fact]
    public async Task Asking_twice_for_what_is_under_way_is_one_errand_and_afterwards_it_can_be_asked_again()
    {
        var subject = Guid.CreateVersion7();
        await Task.WhenAll(AsksOnceAsync(subject), AsksOnceAsync(subject), AsksOnceAsync(subject));
        await AsksOnceAsync(subject);
        Assert.Equal(1, await CountAsync(subject));

        await RunAsync();
        Assert.Equal(ErrandState.Done, (await FoundAsync(subject)).State);
        await AsksOnceAsync(subject);
        Assert.Equal(ErrandState.Waiting, (await FoundAsync(subject)).State);
    }

    [Fact]
    public async Task The_errand_of_a_node_that_fell_over_is_done_by_another_when_its_lease_ran_out()
    {
        var subject = await AskedAsync<CountsToTen>();
        await FellOverAsync(subject, tries: 1);
        await RunAsync();
        Assert.Equal(ErrandState.Busy, (await FoundAsync(subject)).State);

        house.Clock.Now += TimeSpan.FromMinutes(5);
        await RunAsync();
        Assert.Equal(ErrandState.Done, (await FoundAsync(subject)).State);
    }

    [Fact]
    public async Task An_errand_that_makes_every_node_fall_over_is_given_up_with_what_to_do()
    {
        var subject = await AskedAsync<CountsToTen>();
        await FellOverAsync(subject, tries: 5);
        house.Clock.Now += TimeSpan.FromMinutes(5);
        await RunAsync();

        var (state, outcome) = await OutcomeAsync(subject);
        Assert.Equal(ErrandState.Failed, state);
        Assert.EndsWith("Vraag je beheerder om te kijken wat er misgaat.", outcome);
    }

    [Fact]
    public async Task When_the_database_is_away_at_the_end_the_errand_is_done_again()
    {
        var subject = await AskedAsync<LosesTheDesk>();
        LosesTheDesk.Loses = true;
        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync());
        LosesTheDesk.Loses = false;
        await house.InAsync<HouseDb>(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE foundation_lost RENAME TO foundation_errand"));
        Assert.Equal(ErrandState.Busy, (await FoundAsync(subject)).State);

        await RunAsync();
        Assert.Equal(ErrandState.Done, (await FoundAsync(subject)).State);
    }

    private async Task FellOverAsync(Guid subject, int tries)
    {
        var errand = await FoundAsync(subject);
        await house.InAsync<Leases>(leases => leases.TakeAsync("errand." + errand.Id, TimeSpan.FromMinutes(5), CancellationToken.None));
        await house.InAsync<HouseDb>(db => db.Set<Errand>().Where(e => e.Id == errand.Id).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.State, ErrandState.Busy)
            .SetProperty(e => e.Tries, tries)));
    }

    private Task AsksOnceAsync(Guid subject) =>
        house.InAsync<ErrandDesk>(desk => desk.AskOnceAsync<CountsToTen>(subject, "Tellen", CancellationToken.None));

    private Task<int> CountAsync(Guid subject) => house.AskAsync(db => db.Set<Errand>().CountAsync(errand => errand.Subject == subject));

    private async Task<(ErrandState State, string Outcome)> OutcomeAsync(Guid subject)
    {
        var errand = await FoundAsync(subject);
        return (errand.State, errand.Outcome);
    }

    private Task<Errand> FoundAsync(Guid subject) =>
        house.AskAsync<ErrandDesk, Errand>(async desk => (await desk.LastAboutAsync(subject, CancellationToken.None))!);

    private async Task<Guid> AskedAsync<TErrand>()
        where TErrand : IErrand
    {
        var subject = Guid.CreateVersion7();
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ErrandDesk>().Ask<TErrand>(subject, "Tellen");
        await scope.ServiceProvider.GetRequiredService<HouseDb>().SaveChangesAsync();
        return subject;
    }

    private Task RunAsync(CancellationToken cancel = default) => house.InAsync<RunErrandsThatWait>(routine => routine.RunAsync(cancel));

    public sealed class House : TestHouse
    {
        protected override void Change(WebApplicationBuilder builder) =>
            builder.Services.AddErrand<CountsToTen>().AddErrand<IsRefused>().AddErrand<Fails>().AddErrand<LosesTheDesk>();
    }

    private sealed class CountsToTen : IErrand
    {
        public static Action? AtFive { get; set; }

        public Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
        {
            for (var i = 1; i <= 10; i++)
            {
                (i == 5 ? AtFive : null)?.Invoke();
                cancel.ThrowIfCancellationRequested();
                progress.Report((i, 10));
            }

            return Task.FromResult("Tot tien geteld.");
        }
    }

    private sealed class IsRefused : IErrand
    {
        public Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel) =>
            throw new Refused(new Refusal("test.no", "Dat kan niet."));
    }

    private sealed class LosesTheDesk(HouseDb db) : IErrand
    {
        public static bool Loses { get; set; }

        public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
        {
            if (Loses)
            {
                await db.Database.ExecuteSqlRawAsync("ALTER TABLE foundation_errand RENAME TO foundation_lost", cancel);
            }

            return "Klaar.";
        }
    }

    private sealed class Fails : IErrand
    {
        public Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel) =>
            throw new InvalidOperationException("geheim");
    }
}
