using Huiskamer.Foundation.Api;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Api;

/// <summary>
/// Who rents which home from when until when, for other systems. The edition is that of the household: a tenancy is written by
/// who saw all of them, for one ends where the next begins.
/// </summary>
internal static class TenancyEndpoints
{
    private const string Path = "/huishoudens/{id:guid}/huurcontracten";
    private const string One = Path + "/{huurcontract:guid}";

    private static readonly ApiField Which = new("huurcontract", "Het id van het huurcontract.", "01985f3e-7a10-7c52-9d1b-3f6a2b8c4d61") { IsId = true };

    private static readonly ApiField Location = new(
        "Location", "Waar het huurcontract te lezen is.", "/api/v1/huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e/huurcontracten/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d61");

    internal static void Open(IEndpointRouteBuilder api)
    {
        api.MapGet(Path, ListAsync).AllowClient(Scope.ReadTenancies).Says(
            new ApiCard("leesHuurcontracten", Parts.Tenancies, "Huurcontracten lezen", "Alle huurcontracten van een huishouden, op eerste dag, en de versie in ETag.")
            {
                Path = [HouseholdEndpoints.Id],
                Answers = [new(200, "De huurcontracten.", typeof(TenanciesAnswer)) { Headers = [Editions.Tag] }],
                Problems = [404],
            });
        api.MapGet(One, ReadAsync).AllowClient(Scope.ReadTenancies).Says(
            new ApiCard("leesHuurcontract", Parts.Tenancies, "Een huurcontract lezen", "Eén huurcontract, en de versie in ETag.")
            {
                Path = [HouseholdEndpoints.Id, Which],
                Answers = [new(200, "Het huurcontract.", typeof(TenancyAnswer)) { Headers = [Editions.Tag] }],
                Problems = [404],
            });
        api.MapPut(One, WriteAsync).AllowClient(Scope.WriteTenancies).Says(
            new ApiCard(
                "schrijfHuurcontract",
                Parts.Tenancies,
                "Een huurcontract schrijven",
                "Voegt het huurcontract toe als we het id niet kennen (maak zelf een uuid), en wijzigt het anders. Begint er een huur zonder einddatum, dan "
                + "eindigt de huur die liep de dag ervoor. Hetzelfde nog eens sturen wijzigt niets.")
            {
                Path = [HouseholdEndpoints.Id, Which],
                Headers = [Editions.IfMatch],
                Body = typeof(TenancySent),
                Answers =
                [
                    new(201, "Het huurcontract is toegevoegd.") { Headers = [Editions.Tag, Location] },
                    new(204, "Het huurcontract staat er zo.") { Headers = [Editions.Tag] },
                ],
                Problems = [404, 409, 412, 422, 428],
            });
        api.MapDelete(One, RemoveAsync).AllowClient(Scope.WriteTenancies).Says(
            new ApiCard(
                "haalHuurcontractWeg",
                Parts.Tenancies,
                "Een huurcontract weghalen",
                "Voor een huur die niet doorgaat: tot de dag waarop zij begint. De huur die ervoor eindigde, blijft geëindigd; stuur die zonder einddatum als ze blijven.")
            {
                Path = [HouseholdEndpoints.Id, Which],
                Headers = [Editions.IfMatch],
                Answers = [new(204, "Het huurcontract is weg.") { Headers = [Editions.Tag] }],
                Problems = [404, 409, 412, 422, 428],
            });
    }

    private static async Task<IResult> ListAsync(Guid id, HttpContext visit, HouseDb db, CancellationToken cancel)
    {
        var household = await HouseholdEndpoints.NowAsync(db, id, cancel);
        visit.Response.Headers.ETag = Editions.TagOf(await db.Households.AsNoTracking().SingleAsync(h => h.Id == household, cancel));
        var answers = await AnswersAsync(db, db.Tenancies.Where(tenancy => tenancy.Household == household), cancel);
        db.Saw("household", household.Value, "huurcontracten");
        await db.SaveChangesAsync(cancel);

        return Results.Ok(new TenanciesAnswer(answers));
    }

    private static async Task<IResult> ReadAsync(Guid id, Guid huurcontract, HttpContext visit, HouseDb db, CancellationToken cancel)
    {
        var household = await HouseholdEndpoints.NowAsync(db, id, cancel);
        visit.Response.Headers.ETag = Editions.TagOf(await db.Households.AsNoTracking().SingleAsync(h => h.Id == household, cancel));
        var asked = new TenancyId(huurcontract);
        var found = (await AnswersAsync(db, db.Tenancies.Where(tenancy => tenancy.Id == asked && tenancy.Household == household), cancel)).SingleOrDefault()
            ?? throw ApiRefused.With(StatusCodes.Status404NotFound);
        db.Saw("household", household.Value, "een huurcontract");
        await db.SaveChangesAsync(cancel);

        return Results.Ok(found);
    }

