using System.Net;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.House.Tests.Api;

/// <summary>Ids that another system makes up. In a house of its own: elsewhere these ids must be nobody's.</summary>
public sealed class MadeUpIdTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public async Task Whatever_uuid_a_system_makes_up_is_a_household_or_is_refused(string id)
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        var made = await caller.PutsAsync($"huishoudens/{id}", $$"""{ "huurdernummer": "{{id}}", "aanschrijfnaam": "Familie", "taal": "nl", "bewoners": [{ "naam": "Fictia" }] }""");

        Assert.True((int)made.Status < 500, made.Text);
        Assert.Equal(made.Status is HttpStatusCode.Created ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await caller.GetsAsync($"huishoudens/{id}")).Status);
    }
}
