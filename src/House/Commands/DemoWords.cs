using Huiskamer.Foundation.Api;
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

    /// <summary>How to ask the house something as another system. The key is nowhere else: not in the house, not in its source.</summary>
    public static void SayKey(CommandLine line, string site, string key)
    {
        line.Say("");
        line.Say("Ook een ander systeem kan hier binnen. Deze sleutel is van het verzonnen Voorbeeldsysteem en staat alleen hier, één keer. Neem deze regel over:");
        line.Say($"  curl -H \"Authorization: Bearer {key}\" -H \"Content-Type: application/json\" -d '{{\"naam\": \"jansen\"}}' {site}{ApiFloor.Base}/huishoudens/_zoek");
        line.Say($"De sleutel leest woningen en huishoudens, en schrijft contactmomenten op. Wat er nog meer kan: {site}{ApiFloor.Base}{ApiFloor.Document}");
    }
}
