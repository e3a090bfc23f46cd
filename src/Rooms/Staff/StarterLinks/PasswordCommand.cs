using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.StarterLinks;

/// <summary><c>password</c>: the way back in, also for the only administrator.</summary>
internal sealed class PasswordCommand(HouseDb db, LinkMaker links, IAssociation association) : ICommand
{
    public string Name => "password";

    public string Help => "Maakt een link waarmee een collega een nieuw wachtwoord kiest.";

    public CommandForm Form => new("E-MAIL")
    {
        More =
        [
            "E-MAIL is het adres waarmee de collega inlogt. De link werkt één keer, vier dagen lang; een oudere link werkt niet meer.",
            "Een beheerder maakt dezelfde link bij Medewerkers. Deze opdracht is er voor als geen beheerder meer binnenkomt.",
        ],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words is not [var typed])
        {
            line.Complain("Noem één e-mailadres, zoals: bin/huiskamer password naam@voorbeeld.nl");
            return 2;
        }

        var email = typed.Trim().ToLowerInvariant();

        if (await db.Colleagues.SingleOrDefaultAsync(colleague => colleague.Email == email && !colleague.IsForgotten, cancel) is not { } found)
        {
            line.Complain("Er is geen collega met dit e-mailadres. Kijk of het goed getypt is.");
            return 2;
        }

        if (!found.IsActive)
        {
            line.Complain("Deze collega werkt hier niet meer. Een beheerder zet bij Medewerkers wie terugkomt weer in dienst.");
            return 1;
        }

        var path = await links.ForPasswordAsync(found.Id, cancel);
        var us = await association.CardAsync(cancel);
        line.Say("Geef deze link aan de collega zelf, niet aan een ander. Hij werkt één keer, vier dagen lang:");

        if (us is { IsNamed: true, IsFictional: false })
        {
            line.Say($"  {us.WebAddress}{path}");
        }
        else
        {
            line.Say($"  {path}");
            line.Say("Zet er het adres voor waarop het huis open is, zoals http://127.0.0.1:5080");
        }

        return 0;
    }
}
