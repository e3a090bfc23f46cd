using System.Xml.Linq;
using Huiskamer.Foundation.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huiskamer.Foundation.Privacy;

/// <summary>A key with which cookies and tokens are sealed. In the database, so that every node opens what another sealed.</summary>
public sealed class SealingKey : INotJournalled
{
    /// <summary>The key's name.</summary>
    [NotPersonal]
    public required string Name { get; init; }

    /// <summary>The key, as the framework writes it.</summary>
    [NotPersonal]
    public required string Xml { get; init; }
}

internal sealed class SealingKeyMap : IEntityTypeConfiguration<SealingKey>
{
    public void Configure(EntityTypeBuilder<SealingKey> key)
    {
        key.HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(200);
        key.Property(k => k.Xml).HasMaxLength(8000);
    }
}

/// <summary>Keeps the framework's keys in the house database.</summary>
internal sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        return [.. db.Set<SealingKey>().AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        db.Add(new SealingKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });

        // The framework's interface is synchronous; keys are made once in three months.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}

/// <summary>Puts the key ring in the house.</summary>
public static class KeyRingServices
{
    /// <summary>Seals cookies and tokens with keys from the database.</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Huiskamer");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new KeyRing(provider.GetRequiredService<IServiceScopeFactory>())));
        return services;
    }
}
