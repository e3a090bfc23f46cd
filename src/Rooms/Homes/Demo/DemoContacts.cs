using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Demo;

/// <summary>Three years of being in touch, as it goes: with some often, with many by letter only, with some never.</summary>
internal sealed class DemoContacts(DemoHouse demo, FurnishedColleagues colleagues)
{
    private const int ThreeYears = 3 * 365;

    private static readonly IReadOnlyList<(ContactKind Kind, string[] Departments, int Share)> Ways =
    [
        (ContactKind.AtTheDoor, ["Wijkbeheer", "Vastgoed en onderhoud"], 28),
        (ContactKind.Telephone, ["Klantcontactcentrum", "Klantcontactcentrum", "Huurincasso", "Woondiensten"], 40),
        (ContactKind.AtTheOffice, ["Woondiensten"], 14),
        (ContactKind.CoffeeVisit, ["Wijkbeheer"], 6),
        (ContactKind.Message, ["Klantcontactcentrum"], 12),
    ];

    /// <summary>Chance of its own, so that repairs leave the talks as they are.</summary>
    private readonly Random _repairs = new(1951);

    private readonly ILookup<string, ColleagueCard> _byDepartment = colleagues.Cards.ToLookup(card => card.DepartmentName);

    /// <summary>The contact moments of one household, oldest first; the household remembers them.</summary>
    public IEnumerable<Contact> Of(Household household, DateOnly since, DateOnly until)
    {
        var contacts = Spoken().Concat(Written()).Concat(Repaired()).Where(day => day.On >= since && day.On <= until).OrderBy(day => day.On).ToList();

        foreach (var (on, kind, departments) in contacts)
        {
            var by = demo.Pick<ColleagueCard>([.. _byDepartment[demo.Pick(departments)]]);
            var contact = new Contact(
                demo.Ids.Next<ContactId>(), household.Id, on, kind, by.Id, by.DepartmentName, on.At(new TimeOnly(15, 0)));
            household.Meets(contact, SpokenKinds.Proposed);
            yield return contact;
        }
    }

    private List<(DateOnly On, ContactKind Kind, string[] Departments)> Spoken()
    {
        var often = demo.Chance.NextDouble() switch
        {
            < 0.36 => 0,
            < 0.66 => 1,
            < 0.84 => 2,
            < 0.94 => 3,
            _ => 4 + demo.Chance.Next(4),
        };
        var spoken = new List<(DateOnly, ContactKind, string[])>(often);

        for (var i = 0; i < often; i++)
        {
            var (kind, departments) = Way();
            spoken.Add((DayAgo(ThreeYears), kind, departments));
        }

        return spoken;
    }

    private IEnumerable<(DateOnly On, ContactKind Kind, string[] Departments)> Written() => demo.Chance.NextDouble() < 0.4
        ? [(DayAgo(ThreeYears), ContactKind.Letter, ["Woondiensten", "Huurincasso"])]
        : [];

    /// <summary>Of most homes something was repaired now and then; a few complained.</summary>
    private IEnumerable<(DateOnly On, ContactKind Kind, string[] Departments)> Repaired()
    {
        for (var repairs = _repairs.Next(4); repairs > 0; repairs--)
        {
            var kind = _repairs.Next(100) switch
            {
                < 80 => ContactKind.Repair,
                < 88 => ContactKind.MeterReading,
                < 95 => ContactKind.Complaint,
                _ => ContactKind.RepairTalk,
            };
            yield return (demo.Today.AddDays(-1 - _repairs.Next(ThreeYears)), kind, ["Vastgoed en onderhoud"]);
        }
    }

    private (ContactKind Kind, string[] Departments) Way()
    {
        var left = demo.Chance.Next(Ways.Sum(way => way.Share));
        var (kind, departments, _) = Ways.First(way => (left -= way.Share) < 0);
        return (kind, departments);
    }

    /// <summary>A working day, yesterday at the latest.</summary>
    private DateOnly DayAgo(int most)
    {
        var day = demo.Today.AddDays(-1 - demo.Chance.Next(most));

        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
