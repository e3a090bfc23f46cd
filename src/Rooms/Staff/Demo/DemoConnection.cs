using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Demo;

/// <summary>
/// Connects a made-up system to the demo house. Two demo houses do not differ, and two keys do: so this comes after the
/// furnishing, and by real chance.
/// </summary>
internal sealed class DemoConnection(HouseDb db, KeyMaker keys, IAssociation association) : IDemoConnection
{
    internal const string Name = "Voorbeeldsysteem";

    /// <summary>Enough to look round and to write a call down; nobody is changed with it, and nobody's calls are read.</summary>
    internal static readonly IReadOnlyList<Scope> Scopes = [Scope.ReadDwellings, Scope.ReadHouseholds, Scope.WriteContacts];

    internal static readonly Refusal OnlyInTheDemo = new(
        "client.only-in-the-demo", "Een voorbeeldkoppeling is er alleen in een huis met verzonnen gegevens. Maak een koppeling bij Koppelingen.");

    public async Task<string> MakeAsync(CancellationToken cancel)
    {
        Refused.If((await association.CardAsync(cancel)).IsFictional ? null : OnlyInTheDemo);

        var email = DemoPeople.All.Single(person => person.Roles.Contains(Role.Administrator)).Email;
        var maker = await db.Colleagues.Where(colleague => colleague.Email == email).Select(colleague => colleague.Id).SingleAsync(cancel);
        var (_, key) = await keys.MakeAsync(
            Name, "Om uit te proberen wat een ander systeem hier kan. Het systeem bestaat niet.", Scopes, KeyLife.ThreeMonths, maker, cancel);
        await db.SaveChangesAsync(cancel);
        return key;
    }
}
