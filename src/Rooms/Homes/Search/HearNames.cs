using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Search;

/// <summary>Names that were written before the house listened get their sound: once, in the first night.</summary>
internal sealed class HearNames(HouseDb db) : IRoutine
{
    private const int AtOnce = 1000;

    public static string When => "0 30 3 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        // A name of signs only has no sound; its words are empty too.
        var households = db.Households.Where(household => household.AddresseeSounds == "" && household.AddresseeToFind != "");
        var residents = db.Residents.Where(resident => resident.NameSounds == "" && resident.NameToFind != "");

        while (await households.Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } some)
        {
            some.ForEach(household => household.IsAddressedAs(household.Addressee, household.Language));
            await SaveAsync(cancel);
        }

        while (await residents.Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } some)
        {
            some.ForEach(resident => resident.IsCalled(resident.Name));
            await SaveAsync(cancel);
        }
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        db.AsOneDeed = "hoe namen klinken";
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
