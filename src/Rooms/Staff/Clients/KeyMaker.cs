using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Clients;

/// <summary>Makes connections and their keys. The caller saves, and shows the key once.</summary>
internal sealed class KeyMaker(HouseDb db, Ids ids, TimeProvider clock)
{
    /// <summary>So long the old key goes on beside the new one.</summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromDays(7);

    internal async Task<(ApiClient Client, string Key)> MakeAsync(
        string name, string purpose, IReadOnlyCollection<Scope> scopes, KeyLife life, ColleagueId by, CancellationToken cancel)
    {
        var trimmed = name.Trim();
        Refused.If(scopes.Count == 0 ? ClientRefusals.NoScopes : null);
        Refused.If(await db.ApiClients.AnyAsync(c => c.Name == trimmed && c.WithdrawnAt == null, cancel) ? ClientRefusals.NameInUse : null);

        var client = new ApiClient(ids.Next<ApiClientId>(), trimmed, purpose, scopes, by, clock.GetUtcNow());
        db.ApiClients.Add(client);
        return (client, NewKey(client.Id, life));
    }

    /// <summary>Makes a new key; the ones before it go on for a week at most.</summary>
    internal async Task<string> RenewAsync(ApiClient client, KeyLife life, CancellationToken cancel)
    {
        Refused.If(client.WhyNotChange());

        var now = clock.GetUtcNow();
        var before = await db.ApiTokens.Where(token => token.Client == client.Id && token.Until > now).ToListAsync(cancel);
        before.ForEach(token => token.EndsBy(now + Overlap));
        return NewKey(client.Id, life);
    }

    private string NewKey(ApiClientId client, KeyLife life)
    {
        var now = clock.GetUtcNow();
        // Which key it is says nothing of when it was made.
        var typed = new TypedToken(ids.NextBlind<ApiClientId>().Value, ApiToken.NewSecret());
        db.ApiTokens.Add(new ApiToken(typed.Id, client, typed.Secret, now, now.AddMonths(life.Months())));
        return typed.Written();
    }
}

/// <summary>How long a key is good. None is for ever: a key that nobody knows of any more ends by itself.</summary>
internal enum KeyLife
{
    ThreeMonths,
    Year,
    TwoYears,
}

/// <summary>What is said of how long a key is good.</summary>
internal static class KeyLives
{
    internal static int Months(this KeyLife life) => life switch
    {
        KeyLife.ThreeMonths => 3,
        KeyLife.Year => 12,
        KeyLife.TwoYears => 24,
    };

    internal static string InWords(this KeyLife life) => life switch
    {
        KeyLife.ThreeMonths => "3 maanden",
        KeyLife.Year => "1 jaar",
        KeyLife.TwoYears => "2 jaar",
    };
}
