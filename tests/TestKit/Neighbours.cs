using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Insights;
using Huiskamer.Insights.Occasions;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.TestKit;

/// <summary>Made-up people to visit, one family or a whole street, and things they said: for tests of the rooms above.</summary>
public static class Neighbours
{
    private static readonly DateOnly LongAgo = new(2011, 5, 1);
    private static int _number = 9000;

    extension(TestHouse house)
    {
        /// <summary>A household in a home of its own, in a fictional street.</summary>
        public async Task<HouseholdId> FamilyAsync(
            string addressee = "Familie De Boer", string street = "Verzonnenstraat", DateOnly? until = null)
        {
            var neighbourhood = NeighbourhoodOf("Verzonnen");
            var family = house.Family(Id<HouseholdId>(), addressee, neighbourhood, street, Interlocked.Increment(ref _number), until);
            await house.SavesAsync([neighbourhood, .. family.Rows]);
            return family.Household.Id;
        }

        /// <summary>Lets so many homes in a new neighbourhood, each to one household.</summary>
        /// <param name="neighbourhood">Its name.</param>
        /// <param name="homes">How many.</param>
        /// <param name="spoken">When the household at this number, from 1, was last spoken; nothing is never.</param>
        /// <param name="notToApproach">Whether the household at this number asked not to be approached.</param>
        public async Task<(NeighbourhoodId Neighbourhood, IReadOnlyList<HouseholdId> Households)> LetsAsync(
            string neighbourhood,
            int homes,
            Func<int, DateOnly?>? spoken = null,
            Func<int, bool>? notToApproach = null)
        {
            var area = NeighbourhoodOf(neighbourhood);
            // Lists of households are often in the order of their ids; here that is the order of the house numbers too.
            var ids = Enumerable.Range(0, homes).Select(_ => Id<HouseholdId>()).OrderBy(id => id.Value.ToString(), StringComparer.Ordinal).ToList();
            var rows = new List<object> { area };

            foreach (var (i, id) in ids.Index())
            {
                var number = i + 1;
                var family = house.Family(id, $"Familie Fictief {number}", area, $"{neighbourhood}straat", 9000 + number);
                rows.AddRange(family.Rows);

                if (spoken?.Invoke(number) is { } on)
                {
                    var contact = new Contact(Id<ContactId>(), id, on, ContactKind.Telephone, null, null, house.Clock.Now);
                    family.Household.Meets(contact, SpokenKinds.Proposed);
                    rows.Add(contact);
                }

                if (notToApproach?.Invoke(number) == true)
                {
                    family.Household.IsNotToBeApproached();
                }
            }

            await house.InAsync<HouseDb>(db =>
            {
                db.AsOneDeed = "een straat voor een test";
                db.AddRange(rows);
                return db.SaveChangesAsync();
            });
            return (area.Id, ids);
        }

        /// <summary>Makes these the colleague's own neighbourhoods, beside those they have.</summary>
        public Task AdvisesInAsync(ColleagueId colleague, params NeighbourhoodId[] neighbourhoods) =>
            house.SavesAsync([.. neighbourhoods.Select(neighbourhood => new Adviser(colleague, neighbourhood))]);

        /// <summary>Writes down how a household likes to be reached.</summary>
        public Task AgreesOnAsync(HouseholdId household, string line) => house.InAsync<HouseDb>(async db =>
        {
            (await db.Households.SingleAsync(one => one.Id == household)).AgreesOn(line);
            await db.SaveChangesAsync();
        });

        /// <summary>Writes down that the second went to live with the first: from now on they are one household.</summary>
        public async Task<Guid> BecomeOneAsync(HouseholdId stays, HouseholdId goes)
        {
            var deed = Guid.Empty;
            await house.InAsync<IServiceProvider>(async services =>
            {
                var (db, merger) = (services.GetRequiredService<HouseDb>(), services.GetRequiredService<Merger>());
                var two = new Two(await db.Households.SingleAsync(h => h.Id == stays), await db.Households.SingleAsync(h => h.Id == goes));
                deed = (await merger.MergeAsync(new NewMerge(DeedKind.Join, two, new LettingGo(goes, house.Today.AddDays(-1))), null, default)).Id.Value;
            });
            return deed;
        }

        /// <summary>They were two after all.</summary>
        public Task PartAsync(Guid deed) => house.InAsync<HouseholdDeeds>(deeds => deeds.TakeBackAsync(new HouseholdDeedId(deed), default));

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

        private (Household Household, object[] Rows) Family(
            HouseholdId id, string addressee, Neighbourhood area, string street, int number, DateOnly? until = null)
        {
            var dwelling = new Dwelling(
                Id<DwellingId>(), Key(id.Value), area.Id, new Address(street, number, "", "7899ZZ", "Voorbeeldstad"), 52.78 + ((number - 9000) * 0.0001), 6.9);
            var household = new Household(id, Key(id.Value), addressee, "nl");
            household.Settles([new Stay(dwelling.Id, area.Id, null, null, LongAgo, until)], house.Today);
            return (household, [dwelling, household, new Tenancy(Id<TenancyId>(), id, dwelling.Id, LongAgo, until)]);
        }
    }

    private static Neighbourhood NeighbourhoodOf(string name)
    {
        var id = Id<NeighbourhoodId>();
        return new Neighbourhood(id, Key(id.Value), name);
    }

    /// <summary>The end of an id is chance: nobody else has it.</summary>
    private static string Key(Guid id) => id.ToString("N")[^16..];

    private static T Id<T>()
        where T : struct, IId<T> => T.From(Guid.CreateVersion7());
}
