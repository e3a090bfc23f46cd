using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Routines;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Tests.Privacy;

public sealed class JournalTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_is_added_stands_in_the_journal_without_a_value()
    {
        var colleague = await house.HireAsync("zonderwaarde", Role.Colleague);
        var lines = await house.AskAsync(db => db.Journal.Where(line => line.SubjectId == colleague.Value).ToListAsync());

        Assert.Contains(lines, line => line is { Deed: Deed.Added, Subject: "staff_colleague", Way: Way.House, Actor: null });
        Assert.All(lines, line => Assert.DoesNotContain("zonderwaarde", line.Subject + line.About, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task One_deed_that_touches_many_rows_is_one_line_with_their_number()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        db.AsOneDeed = "import";
        await scope.ServiceProvider.GetRequiredService<IColleagues>().HireAsync(
            new NewColleague("Fictief", "Een", "een@voorbeeld.test", "Nieuwe afdeling"), CancellationToken.None);

        var line = Assert.Single(await db.Journal.Where(line => line.Subject == "import").ToListAsync());
        Assert.Contains("staff_colleague 1", line.About, StringComparison.Ordinal);
        Assert.Equal(Way.Command, line.Way);
        Assert.Null(db.AsOneDeed);
    }

    [Fact]
    public async Task Who_looks_is_written_down()
    {
        var household = Guid.CreateVersion7();
        await house.InAsync<HouseDb>(db =>
        {
            db.Saw("household", household, "contactmomenten");
            return db.SaveChangesAsync();
        });

        var line = await house.AskAsync(db => db.Journal.SingleAsync(line => line.SubjectId == household));
        Assert.Equal((Deed.Saw, "household", "contactmomenten"), (line.Deed, line.Subject, line.About));
    }

    [Fact]
    public async Task The_house_s_own_clockwork_is_not_journalled()
    {
        await house.SavesAsync(new Lease { Name = "stil", Until = house.Clock.Now });

        Assert.False(await house.AskAsync(db => db.Journal.AnyAsync(line => line.Subject == "foundation_lease")));
    }
}
