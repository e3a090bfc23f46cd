using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Insights;
using Huiskamer.Insights.Occasions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.TestKit;

/// <summary>People to visit and things they said, for tests of the rooms above.</summary>
public static class Neighbours
{
    private static int _number = 9000;

    extension(TestHouse house)
    {
        /// <summary>A household in a home of its own, in a fictional street.</summary>
        public async Task<HouseholdId> FamilyAsync(
            string addressee = "Familie De Boer", string street = "Verzonnenstraat", DateOnly? until = null)
        {
            var number = Interlocked.Increment(ref _number);
            var neighbourhood = new Neighbourhood(Id<NeighbourhoodId>(), $"BU{number}", "Emmermeer");
            var dwelling = new Dwelling(
                Id<DwellingId>(), $"V{number}", neighbourhood.Id, new Address(street, number, "", "7899ZZ", "Emmen"), 52.79, 6.89);
            var household = new Household(Id<HouseholdId>(), $"H{number}", addressee, "nl");
            var tenancy = new Tenancy(Id<TenancyId>(), household.Id, dwelling.Id, new DateOnly(2011, 5, 1), until);
            household.Settles([new Stay(dwelling.Id, neighbourhood.Id, tenancy.From, tenancy.Until)], house.Today);
            await house.SavesAsync(neighbourhood, dwelling, household, tenancy);
            return household.Id;
        }

        /// <summary>Does what the house does every night: forgets who left two years ago.</summary>
        public Task ForgetsWhoLeftAsync() => house.InAsync<ForgetHouseholdsThatLeft>(routine => routine.RunAsync(CancellationToken.None));

        /// <summary>An occasion on which people spoke.</summary>
        public async Task<OccasionId> OccasionAsync(string title = "Wat maakt uw buurt een thuis?")
        {
            var occasion = Id<OccasionId>();
            await house.SavesAsync(new Occasion(occasion, title, house.Today.AddMonths(-2)));
            return occasion;
        }

        /// <summary>Something that was learned on an occasion, from as many households.</summary>
        public async Task<InsightId> InsightAsync(OccasionId occasion, string statement, int voices = 6)
        {
            var insight = new Insight(Id<InsightId>(), occasion, statement, null, house.Clock.Now);
            var fragments = Enumerable.Range(0, voices)
                .Select(_ => new Fragment(
                    Id<FragmentId>(),
                    occasion,
                    new NewFragment(FragmentKind.PainPoint, "Het is donker bij de deur.", Id<NeighbourhoodId>(), Id<VoiceId>()),
                    house.Today))
                .ToList();
            await house.SavesAsync(
                [insight, .. fragments, .. fragments.Select(fragment => new InsightFragment(insight.Id, fragment.Id, Stance.For))]);
            return insight.Id;
        }

        /// <summary>Does something with a service and saves what it left to save.</summary>
        public Task InSavedAsync<TService>(Func<TService, Task> deed)
            where TService : notnull => house.InAsync<IServiceProvider>(async services =>
            {
                await deed(services.GetRequiredService<TService>());
                await services.GetRequiredService<HouseDb>().SaveChangesAsync();
            });
    }

    private static T Id<T>()
        where T : struct, IId<T> => T.From(Guid.CreateVersion7());
}
