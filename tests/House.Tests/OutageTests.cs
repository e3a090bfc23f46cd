using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.House.Tests;

public sealed class OutageTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task When_the_database_is_away_who_is_signed_in_reads_calm_words_and_a_number()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        house.Clock.Now += TimeSpan.FromMinutes(2);
        await house.InAsync<HouseDb>(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE staff_account RENAME TO staff_away"));
        await visitor.OpensAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, visitor.Status);
        Assert.Equal("Er ging iets mis", visitor.Heading);
        Assert.Contains("Noem dan dit nummer:", visitor.Text);
    }
}