    private static async Task<IResult> WriteAsync(Guid id, Guid huurcontract, HttpContext visit, HouseDb db, TimeProvider clock, CancellationToken cancel)
    {
        var sent = await JsonBody.ReadAsync<TenancySent>(visit);
        var household = await HouseholdEndpoints.NowAsync(db, id, cancel);
        var home = await db.Dwellings.Where(dwelling => dwelling.OutsideKey == sent.Dwelling).Select(dwelling => (DwellingId?)dwelling.Id).SingleOrDefaultAsync(cancel);
        Refused.If(home is null ? ApiRefusals.UnknownHome : null);
        var isNew = false;

        await db.AllOrNothingAsync(
            async () =>
            {
                await db.OneAtATimeAsync(home!.Value, cancel);
                var (renting, own) = await RentingAsync(db, household, cancel);
                var told = new ToldTenancy(
                    new TenancyId(huurcontract), home.Value, sent.From, sent.Until, own, await db.Households.AnyAsync(h => h.JoinedInto == household, cancel));

                if (!told.IsAsItWas)
                {
                    isNew = !Editions.Match(visit.Request, told.Known is null ? null : renting);
                    await TellAsync(db, renting, told, clock.Today(), cancel);
                    await SettleAsync(db, renting, clock.Today(), cancel);
                }

                visit.Response.Headers.ETag = Editions.TagOf(renting);
            },
            cancel);

        if (isNew)
        {
            visit.Response.Headers.Location = $"{ApiFloor.Base}/huishoudens/{household}/huurcontracten/{huurcontract}";
        }

        return isNew ? Results.StatusCode(StatusCodes.Status201Created) : Results.NoContent();
    }

    private static async Task TellAsync(HouseDb db, Household renting, ToldTenancy told, DateOnly today, CancellationToken cancel)
    {
        // An id of another household's is nobody's here, so that nobody is moved along by guessing.
        if (told.Known is null && await db.Tenancies.AnyAsync(tenancy => tenancy.Id == told.Id, cancel))
        {
            throw ApiRefused.With(StatusCodes.Status404NotFound);
        }

        var ofOthers = await db.Tenancies.AsNoTracking()
            .Where(tenancy => tenancy.Dwelling == told.Home && tenancy.Household != renting.Id)
            .ToListAsync(cancel);
        Refused.If(told.WhyNot(ofOthers, today));

        if (told.Happens(renting.Id) is { } begins)
        {
            db.Tenancies.Add(begins);
        }
    }

    private static async Task<IResult> RemoveAsync(Guid id, Guid huurcontract, HttpContext visit, HouseDb db, TimeProvider clock, CancellationToken cancel)
    {
        var household = await HouseholdEndpoints.NowAsync(db, id, cancel);
        var today = clock.Today();

        await db.AllOrNothingAsync(
            async () =>
            {
                var (renting, own) = await RentingAsync(db, household, cancel);
                var found = own.FirstOrDefault(tenancy => tenancy.Id == new TenancyId(huurcontract))
                    ?? throw ApiRefused.With(StatusCodes.Status404NotFound);
                Editions.Match(visit.Request, renting);
                Refused.If(found.From <= today ? ApiRefusals.BegunAlready : null);
                db.Tenancies.Remove(found);
                await SettleAsync(db, renting, today, cancel);
                visit.Response.Headers.ETag = Editions.TagOf(renting);
            },
            cancel);

        return Results.NoContent();
    }

    /// <summary>Who writes, and all they rent and rented; one who writes for them at a time.</summary>
    private static async Task<(Household Renting, List<Tenancy> Own)> RentingAsync(HouseDb db, HouseholdId household, CancellationToken cancel)
    {
        await db.OneAtATimeAsync(household, cancel);
        var renting = await db.Households.SingleOrDefaultAsync(h => h.Id == household, cancel) ?? throw ApiRefused.With(StatusCodes.Status404NotFound);

        // Somebody merged them a moment ago: asked again, it lands there.
        return renting.JoinedInto is null
            ? (renting, await db.Tenancies.Where(tenancy => tenancy.Household == household).OrderBy(tenancy => tenancy.From).ToListAsync(cancel))
            : throw ApiRefused.With(StatusCodes.Status409Conflict);
    }

    /// <summary>They know again where they live, and in which neighbourhood.</summary>
    private static async Task SettleAsync(HouseDb db, Household renting, DateOnly today, CancellationToken cancel)
    {
        db.Touches(renting);
        await db.SaveChangesAsync(cancel);
        await db.SettleAsync([renting.Id], today, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static Task<List<TenancyAnswer>> AnswersAsync(HouseDb db, IQueryable<Tenancy> some, CancellationToken cancel) => (
        from tenancy in some
        join dwelling in db.Dwellings on tenancy.Dwelling equals dwelling.Id
        orderby tenancy.From, tenancy.Id
        select new TenancyAnswer(
            tenancy.Id.Value, tenancy.Household.Value, dwelling.OutsideKey, tenancy.From, tenancy.Until, tenancy.ByHand)).ToListAsync(cancel);
}
