using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.TestKit;

/// <summary>Another system that calls the house: sends JSON with its key, and reads what comes back.</summary>
public sealed class Caller(HttpMessageHandler house)
{
    private readonly HttpClient _client = new(house) { BaseAddress = new Uri("http://huiskamer.test/api/v1/") };

    /// <summary>The key it comes in with; none when empty.</summary>
    public string Key { get; set; } = "";

    /// <summary>The connection it is, when it has one.</summary>
    public Guid Client { get; init; }

    /// <summary>Asks something; the address is written as it stands behind <c>/api/v1/</c>.</summary>
    public Task<ApiReply> GetsAsync(string path, params (string Name, string Value)[] headers) =>
        SendsAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a text as JSON.</summary>
    public Task<ApiReply> PutsAsync(string path, string json, params (string Name, string Value)[] headers) =>
        SendsAsync(HttpMethod.Put, path, Json(json), headers);

    /// <summary>Sends a text as JSON.</summary>
    public Task<ApiReply> PostsAsync(string path, string json, params (string Name, string Value)[] headers) =>
        SendsAsync(HttpMethod.Post, path, Json(json), headers);

    /// <summary>Takes something away.</summary>
    public Task<ApiReply> DeletesAsync(string path) => SendsAsync(HttpMethod.Delete, path, null, []);

    /// <summary>Sends anything.</summary>
    public async Task<ApiReply> SendsAsync(HttpMethod verb, string path, HttpContent? body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(verb, path) { Content = body };

        if (Key.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request);
        return new ApiReply(
            response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync());
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}

/// <summary>What came back.</summary>
public sealed record ApiReply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    /// <summary>What came back, as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The words with which the house says no, each with its place: "#/straat required".</summary>
    public IReadOnlyList<string> Errors =>
        [.. Json["errors"]!.AsArray().Select(error => $"{error!["location"]!["pointer"] ?? error["location"]!["name"]} {error["code"]}")];

    /// <summary>The fixed name of the rule that said no.</summary>
    public string? Code => (string?)Json["code"];
}

/// <summary>Lets other systems come to a house.</summary>
public static class Callers
{
    private static int _connections;

    extension(TestHouse house)
    {
        /// <summary>Another system without a key.</summary>
        public Caller Caller() => new(house.Knocking());

        /// <summary>Another system whose connection has these rights.</summary>
        public async Task<Caller> CallerAsync(params Scope[] scopes)
        {
            var (key, client) = ("", Guid.Empty);
            await house.InAsync<IServiceProvider>(async services =>
            {
                var made = await services.GetRequiredService<KeyMaker>().MakeAsync(
                    $"Systeem {Interlocked.Increment(ref _connections)}", "voor een test", scopes, KeyLife.Year, default, CancellationToken.None);
                (key, client) = (made.Key, made.Client.Id.Value);
                await services.GetRequiredService<HouseDb>().SaveChangesAsync();
            });
            return new Caller(house.Knocking()) { Key = key, Client = client };
        }
    }
}
