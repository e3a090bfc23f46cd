using Huiskamer.Foundation.Api;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Search;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Api;

/// <summary>Households for other systems: found by a question, read and written by our own id, and every look in the journal.</summary>
internal static class HouseholdEndpoints
{
    internal static readonly ApiField Id = new("id", "Het id van het huishouden.", "01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e") { IsId = true };

    private static readonly ApiField Location = new("Location", "Waar het huishouden te lezen is.", "/api/v1/huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e");

    internal static void Open(IEndpointRouteBuilder api)
    {
        api.MapPost("/huishoudens/_zoek", FindAsync).AllowClient(Scope.ReadHouseholds).RequireRateLimiting(ApiFloor.CalmPace).Says(
            new ApiCard(
                "zoekHuishoudens",
                Parts.Households,
                "Huishoudens zoeken",
                $"Zoekt op naam, adres of nummer en geeft er hooguit {HouseholdSearch.Most}. Wie gevonden is, staat met deze koppeling in het journaal.")
            {
                Body = typeof(SearchSent),
                Answers = [new(200, "Wie er gevonden zijn.", typeof(FoundAnswer))],
                Problems = [422],
            });
        api.MapGet("/huishoudens/{id:guid}", ReadAsync).AllowClient(Scope.ReadHouseholds).Says(
            new ApiCard("leesHuishouden", Parts.Households, "Een huishouden lezen", "Eén huishouden met wie er wonen, en de versie in ETag.")
            {
                Path = [Id],
                Answers = [new(200, "Het huishouden.", typeof(HouseholdAnswer)) { Headers = [Editions.Tag] }],
                Problems = [404, 410],
            });
        api.MapPut("/huishoudens/{id:guid}", WriteAsync).AllowClient(Scope.WriteHouseholds).Says(
            new ApiCard(
                "schrijfHuishouden",
                Parts.Households,
                "Een huishouden schrijven",
                "Voegt het huishouden toe als we het id niet kennen (maak zelf een uuid), en wijzigt het anders in zijn geheel. "
                + "Of iemand met rust gelaten wil worden, wijzig je hier niet.")
            {
                Path = [Id],
                Headers = [Editions.IfMatch],
                Body = typeof(HouseholdSent),
                Answers =
                [
                    new(201, "Het huishouden is toegevoegd.") { Headers = [Editions.Tag, Location] },
                    new(204, "Het huishouden is gewijzigd.") { Headers = [Editions.Tag] },
                ],
                Problems = [409, 410, 412, 422, 428],
            });
    }

    /// <summary>Another system may keep the id of a household that went into another: what it writes lands there.</summary>
    internal static async Task<HouseholdId> NowAsync(HouseDb db, Guid id, CancellationToken cancel)
    {
        var found = await db.Households
            .Where(household => household.Id == new HouseholdId(id))
            .Select(household => new { household.Id, household.JoinedInto })
            .SingleOrDefaultAsync(cancel) ?? throw ApiRefused.With(StatusCodes.Status404NotFound);
        return found.JoinedInto ?? found.Id;
    }

    private static async Task<IResult> FindAsync(HttpContext visit, HouseDb db, CancellationToken cancel)
    {
        var found = await HouseholdSearch.FindAsync(db, await JsonBody.ReadAsync<SearchSent>(visit), cancel);
        db.Saw("household", null, $"gezocht, {found.Households.Count} gevonden");
        db.SawEach("household", found.Households.Select(household => household.Id), "adres en naam bij het zoeken");
        await db.SaveChangesAsync(cancel);

        return Results.Ok(found);
    }

    private static async Task<IResult> ReadAsync(Guid id, HttpContext visit, HouseDb db, TimeProvider clock, CancellationToken cancel)
    {
        var household = await db.Households.AsNoTracking().SingleOrDefaultAsync(h => h.Id == new HouseholdId(id), cancel)
            ?? throw ApiRefused.With(StatusCodes.Status404NotFound);
        IsStillThere(household);
        var answer = await AnswerAsync(db, household, clock.Today(), cancel);
        db.Saw("household", id, "adres, namen en wie er wonen");
        await db.SaveChangesAsync(cancel);

        visit.Response.Headers.ETag = Editions.TagOf(household);
        return Results.Ok(answer);
    }

    private static async Task<HouseholdAnswer> AnswerAsync(HouseDb db, Household household, DateOnly today, CancellationToken cancel)
    {
        var dwelling = await db.Dwellings.AsNoTracking().SingleOrDefaultAsync(d => d.Id == household.Dwelling, cancel);
        var residents = await db.Residents.AsNoTracking()
            .Where(resident => resident.Household == household.Id)
            .OrderBy(resident => resident.Id)
            .ToListAsync(cancel);

        return new HouseholdAnswer(
            household.Id.Value,
            household.OutsideKey,
            household.Addressee,
            household.Language,
            dwelling?.OutsideKey,
            dwelling is null ? null : new AddressAnswer(dwelling.Street, dwelling.HouseNumber, dwelling.Addition, dwelling.Postcode, dwelling.City),
            household.LivesHere,
            household.TenantSince,
            household.DoNotApproach,
            household.RestUntil,
            household.RestOn(today) is Rest.None,
            household.AskAgainFrom(today),
            [.. residents.Select(r => new ResidentAnswer(r.Id.Value, r.Name, r.Telephone, r.Email, r.BirthYear))]);
    }

