using System.Reflection;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation;
using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Tests;

public sealed class FactTests(TestHouse house) : IClassFixture<TestHouse>
{
    private IReadOnlyList<Hearing> Hearings => [.. house.Services.GetServices<Hearing>()];

    [Fact]
    public async Task Every_room_that_keeps_something_personal_of_a_household_hears_that_it_is_forgotten()
    {
        var entities = await house.AskAsync(db => Task.FromResult(db.Model.GetEntityTypes().ToList()));
        var deaf = AllRooms.List
            .Where(room => room.Floor > new HomesRoom().Floor && KnowsHouseholds(room, entities))
            .Where(room => !Hearings.Any(hearing => hearing.Fact == typeof(HouseholdForgotten) && hearing.Listener.Assembly == room.Assembly))
            .Select(room => room.Name);

        Wall.Holds(deaf, "It knows something of households: services.Hears<HouseholdForgotten, …>(), and let go of it there.");
    }

    [Fact]
    public void What_a_room_hears_another_tells()
    {
        var code = string.Concat(Repository.Files
            .Where(file => file.StartsWith("src/Rooms/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(Repository.Text));
        var untold = Hearings.Select(hearing => hearing.Fact.Name).Distinct()
            .Where(fact => !code.Contains($".Tell(new {fact}(", StringComparison.Ordinal));

        Assert.NotEmpty(Hearings);
        Wall.Holds(untold, "It is heard and never told: take the listener away, or tell it.");
    }

    [Fact]
    public async Task What_was_promised_to_a_household_is_forgotten_with_it()
    {
        var left = await house.FamilyAsync(until: house.Today.AddYears(-2).AddDays(-1));
        var lives = await house.FamilyAsync();
        var owner = await house.HireAsync("belover");

        foreach (var household in new[] { left, lives })
        {
            await house.InSavedAsync<IPromises>(promises => promises.MakeAsync(
                new NewPromise(household, null, "De lamp bij de deur maken.", owner, house.Today, house.Today.AddDays(9)), CancellationToken.None));
        }

        await house.ForgetsWhoLeftAsync();

        Assert.Empty(await OpenForAsync(left));
        Assert.Single(await OpenForAsync(lives));
    }

    private async Task<IEnumerable<object>> OpenForAsync(HouseholdId household) =>
        await house.AskAsync<IPromises, IReadOnlyList<object>>(async promises => [.. await promises.OpenForAsync(household, CancellationToken.None)]);

    /// <summary>A room that keeps a household's number knows who took part, and keeps what is personal beside it.</summary>
    private static bool KnowsHouseholds(IRoom room, IEnumerable<IEntityType> entities)
    {
        var own = entities.Where(entity => entity.ClrType.Assembly == room.Assembly).SelectMany(entity => entity.GetProperties()).ToList();
        var keepsHouseholds = own.Any(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(HouseholdId));
        var keepsPersonal = own.Any(property => property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null);

        return keepsHouseholds && keepsPersonal;
    }
}
