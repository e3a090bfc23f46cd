using Huiskamer.Foundation.Commands;
using Huiskamer.Staff.Door;

namespace Huiskamer.House.Commands;

/// <summary>Who there is to get to know in the demo house.</summary>
internal static class DemoWords
{
    public static void Say(CommandLine line)
    {
        line.Say("");
        line.Say("Log in als een van deze mensen. Niemand van hen bestaat echt.");

        foreach (var person in DemoPeople.All)
        {
            line.Say($"  {person.Email,-45} {person.Name}, {person.JobTitle}: {person.Sees}");
        }

        line.Say($"Iedereen heeft hetzelfde wachtwoord: {DemoPeople.Password}");
    }
}
