using Huiskamer.Foundation.Api;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Api;

/// <summary>Homes for other systems, by the number they have there.</summary>
internal static class DwellingEndpoints
{
    private const int LongestKey = 40;

    private static readonly ApiField Key = new("nummer", "Het vaste nummer in jullie eigen systeem (verhuureenheidnummer).", "VHE-9001") { MaxLength = LongestKey };

    private static readonly ApiField Place = new("buurtcode", "Alleen woningen in deze buurt.", "BU01144200");

    private static readonly ApiField Complex = new("complexnummer", "Alleen woningen in dit complex.", "C-900") { MaxLength = LongestKey };

    private static readonly ApiField Crs = new(
        "Content-Crs", "In welk stelsel de ligging staat.", "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");

    private static readonly ApiField Location = new("Location", "Waar de woning te lezen is.", "/api/v1/woningen/VHE-9001");

    internal static void Open(IEndpointRouteBuilder api)
    {
        api.MapGet("/woningen", ListAsync).AllowClient(Scope.ReadDwellings).Says(
            new ApiCard("leesWoningen", Parts.Dwellings, "Woningen lezen", "De woningen op nummer, een stuk tegelijk.")
            {
                Query = [Place, Complex, Cursor.After, Cursor.Size],
                Answers = [new(200, "Een stuk van de lijst.", typeof(DwellingsAnswer)) { Headers = [Crs] }],
            });
        api.MapGet("/woningen/{nummer}", ReadAsync).AllowClient(Scope.ReadDwellings).Says(
            new ApiCard("leesWoning", Parts.Dwellings, "Een woning lezen", "Eén woning, met de versie in ETag.")
            {
                Path = [Key],
                Answers = [new(200, "De woning.", typeof(DwellingAnswer)) { Headers = [Editions.Tag, Crs] }],
                Problems = [404],
            });
        api.MapPut("/woningen/{nummer}", WriteAsync).AllowClient(Scope.WriteDwellings).Says(
            new ApiCard(
                "schrijfWoning",
                Parts.Dwellings,
                "Een woning schrijven",
                "Voegt de woning toe als we het nummer niet kennen, en wijzigt haar anders in haar geheel. Wie er woont, gaat mee naar een andere buurt.")
            {
                Path = [Key],
                Headers = [Editions.IfMatch],
                Body = typeof(DwellingSent),
                Answers =
                [
                    new(201, "De woning is toegevoegd.") { Headers = [Editions.Tag, Location] },
                    new(204, "De woning is gewijzigd.") { Headers = [Editions.Tag] },
                ],
                Problems = [409, 412, 422, 428],
            });
    }

    private static async Task<IResult> ListAsync(HttpContext visit, HouseDb db, CancellationToken cancel)
    {
        var (code, number) = (visit.Request.Query[Place.Name].ToString(), visit.Request.Query[Complex.Name].ToString());
        var (after, size) = (Cursor.Read(visit.Request), Cursor.SizeIn(visit.Request));
        var some = db.Dwellings.AsNoTracking();

        if (code.Length > 0)
        {
            var place = await db.Neighbourhoods.Where(n => n.Code == code).Select(n => (NeighbourhoodId?)n.Id).SingleOrDefaultAsync(cancel);
            some = place is null ? some.Where(_ => false) : some.Where(dwelling => dwelling.Neighbourhood == place);
        }

        if (number.Length > 0)
        {
            var complex = await db.Complexes.Where(c => c.OutsideKey == number).Select(c => (ComplexId?)c.Id).SingleOrDefaultAsync(cancel);
            some = complex is null ? some.Where(_ => false) : some.Where(dwelling => dwelling.Complex == complex);
        }

        if (after is not null)
        {
#pragma warning disable CA1309 // The database compares, in the order of its index.
            some = some.Where(dwelling => string.Compare(dwelling.OutsideKey, after) > 0);
#pragma warning restore CA1309
        }

        var rows = await AnswersAsync(db, some.OrderBy(dwelling => dwelling.OutsideKey).Take(size + 1), cancel);
        var shown = rows.Take(size).ToList();
        visit.Response.Headers[Crs.Name] = Crs.Sample;
        return Results.Ok(new DwellingsAnswer(shown, rows.Count > size ? Cursor.Write(shown[^1].Key) : null));
    }

