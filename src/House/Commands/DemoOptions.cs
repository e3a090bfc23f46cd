using System.Globalization;
using Huiskamer.Foundation.Commands;
using Huiskamer.House.Demo;

namespace Huiskamer.House.Commands;

/// <summary>On which day a demo house lives, and from which seed it is made: the same two give the same house.</summary>
internal static class DemoOptions
{
    internal static readonly CommandOption Day = new("day", "JJJJ-MM-DD", "de dag waarop het huis leeft; anders vandaag");

    internal static readonly CommandOption Seed = new("seed", "GETAL", $"begingetal: een ander getal geeft andere mensen; anders {DemoBuilder.Seed}");

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
