using System.Globalization;
using System.Security.Claims;
using Huiskamer.Foundation.Api;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Api;

/// <summary>Contact moments for other systems: when and how, never what was said.</summary>
internal static class ContactEndpoints
{
    private const string Path = "/huishoudens/{id:guid}/contactmomenten";

    /// <summary>Two who send with the same key at one moment: the second looks again and finds what the first wrote.</summary>
    private const int MostTries = 4;

    private static readonly ApiField Contact = new("contactmoment", "Het id van het contactmoment.", "01985f3e-7a10-7c52-9d1b-3f6a2b8c4d60") { IsId = true };

    private static readonly ApiField OwnKey = new(
        "Idempotency-Key",
        "Jullie eigen kenmerk van dit contactmoment, zoals een nummer van het gesprek. Hetzelfde nog eens sturen schrijft niets dubbel op, ook niet als je het intussen weghaalde: dan hoort er een nieuw kenmerk bij.",
        "gesprek-000417")
    { MaxLength = 200, IsRequired = true };

    private static readonly ApiField Location = new(
        "Location", "Waar het contactmoment te lezen is.", "/api/v1/huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e/contactmomenten/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d60");

    internal static void Open(IEndpointRouteBuilder api)
    {
        api.MapGet(Path, ListAsync).AllowClient(Scope.ReadContacts).Says(
            new ApiCard("leesContactmomenten", Parts.Contacts, "Contactmomenten lezen", "De contactmomenten met een huishouden, het nieuwste eerst, een stuk tegelijk.")
            {
                Path = [HouseholdEndpoints.Id],
                Query = [Cursor.After, Cursor.Size],
                Answers = [new(200, "Een stuk van de lijst.", typeof(ContactsAnswer))],
                Problems = [404],
            });
        api.MapGet(Path + "/{contactmoment:guid}", ReadAsync).AllowClient(Scope.ReadContacts).Says(
            new ApiCard("leesContactmoment", Parts.Contacts, "Een contactmoment lezen", "Eén contactmoment.")
            {
                Path = [HouseholdEndpoints.Id, Contact],
                Answers = [new(200, "Het contactmoment.", typeof(ContactAnswer))],
                Problems = [404],
            });
        api.MapPost(Path, WriteAsync).AllowClient(Scope.WriteContacts).Says(
            new ApiCard("schrijfContactmoment", Parts.Contacts, "Een contactmoment opschrijven", "Schrijft op dat en hoe we contact hadden, nooit wat er gezegd is.")
            {
                Path = [HouseholdEndpoints.Id],
                Headers = [OwnKey],
                Body = typeof(ContactSent),
                Answers = [new(201, "Het contactmoment staat er, ook als het er al stond.") { Headers = [Location] }],
                Problems = [404, 409, 422],
            });
        api.MapDelete(Path + "/{contactmoment:guid}", TakeBackAsync).AllowClient(Scope.WriteContacts).Says(
            new ApiCard(
                "haalContactmomentWeg",
                Parts.Contacts,
                "Een contactmoment weghalen",
                "Voor een vergissing: tot een dag na het opschrijven, en alleen door de koppeling die het schreef.")
            {
                Path = [HouseholdEndpoints.Id, Contact],
                Answers = [new(204, "Het contactmoment is weg.")],
                Problems = [404, 409, 422],
            });
    }

    private static async Task<IResult> ListAsync(Guid id, HttpContext visit, HouseDb db, CancellationToken cancel)
    {
        var (after, size) = (PlaceIn(Cursor.Read(visit.Request)), Cursor.SizeIn(visit.Request));
        var household = await HouseholdEndpoints.NowAsync(db, id, cancel);
        var some = db.Contacts.AsNoTracking().Where(contact => contact.Household == household);
        var skip = 0;

        if (after is { } place)
        {
            some = some.Where(contact => contact.On <= place.Day);
            var thatDay = await some.Where(contact => contact.On == place.Day).Select(contact => contact.Id).ToListAsync(cancel);
            skip = thatDay.Count(contact => contact.Value.CompareTo(place.Id) >= 0);
        }

        var rows = await some
            .OrderByDescending(contact => contact.On)
            .ThenByDescending(contact => contact.Id)
            .Skip(skip)
            .Take(size + 1)
            .ToListAsync(cancel);
        db.Saw("household", household.Value, "contactmomenten");
        await db.SaveChangesAsync(cancel);

        var shown = rows.Take(size).Select(Answer).ToList();
        return Results.Ok(new ContactsAnswer(shown, rows.Count > size ? Cursor.Write($"{shown[^1].On:yyyy-MM-dd}_{shown[^1].Id:N}") : null));
    }