    private static async Task<IResult> ReadAsync(string nummer, HttpContext visit, HouseDb db, CancellationToken cancel)
    {
        var key = KeyIn(nummer);

        if (await db.Dwellings.AsNoTracking().SingleOrDefaultAsync(dwelling => dwelling.OutsideKey == key, cancel) is not { } found)
        {
            throw ApiRefused.With(StatusCodes.Status404NotFound);
        }

        visit.Response.Headers.ETag = Editions.TagOf(found);
        visit.Response.Headers[Crs.Name] = Crs.Sample;
        return Results.Ok((await AnswersAsync(db, db.Dwellings.Where(dwelling => dwelling.Id == found.Id), cancel)).Single());
    }

    private static async Task<IResult> WriteAsync(string nummer, HttpContext visit, HouseDb db, Ids ids, TimeProvider clock, CancellationToken cancel)
    {
        var key = KeyIn(nummer);
        var sent = await JsonBody.ReadAsync<DwellingSent>(visit);
        var place = await db.Neighbourhoods.Where(n => n.Code == sent.PlaceCode).Select(n => (NeighbourhoodId?)n.Id).SingleOrDefaultAsync(cancel);
        var dwelling = await db.Dwellings.SingleOrDefaultAsync(d => d.OutsideKey == key, cancel);
        var isThere = Editions.Match(visit.Request, dwelling);
        Refused.If(ApiRefusals.WhyNot(place, sent.Point));

        if (!isThere)
        {
            dwelling = new Dwelling(ids.Next<DwellingId>(), key, place!.Value, sent.At, sent.Point.Latitude, sent.Point.Longitude);
            db.Dwellings.Add(dwelling);
            visit.Response.Headers.Location = $"{ApiFloor.Base}/woningen/{Uri.EscapeDataString(key)}";
        }

        await db.AllOrNothingAsync(() => ChangeAsync(db, dwelling!, sent, place!.Value, (ids, clock), cancel), cancel);
        visit.Response.Headers.ETag = Editions.TagOf(dwelling!);
        return isThere ? Results.NoContent() : Results.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task ChangeAsync(
        HouseDb db, Dwelling dwelling, DwellingSent sent, NeighbourhoodId place, (Ids Ids, TimeProvider Clock) with, CancellationToken cancel)
    {
        dwelling.IsAt(sent.At, place, sent.Point.Latitude, sent.Point.Longitude);
        dwelling.Is(await ComplexAsync(db, sent.Complex?.Trim(), with.Ids, cancel), ApiWords.BuildingKindOf(sent.Building));
        await db.SaveChangesAsync(cancel);

        // Who lives here keeps in mind where that is.
        var here = await db.Households.Where(h => h.Dwelling == dwelling.Id && h.LivesHere).Select(h => h.Id).ToListAsync(cancel);
        await db.SettleAsync(here, with.Clock.Today(), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<ComplexId?> ComplexAsync(HouseDb db, string? number, Ids ids, CancellationToken cancel)
    {
        if (number is null)
        {
            return null;
        }

        if (await db.Complexes.SingleOrDefaultAsync(complex => complex.OutsideKey == number, cancel) is not { } known)
        {
            known = new Complex(ids.Next<ComplexId>(), number, number);
            db.Complexes.Add(known);
        }

        return known.Id;
    }

    /// <summary>A slash within a number comes in written out; every other sign is read already.</summary>
    private static string KeyIn(string number)
    {
        var key = number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

        return key.Length is > 0 and <= LongestKey && !key.Any(char.IsControl) && key.Trim().Length == key.Length
            ? key
            : throw ApiRefused.With(StatusCodes.Status404NotFound);
    }

    private static async Task<List<DwellingAnswer>> AnswersAsync(HouseDb db, IQueryable<Dwelling> some, CancellationToken cancel)
    {
        var complexes = db.Complexes;

        return await (
            from dwelling in some
            join place in db.Neighbourhoods on dwelling.Neighbourhood equals place.Id
            orderby dwelling.OutsideKey
            select new DwellingAnswer(
                dwelling.OutsideKey,
                dwelling.Street,
                dwelling.HouseNumber,
                dwelling.Addition,
                dwelling.Postcode,
                dwelling.City,
                place.Code,
                place.Name,
                complexes.Where(complex => complex.Id == dwelling.Complex).Select(complex => complex.OutsideKey).FirstOrDefault(),
                dwelling.Building == null ? null : dwelling.Building.Value.Word(),
                PointShape.At(dwelling.Latitude, dwelling.Longitude))).ToListAsync(cancel);
    }
}
