using Huiskamer.Foundation.Api;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Huiskamer.House.Outside;

/// <summary>The description that other systems read: who we are, where we answer, and how one comes in.</summary>
internal sealed class ApiDocument(HouseSettings settings, IHttpContextAccessor visit) : IOpenApiDocumentTransformer
{
    /// <summary>The name of the way in.</summary>
    internal const string Key = "sleutel";

    internal static readonly ApiField Version = new("API-Version", "De volledige versie van deze API.", ApiFloor.Version);

    private static readonly ApiField Anywhere = new("access-control-allow-origin", "Deze beschrijving mag overal gelezen worden.", "*");

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        // The provider of the document lives as long as the house; the card of the association is asked for each time.
        await using var scope = context.ApplicationServices.CreateAsyncScope();
        var us = await scope.ServiceProvider.GetRequiredService<IAssociation>().CardAsync(cancellationToken);
        var site = SiteOf(us);

        document.Info = InfoOf(us, site);
        document.Servers = [new OpenApiServer { Url = site + ApiFloor.Base, Description = "Dit huis" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "De sleutel van een koppeling. Een beheerder maakt hem in Huiskamer, bij Koppelingen.",
            },
        };
        document.Paths = PathsOf(document);
    }

    /// <summary>By https, whatever stands in front of the house; the association's own address when it said one.</summary>
    private string SiteOf(AssociationCard us)
    {
        var host = Uri.TryCreate(us.WebAddress, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address.Authority
            : visit.HttpContext?.Request.Host.Value;
        return "https://" + (string.IsNullOrEmpty(host) ? "localhost" : host);
    }

    private OpenApiInfo InfoOf(AssociationCard us, string site) => new()
    {
        Title = "Huiskamer",
        Version = ApiFloor.Version,
        Description =
            "Lezen en schrijven van woningen, huishoudens, huurcontracten en contactmomenten.\n\n" +
            "Iedere koppeling heeft een eigen sleutel met eigen rechten. Wat een koppeling ziet of wijzigt, staat in het journaal. " +
            "Mensen zoek je met POST op `/huishoudens/_zoek`: een naam of adres staat nooit in een URL.\n\n" +
            "Wie wijzigt wat er al is, stuurt in `If-Match` de `ETag` mee die bij het lezen kwam. Klopt de vorm niet, dan is het antwoord " +
            "400 met alles wat niet klopt; zegt een regel nee, dan 422 met een vaste naam in `code`.",
        Contact = new OpenApiContact
        {
            Name = settings.Team.Name ?? (us.IsNamed ? $"Beheer van Huiskamer bij {us.Name}" : "Beheer van Huiskamer"),
            Email = settings.Team.Mail ?? "beheer@" + new Uri(site).Host,
            Url = new Uri(settings.Team.Site ?? site),
        },
        License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://eupl.eu/1.2/nl/") },
    };

    /// <summary>The addresses as they stand behind that of the server, and the one where this is read.</summary>
    private static OpenApiPaths PathsOf(OpenApiDocument document)
    {
        var paths = new OpenApiPaths();

        foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            paths.Add(path[ApiFloor.Base.Length..], item);
        }

        paths.Add(ApiFloor.Document, new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = ReadsThis(document) },
        });
        document.Tags = new HashSet<OpenApiTag>(document.Tags ?? new HashSet<OpenApiTag>()) { new() { Name = "Beschrijving" } };
        return paths;
    }

    private static OpenApiOperation ReadsThis(OpenApiDocument document) => new()
    {
        OperationId = "leesBeschrijving",
        Summary = "Deze beschrijving lezen",
        Description = "Deze beschrijving, in JSON. Zonder sleutel.",
        Tags = new HashSet<OpenApiTagReference> { new("Beschrijving", document) },
        Security = [],
        Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "De beschrijving.",
                Headers = new Dictionary<string, IOpenApiHeader>
                {
                    [Version.Name] = ApiDeeds.VersionIn(document),
                    [Anywhere.Name] = ApiDeeds.HeaderOf(Anywhere),
                },
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                },
            },
        },
    };
}
