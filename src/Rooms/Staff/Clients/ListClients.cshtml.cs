using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Clients;

[Allow(Role.Administrator)]
internal sealed class ListClientsPage(HouseDb db, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Clients { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var tokens = db.ApiTokens;
        Clients = await db.ApiClients
            .OrderBy(client => client.WithdrawnAt != null)
            .ThenBy(client => client.Name)
            .ThenBy(client => client.Id)
            .Select(client => new Row(
                client.Id,
                client.Name,
                client.WithdrawnAt,
                client.LastUsedOn,
                tokens.Where(token => token.Client == client.Id).Max(token => (DateTimeOffset?)token.Until)))
            .PageAsync(Number, cancel);
        return true;
    }

    public sealed record Row(ApiClientId Id, string Name, DateTimeOffset? WithdrawnAt, DateOnly? LastUsedOn, DateTimeOffset? Until)
    {
        public string InWords(DateOnly today) => this switch
        {
            { WithdrawnAt: { } at } => $"Ingetrokken op {Foundation.Time.InWords.Day(at.DayInAmsterdam())}",
            { Until: { } until } when until.DayInAmsterdam() < today => "De sleutel is verlopen",
            _ => $"{UsedInWords(today)} · sleutel tot {Foundation.Time.InWords.Day(Until!.Value.DayInAmsterdam())}",
        };

        private string UsedInWords(DateOnly today) =>
            LastUsedOn is { } day ? $"Laatst gebruikt {Foundation.Time.InWords.Ago(day, today)}" : "Nog niet gebruikt";
    }
}
