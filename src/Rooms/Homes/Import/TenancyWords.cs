using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>Says of the tenancies that are shown who they are about and where.</summary>
internal static class TenancyWords
{
    public static async Task SayAsync(HouseDb db, Impact impact, CancellationToken cancel)
    {
        var who = impact.Samples.Select(sample => new HouseholdId(sample.Household!.Value)).ToList();
        var where = impact.Samples.SelectMany(sample => new[] { sample.From, sample.To }).OfType<Guid>().Select(id => new DwellingId(id)).ToList();
        var names = await db.Households.AsNoTracking()
            .Where(household => who.Contains(household.Id))
            .ToDictionaryAsync(household => household.Id.Value, household => household.Addressee, cancel);
        var homes = await db.Dwellings.AsNoTracking()
            .Where(dwelling => where.Contains(dwelling.Id))
            .ToDictionaryAsync(dwelling => dwelling.Id.Value, dwelling => dwelling.Line, cancel);

        impact.Says(sample => $"{names[sample.Household!.Value]}: " + sample.Fate switch
        {
            Fate.New or Fate.Same => $"{homes[sample.To!.Value]}, vanaf {InWords.Day(sample.On!.Value)}",
            Fate.Moved => $"van {homes[sample.From!.Value]} naar {homes[sample.To!.Value]}, op {InWords.Day(sample.On!.Value)}. Had nog een lopende huur; die eindigt de dag ervoor",
            Fate.Left => $"weg uit {homes[sample.To!.Value]}, laatste dag {InWords.Day(sample.On!.Value)}",
            Fate.Changed => $"blijft wonen op {homes[sample.To!.Value]}",
        });
    }
}