    private static async Task<IResult> ReadAsync(Guid id, Guid contactmoment, HouseDb db, CancellationToken cancel)
    {
        var found = await FindAsync(db, id, contactmoment, cancel);
        db.Saw("household", found.Household.Value, "een contactmoment");
        await db.SaveChangesAsync(cancel);

        return Results.Ok(Answer(found));
    }

    private static async Task<IResult> WriteAsync(Guid id, HttpContext visit, HouseDb db, ContactBook book, CancellationToken cancel)
    {
        var sent = await JsonBody.ReadAsync<ContactSent>(visit);

        for (var tries = 1; ; tries++)
        {
            try
            {
                var contact = await WriteOnceAsync(id, sent, visit, db, book, cancel);
                visit.Response.Headers.Location = $"{ApiFloor.Base}/huishoudens/{id}/contactmomenten/{contact}";
                return Results.StatusCode(StatusCodes.Status201Created);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<ContactId> WriteOnceAsync(
        Guid id, ContactSent sent, HttpContext visit, HouseDb db, ContactBook book, CancellationToken cancel)
    {
        var client = ClientIn(visit);
        var department = string.IsNullOrWhiteSpace(sent.Department) ? null : sent.Department.Trim();
        var key = ContactReceipt.PrintOf(client, visit.Request.Headers[OwnKey.Name].ToString());
        var print = ContactReceipt.PrintOf(id, sent.On.ToString("O", CultureInfo.InvariantCulture), sent.Kind, department);
        var now = await HouseholdEndpoints.NowAsync(db, id, cancel);

        if (await db.ContactReceipts.AsNoTracking().SingleOrDefaultAsync(receipt => receipt.KeyPrint == key, cancel) is { } before)
        {
            Refused.If(before.BodyPrint == print ? null : ApiRefusals.KeyUsedBefore);
            return before.Contact;
        }

        Refused.If(await db.WithdrawnReceipts.AnyAsync(receipt => receipt.KeyPrint == key, cancel) ? ApiRefusals.TakenBack : null);

        // It tells what was sent, also to who should have been left in peace: that is so.
        var contact = book.WriteDown(new NewContact(now, sent.On, ApiWords.ContactKindOf(sent.Kind), null, department));
        db.ContactReceipts.Add(new ContactReceipt { Contact = contact, Client = client, KeyPrint = key, BodyPrint = print });
        await db.SaveChangesAsync(cancel);
        return contact;
    }

    private static async Task<IResult> TakeBackAsync(
        Guid id, Guid contactmoment, HttpContext visit, HouseDb db, ContactBook book, TimeProvider clock, CancellationToken cancel)
    {
        var client = ClientIn(visit);
        var found = await FindAsync(db, id, contactmoment, cancel);

        if (await db.ContactReceipts.SingleOrDefaultAsync(one => one.Contact == found.Id && one.Client == client, cancel) is not { } receipt)
        {
            throw ApiRefused.With(StatusCodes.Status404NotFound);
        }

        Refused.If(found.WhyNotTakeBack(clock.GetUtcNow()));
        await book.TakeBackAsync(found, cancel);
        db.ContactReceipts.Remove(receipt);
        db.WithdrawnReceipts.Add(new WithdrawnReceipt { KeyPrint = receipt.KeyPrint, Household = found.Household });
        await db.SaveChangesAsync(cancel);

        return Results.NoContent();
    }

    private static ApiClientId ClientIn(HttpContext visit) => new(Guid.Parse(visit.User.FindFirstValue(ClaimTypes.NameIdentifier)!));

    private static ContactAnswer Answer(Contact contact) =>
        new(contact.Id.Value, contact.On, contact.Kind.Word(), contact.Department, contact.WrittenAt, contact.CopyOf?.Value);

    private static async Task<Contact> FindAsync(HouseDb db, Guid id, Guid contact, CancellationToken cancel)
    {
        var household = await HouseholdEndpoints.NowAsync(db, id, cancel);
        return await db.Contacts.SingleOrDefaultAsync(c => c.Id == new ContactId(contact) && c.Household == household, cancel)
            ?? throw ApiRefused.With(StatusCodes.Status404NotFound);
    }

    /// <summary>A list goes on after one contact moment of one day, also when that one was taken away since.</summary>
    private static (DateOnly Day, Guid Id)? PlaceIn(string? cursor) => cursor?.Split('_') switch
    {
        null => null,
        [var day, var id] when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && Guid.TryParseExact(id, "N", out var last) => (on, last),
        _ => throw Cursor.Unknown(),
    };
}
