using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huiskamer.House.Tests;

public sealed class CarefulTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("/huisgesprekken/bezoeken")]
    [InlineData("/huisgesprekken/bezoeken?handler=Calendar")]
    public async Task Nothing_a_colleague_opens_or_downloads_is_kept_by_the_browser(string path)
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(path);

        Assert.Contains("no-store", visitor.Minds["Cache-Control"]);
        Assert.Equal("nosniff", visitor.Minds["X-Content-Type-Options"]);
        Assert.Equal("same-origin", visitor.Minds["Cross-Origin-Resource-Policy"]);
        Assert.StartsWith("default-src 'none'; script-src 'self';", visitor.Minds["Content-Security-Policy"]);
    }

    [Fact]
    public void A_form_of_somebody_without_an_account_is_small()
    {
        var kestrel = house.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.Equal(1024 * 1024, kestrel.Limits.MaxRequestBodySize);
        Assert.False(kestrel.AddServerHeader);
    }

    [Fact]
    public void What_a_form_is_sealed_with_travels_as_safely_as_the_page() => Assert.Equal(
        CookieSecurePolicy.SameAsRequest,
        house.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.SecurePolicy);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_file_of_the_database_is_for_nobody_else_on_the_machine(bool wasThere)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("huiskamer-");
        var file = Path.Combine(folder.FullName, "house.db");

        if (wasThere)
        {
            File.WriteAllText(file, "");
            File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);
        }

        new HouseSettings(DatabaseKind.Sqlite, $"Data Source={file}").KeepFilePrivate();

        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & (UnixFileMode)0b000_000_111);
        folder.Delete(recursive: true);
    }
}
