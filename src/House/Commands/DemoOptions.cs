using System.Globalization;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Demo;
using Huiskamer.House.Demo;

namespace Huiskamer.House.Commands;

/// <summary>On which day a demo house lives, and from which seed it is made: the same two give the same house.</summary>
internal static class DemoOptions
{
    // Fewer leave no room for the rounds of the demo; more than any association of the country lets.
    private const int Fewest = 1_000;
    private const int Most = 200_000;

    internal static readonly CommandOption Day = new("day", "JJJJ-MM-DD", "de dag waarop het huis leeft; anders vandaag");

    internal static readonly CommandOption Seed = new("seed", "GETAL", $"begingetal: een ander getal geeft andere mensen; anders {DemoBuilder.Seed}");

    internal static readonly CommandOption Size = new("demo-size", "WONINGEN", $"hoeveel woningen de verzonnen corporatie verhuurt, van {Fewest} tot {Most}; anders {DemoHouse.UsualHomes}");

    /// <summary>How many homes were asked; nothing after saying what is wrong with it.</summary>
    internal static int? Homes(CommandLine line)
    {
        if (line.Option("demo-size") is not { } typed)
        {
            return DemoHouse.UsualHomes;
        }

        if (int.TryParse(typed, CultureInfo.InvariantCulture, out var homes) && homes is >= Fewest and <= Most)
        {
            return homes;
        }

        line.Complain($"‘{typed}’ woningen kan niet. Kies een heel getal van {Fewest} tot en met {Most}.");
        return null;
    }

    /// <summary>What was asked; nothing after saying what is wrong with it.</summary>
    internal static (DateOnly Day, int Seed)? Read(CommandLine line, DateOnly today)
    {
        var (day, seed) = (today, DemoBuilder.Seed);

        if (line.Option("day") is { } typed
            && !DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            line.Complain($"‘{typed}’ is geen dag. Schrijf jaar, maand en dag zo: 2027-03-02.");
            return null;
        }

        if (line.Option("seed") is { } number && !int.TryParse(number, CultureInfo.InvariantCulture, out seed))
        {
            line.Complain($"‘{number}’ is geen heel getal.");
            return null;
        }

        return (day, seed);
    }
}
