using Huiskamer.House.Demo;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Departments;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Staff.Tests.Demo;

public sealed class FurnishStaffTests(DemoHouseOfStaff house) : IClassFixture<DemoHouseOfStaff>
{
    [Fact]
    public async Task Ninety_colleagues_work_in_nine_departments_with_and_without_daily_contact()
    {
        var everybody = await house.AskAsync<IColleagues, IReadOnlyList<ColleagueCard>>(staff => staff.AtWorkAsync(default));

        Assert.Equal(90, everybody.Count);
        Assert.Equal(9, everybody.Select(colleague => colleague.Department).Distinct().Count());
        Assert.Contains(everybody, colleague => colleague.MeetsTenantsDaily);
        Assert.Contains(everybody, colleague => !colleague.MeetsTenantsDaily);
        Assert.Contains(everybody, colleague => colleague.Languages.Contains("ar"));
        Assert.Contains(everybody, colleague => colleague.Works != WorkingWeek.Fulltime);
    }

    [Fact]
    public async Task Everybody_to_get_to_know_signs_in_with_the_demo_password()
    {
        foreach (var person in DemoPeople.All)
        {
            var visitor = house.Visitor();
            await visitor.SignsInAsync(person.Email, DemoPeople.Password);

            Assert.NotNull(visitor.Page.QuerySelector(".who"));
            Assert.Contains(person.Name, visitor.Page.QuerySelector(".who")!.TextContent);
        }
    }

    [Fact]
    public async Task Everybody_is_a_colleague_and_each_known_person_has_the_job_and_department_that_was_promised()
    {
        Assert.Equal(90, await house.AskAsync(db => db.RoleGrants.CountAsync(grant => grant.Role == Role.Colleague)));

        foreach (var person in DemoPeople.All)
        {
            var found = await house.AskAsync(db => db.Colleagues.SingleAsync(colleague => colleague.Email == person.Email));
            var department = await house.AskAsync(db => db.Departments.SingleAsync(d => d.Id == found.Department));
            Assert.Equal((person.JobTitle, person.Department), (found.JobTitle, department.Name));
        }
    }

    [Fact]
    public async Task Every_page_says_that_all_of_it_is_made_up()
    {
        var visitor = house.Visitor();
        await visitor.OpensAsync("/inloggen");

        Assert.Contains("fictieve gegevens", visitor.Page.QuerySelector(".fictional")?.TextContent);
    }
}

/// <summary>A house that was furnished before its doors opened.</summary>
public sealed class DemoHouseOfStaff : TestHouse
{
    /// <inheritdoc />
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await DemoBuilder.FurnishAsync(Services.GetRequiredService<Huiskamer.House.HouseSettings>(), Today, null, default);
    }
}
