using Huiskamer.Foundation.Demo;
using Huiskamer.Staff.Associations;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Departments;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;

namespace Huiskamer.Staff.Demo;

/// <summary>Furnishes a made-up association with ninety colleagues, all of whom may sign in.</summary>
internal sealed class FurnishStaff : IFurnish
{
    private static readonly AssociationCard TheCopperBell = new(
        "Woonstichting De Koperen Bel",
        "Marktplein 900",
        "7811 AM",
        "Emmen",
        "0591 00 00 00",
        "http://127.0.0.1:5080",
        52.7859,
        6.8931,
        IsFictional: true);

    public int Floor => 1;

    public async Task FurnishAsync(DemoHouse demo, CancellationToken cancel)
    {
        var association = new Association();
        association.Becomes(TheCopperBell);
        demo.Db.Associations.Add(association);

        var people = DemoPeople.All.ToDictionary(person => person.Key, _ => demo.Ids.Next<ColleagueId>());
        var taken = DemoPeople.All.Select(person => person.Email).ToHashSet();
        var cards = DemoStaff.Departments.SelectMany(plan => Department(demo, plan, people, taken)).ToList();
        await demo.SaveAsync(cancel);

        demo.Shelf[typeof(FurnishedColleagues)] = new FurnishedColleagues(
            [.. cards.OrderBy(c => c.DepartmentName, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal)],
            people);
    }

    private static List<ColleagueCard> Department(
        DemoHouse demo, DemoDepartment plan, Dictionary<string, ColleagueId> people, HashSet<string> taken)
    {
        var department = new Department(demo.Ids.Next<DepartmentId>(), plan.Name, plan.MeetsTenantsDaily);
        demo.Db.Departments.Add(department);
        var known = DemoPeople.All.Where(person => person.Department == plan.Name).ToList();
        var jobs = plan.Jobs.SelectMany(job => Enumerable.Repeat(job, job.Count)).ToList();
        var cards = new List<ColleagueCard>();

        foreach (var job in jobs)
        {
            var person = known.FirstOrDefault(p => p.JobTitle == job.Title);

            if (person is null)
            {
                var (first, last) = DemoStaff.NameOf(demo, taken);
                cards.Add(Hire(demo, department, demo.Ids.Next<ColleagueId>(), first, last, job, job.Roles));
            }
            else
            {
                known.Remove(person);
                cards.Add(Hire(demo, department, people[person.Key], person.FirstName, person.LastName, job, person.Roles));
            }
        }

        return cards;
    }

    private static ColleagueCard Hire(
        DemoHouse demo, Department department, ColleagueId id, string first, string last, DemoJob job, Role[] roles)
    {
        var colleague = new Colleague(id, department.Id, first, last, DemoPeople.EmailOf(first, last));
        var isExperienced = demo.Chance.NextDouble() < (department.MeetsTenantsDaily ? 0.6 : 0.25);
        colleague.WorksAs(job.Title, DemoStaff.WeekOf(demo), isExperienced, DemoStaff.LanguagesOf(demo, first));
        demo.Db.Colleagues.Add(colleague);
        demo.Db.RoleGrants.AddRange(roles.Append(Role.Colleague).Distinct().Select(role => new RoleGrant(id, role)));

        var account = Account.For(id.Value, colleague.Email);
        account.PasswordHash = DemoPassword.Hash;
        demo.Db.Accounts.Add(account);

        return ColleagueBook.Card(colleague, department);
    }
}
