using Huiskamer.Foundation.Demo;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Demo;

/// <summary>A department of the demo house, with how many do what.</summary>
internal sealed record DemoDepartment(string Name, bool MeetsTenantsDaily, params DemoJob[] Jobs);

/// <summary>A job in the demo house.</summary>
internal sealed record DemoJob(string Title, int Count, params Role[] Roles);

/// <summary>Who works in the demo house: nine departments, ninety made-up people.</summary>
internal static class DemoStaff
{
    public static IReadOnlyList<DemoDepartment> Departments { get; } =
    [
        new("Directie", false,
            new("directeur-bestuurder", 1), new("manager wonen", 1, Role.Director), new("manager vastgoed", 1, Role.Director),
            new("bestuurssecretaris", 1), new("privacyfunctionaris", 1)),
        new("Wijkbeheer", true,
            new("huismeester", 7), new("wijkadviseur", 5, Role.NeighbourhoodAdviser), new("wijkbeheerder", 4)),
        new("Woondiensten", true,
            new("woonconsulent", 6), new("medewerker verhuur", 5), new("consulent sociaal beheer", 3, Role.NeighbourhoodAdviser)),
        new("Klantcontactcentrum", true,
            new("medewerker klantcontact", 9, Role.ContactCentre), new("teamleider klantcontact", 1, Role.ContactCentre)),
        new("Vastgoed en onderhoud", true,
            new("vakman", 7), new("opzichter", 4), new("planner onderhoud", 3), new("projectleider renovatie", 3)),
        new("Financiën", false,
            new("medewerker debiteuren", 2), new("medewerker crediteuren", 2), new("controller", 2), new("boekhouder", 2)),
        new("ICT", false,
            new("applicatiebeheerder", 2), new("systeembeheerder", 2), new("gegevensanalist", 2)),
        new("Huurincasso", false,
            new("incassoconsulent", 4), new("medewerker huuradministratie", 2)),
        new("Beleid en communicatie", false,
            new("adviseur bewoners", 2, Role.RoundLeader), new("onderzoeker", 2, Role.Interpreter),
            new("beleidsadviseur", 2), new("communicatieadviseur", 2)),
    ];

    /// <summary>First names with the language that may come with them.</summary>
    private static readonly IReadOnlyList<(string Name, string? Language)> FirstNames =
    [
        ("Aaltje", null), ("Ahmed", "ar"), ("Albert", null), ("Amira", "ar"), ("Andrzej", "pl"), ("Annemiek", null),
        ("Arjan", null), ("Ayşe", "tr"), ("Bart", null), ("Bea", null), ("Carlos", "es"), ("Chantal", "fr"), ("Daan", null),
        ("Danuta", "pl"), ("Dennis", null), ("Derya", "tr"), ("Eef", null), ("Egbert", null), ("Elif", "tr"), ("Ellen", null),
        ("Esther", null), ("Farid", "fa"), ("Femke", null), ("Frouke", null), ("Gea", null), ("Gerrit", null), ("Gülsen", "tr"),
        ("Hanna", null), ("Harm", null), ("Hassan", "ar"), ("Henriëtte", null), ("Ilse", null), ("Irina", "uk"), ("Jacqueline", null),
        ("Jan-Willem", null), ("Jasper", null), ("Jeroen", null), ("Joke", null), ("Karima", "ar"), ("Klaas", null), ("Lammert", null),
        ("Leila", "fa"), ("Linda", null), ("Lotte", null), ("Maaike", null), ("Marek", "pl"), ("Mehmet", "tr"), ("Menno", null),
        ("Mirjam", null), ("Monique", null), ("Naima", "ar"), ("Niels", null), ("Olga", "uk"), ("Patrick", null), ("Petra", null),
        ("Ramon", "es"), ("Renate", "de"), ("Richard", null), ("Roelie", null), ("Ruben", null), ("Samira", "ar"), ("Selam", "ti"),
        ("Sharda", null), ("Sietske", null), ("Stefan", "de"), ("Tamara", null), ("Thea", null), ("Tjerk", null), ("Ton", null),
        ("Truus", null), ("Vincent", null), ("Willem", null), ("Xin", "zh"), ("Yara", "ar"), ("Yvonne", null), ("Zeynep", "tr"),
    ];

    private static readonly IReadOnlyList<string> LastNames =
    [
        "Abels", "Akkerman", "Al-Khatib", "Bakker", "Beuker", "Boelens", "Boer", "Bos", "Bruins", "de Boer", "de Groot", "de Jonge",
        "de Lange", "de Vries", "Dijkstra", "Drenth", "Eising", "Fernandes", "Gezgin", "Greving", "Haan", "Hadži", "Hilbrands", "Hoving",
        "Huizing", "Idema", "Jalink", "Jansen", "Kaya", "Kiers", "Koops", "Kowalski", "Kuiper", "Lanting", "Lubbers", "Martens",
        "Meijering", "Mensink", "Mulder", "Naber", "Nijhof", "Öztürk", "Pietersen", "Ramdin", "Reinders", "Santos", "Scholten",
        "Schuring", "Smeenge", "Stevens", "Tesfay", "ten Cate", "van Dam", "van den Berg", "van der Veen", "van Dijk", "Veldman",
        "Visscher", "Vos", "Wachtmeester", "Westerhof", "Wiersma", "Wong", "Yılmaz", "Zandbergen", "Zwiers",
    ];

    private static readonly IReadOnlyList<WorkingWeek> Weeks =
    [
        WorkingWeek.Fulltime,
        WorkingWeek.Fulltime,
        Without(DayOfWeek.Friday),
        Without(DayOfWeek.Wednesday),
        Without(DayOfWeek.Monday),
        Without(DayOfWeek.Wednesday, DayOfWeek.Friday),
        Without(DayOfWeek.Thursday, DayOfWeek.Friday),
        WorkingWeek.Fulltime & ~WorkingWeeks.Of(DayOfWeek.Friday, HalfDay.Afternoon),
        WorkingWeek.Fulltime & ~WorkingWeeks.Of(DayOfWeek.Wednesday, HalfDay.Afternoon),
    ];

    /// <summary>A name of which no address is taken yet; the address is taken with it.</summary>
    public static (string First, string Last) NameOf(DemoHouse demo, HashSet<string> taken)
    {
        while (true)
        {
            var first = demo.Pick(FirstNames).Name;
            var last = demo.Pick(LastNames);

            if (taken.Add(DemoPeople.EmailOf(first, last)))
            {
                return (first, last);
            }
        }
    }

    public static WorkingWeek WeekOf(DemoHouse demo) => demo.Pick(Weeks);

    public static IEnumerable<string> LanguagesOf(DemoHouse demo, string firstName)
    {
        if (FirstNames.FirstOrDefault(name => name.Name == firstName).Language is { } own)
        {
            yield return own;
        }

        if (demo.Chance.NextDouble() < 0.55)
        {
            yield return "en";
        }

        if (demo.Chance.NextDouble() < 0.2)
        {
            yield return "de";
        }

        if (demo.Chance.NextDouble() < 0.3)
        {
            yield return "nds";
        }
    }

    private static WorkingWeek Without(params DayOfWeek[] days) => days
        .SelectMany(day => new[] { WorkingWeeks.Of(day, HalfDay.Morning), WorkingWeeks.Of(day, HalfDay.Afternoon) })
        .Aggregate(WorkingWeek.Fulltime, (week, half) => week & ~half);
}