    private static async Task<IResult> WriteAsync(Guid id, HttpContext visit, HouseDb db, Ids ids, CancellationToken cancel)
    {
        var sent = await JsonBody.ReadAsync<HouseholdSent>(visit);
        var household = await db.Households.SingleOrDefaultAsync(h => h.Id == new HouseholdId(id), cancel);
        IsStillThere(household);
        var isThere = Editions.Match(visit.Request, household);
        var key = sent.Key.Trim();

        if (isThere)
        {
            Refused.If(household!.OutsideKey == key ? null : await WhyNotNumberedAsync(db, household, key, cancel));
            household.IsNumbered(key);
            household.IsAddressedAs(sent.Addressee, sent.Language);
            db.Touches(household);

            if (household.NobodyLeft && sent.Residents.Count > 0)
            {
                household.IsLivedInAgain();
            }
        }
        else
        {
            Refused.If(await WhyNotNumberAsync(db, key, cancel));
            household = new Household(new HouseholdId(id), key, sent.Addressee, sent.Language);
            db.Households.Add(household);
            visit.Response.Headers.Location = $"{ApiFloor.Base}/huishoudens/{id}";
        }

        await ResidentsAsync(db, household.Id, sent.Residents, ids, cancel);
        await db.SaveChangesAsync(cancel);
        visit.Response.Headers.ETag = Editions.TagOf(household);
        return isThere ? Results.NoContent() : Results.StatusCode(StatusCodes.Status201Created);
    }

    /// <summary>Only who went to live apart here has no number of the association yet.</summary>
    private static async Task<Refusal?> WhyNotNumberedAsync(HouseDb db, Household household, string key, CancellationToken cancel) =>
        OwnNumber.Is(household.OutsideKey) ? await WhyNotNumberAsync(db, key, cancel) : ApiRefusals.NumberStays;

    /// <summary>A number that begins as ours do would be taken for one that the association does not know yet.</summary>
    private static async Task<Refusal?> WhyNotNumberAsync(HouseDb db, string key, CancellationToken cancel) => key switch
    {
        _ when OwnNumber.Is(key) => ApiRefusals.NumberIsOurs,
        _ when await db.Households.AnyAsync(h => h.OutsideKey == key, cancel) => ApiRefusals.NumberInUse,
        _ => null,
    };

    /// <summary>Whoever keeps our ids hears which one to keep instead.</summary>
    private static void IsStillThere(Household? household)
    {
        if (household?.JoinedInto is { } now)
        {
            throw new ApiRefused(Problem.Of(StatusCodes.Status410Gone) with
            {
                Detail = $"Dit huishouden is samengevoegd met een ander. Lees voortaan {ApiFloor.Base}/huishoudens/{now}.",
                Code = "household.joined",
            });
        }
    }

    /// <summary>Who has an id of another household is nobody here, so that nobody is moved or read along by guessing.</summary>
    private static async Task ResidentsAsync(
        HouseDb db, HouseholdId household, IReadOnlyList<ResidentSent> sent, Ids ids, CancellationToken cancel)
    {
        var known = await db.Residents.Where(resident => resident.Household == household).ToDictionaryAsync(resident => resident.Id.Value, cancel);
        var named = sent.Select(resident => resident.Id).OfType<Guid>().ToList();
        Refused.If(named.Any(id => !known.ContainsKey(id)) ? ApiRefusals.UnknownResident : null);
        Refused.If(named.Distinct().Count() == named.Count ? null : ApiRefusals.ResidentTwice);
        var no = false;
        var former = await db.FormerResidents.AsNoTracking().Where(f => f.Household == household && f.IsAgreed == no).ToListAsync(cancel);
        Refused.If(sent.Any(one => one.Id is null && former.Exists(f => f.IsCalled(Folded.Of(one.Name), one.BirthYear))) ? ApiRefusals.NoLongerHere : null);

        db.Residents.RemoveRange(known.Values.Where(resident => !named.Contains(resident.Id.Value)));

        foreach (var one in sent)
        {
            if (one.Id is { } id)
            {
                known[id].IsCalled(one.Name);
                known[id].IsReachedBy(one.Telephone, one.Email);
                known[id].IsBornIn(one.BirthYear);
            }
            else
            {
                db.Residents.Add(new Resident(ids.Next<ResidentId>(), household, one.Name, one.Telephone, one.Email, one.BirthYear));
            }
        }
    }
}
