using System.Globalization;
using Huiskamer.Foundation.Demo;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Demo;

/// <summary>One made-up household while it is being furnished: who they are and where they live.</summary>
internal sealed class DemoFamily(Household household, DemoPeople people, string family, bool firstIsWoman)
{
    private const int MostTogether = 6;

    private static readonly int[] Sizes = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4];

    public Household Household { get; } = household;

    public int Size { get; private set; } = 1;

    public List<Tenancy> Tenancies { get; } = [];

    public bool HasRoom => Size < MostTogether;

    /// <summary>Makes a household that begins to rent in this year; how many they are is drawn with it.</summary>
    public static DemoFamily Of(DemoHouse demo, int number, int year)
    {
        var people = DemoPeoples.Of(demo, year);
        var name = demo.Pick(people.Families);
        var size = demo.Pick(Sizes);
        var isWoman = demo.Chance.Next(2) == 0;
        var initial = demo.Pick(isWoman ? people.Women : people.Men);
        var addressee = size == 1
            ? $"{(isWoman ? "Mevrouw" : "De heer")} {initial[0]}. {name}"
            : $"Familie {char.ToUpperInvariant(name[0])}{name[1..]}";
        var language = demo.Chance.NextDouble() < people.Speak ? people.Language : "nl";
        var household = new Household(
            demo.Ids.Next<HouseholdId>(), "H" + number.ToString("D6", CultureInfo.InvariantCulture), addressee, language);

        return new DemoFamily(household, people, name, isWoman) { Size = size, First = initial };
    }

    private string First { get; init; } = "";

    public void Grows() => Size++;

    /// <summary>Those who live in it: one or two adults, the rest children. Nobody's number or address reaches anybody.</summary>
    public IEnumerable<Resident> Residents(DemoHouse demo)
    {
        var year = Tenancies.Min(tenancy => tenancy.From).Year;
        var born = Math.Max(1932, year - 20 - demo.Chance.Next(25));

        for (var i = 0; i < Size; i++)
        {
            var isWoman = i == 0 ? firstIsWoman : i == 1 ? !firstIsWoman : demo.Chance.Next(2) == 0;
            var first = i == 0 ? First : demo.Pick(isWoman ? people.Women : people.Men);
            var birthYear = i < 2 ? born + demo.Chance.Next(-3, 4) : Math.Min(demo.Today.Year - 1, born + 24 + demo.Chance.Next(14));
            yield return new Resident(
                demo.Ids.Next<ResidentId>(),
                Household.Id,
                $"{first} {family}",
                i < 2 && demo.Chance.NextDouble() < 0.8 ? Telephone(demo) : null,
                i < 2 && demo.Chance.NextDouble() < 0.5 ? $"bewoner{demo.Chance.Next(1000, 99999)}@voorbeeld.example" : null,
                birthYear);
        }
    }

    /// <summary>No mobile number begins with 06 0.</summary>
    private static string Telephone(DemoHouse demo) => string.Create(
        CultureInfo.InvariantCulture, $"06 0{demo.Chance.Next(10)} {demo.Chance.Next(100):00} {demo.Chance.Next(100):00} {demo.Chance.Next(100):00}");
}
