using Huiskamer.Foundation.Database;
using Huiskamer.House;
using Huiskamer.Staff.Colleagues;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Staff.Tests.Colleagues;

public sealed class LeftBeforeTests
{
    [Fact]
    public async Task Who_left_before_the_house_wrote_down_when_has_a_year_from_the_day_it_begins_to()
    {
        await using var database = TestDatabase.Empty();
        await using var house = HouseBuilder.Build([], database.Settings);
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        var migrator = db.GetService<IMigrator>();
        var all = db.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();
        var before = all[all.FindIndex(id => id.EndsWith("_Staff_WhoLeft", StringComparison.Ordinal)) - 1];
        await migrator.MigrateAsync(db.GetService<IMigrationsIdGenerator>().GetName(before));
        var department = Guid.CreateVersion7();
        await db.Database.ExecuteSqlAsync($"INSERT INTO staff_department (id, name, meets_tenants_daily) VALUES ({department}, {"Wijkbeheer"}, {true})");
        await WorksAsync("Werkt", true);
        await WorksAsync("Weg", false);
        await migrator.MigrateAsync();

        var leavers = await db.Colleagues.OrderBy(colleague => colleague.LastName).ToListAsync();
        Assert.Equal([("Weg", true, false), ("Werkt", false, false)], leavers.Select(c => (c.LastName, c.LeftOn is not null, c.IsForgotten)));
        Assert.InRange(leavers[0].LeftOn!.Value.DayNumber - DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).DayNumber, -1, 1);

        Task WorksAsync(string name, bool isActive) => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO staff_colleague
                (id, department, first_name, last_name, email, job_title, languages, works, is_experienced, is_active, version)
            VALUES
                ({Guid.CreateVersion7()}, {department}, {"Fictief"}, {name}, {name + "@voorbeeld.test"}, {""}, {"nl"}, {1023}, {false}, {isActive}, {1})
            """);
    }
}
