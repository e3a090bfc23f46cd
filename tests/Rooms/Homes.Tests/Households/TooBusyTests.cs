using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Households;

/// <summary>Somebody writes for so long that whoever wants to write too is told to come again.</summary>
public sealed class TooBusyTests(HastyHouse house) : IClassFixture<HastyHouse>
{
    [Fact]
    public async Task Who_signs_in_while_another_process_writes_reads_when_to_try_again_and_then_comes_in()
    {
        await house.HireAsync("haast", Role.Colleague);
        var visitor = house.Visitor();

        await house.WhileAnotherProcessWritesAsync(() => visitor.SignsInAsync("haast@voorbeeld.test", TestHouse.Password));
        IsTold(visitor);
        await visitor.SignsInAsync("haast@voorbeeld.test", TestHouse.Password);
        Assert.Equal((HttpStatusCode.OK, "/"), (visitor.Status, visitor.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_looks_at_a_household_while_somebody_writes_reads_when_to_try_again_and_stands_in_the_journal_only_then(bool another)
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var (visitor, path) = (await house.VisitorAsync(Role.ContactCentre), $"/woningen/huishoudens/{family.Id}");
        Func<Func<Task>, Task> meanwhile = another ? house.WhileAnotherProcessWritesAsync : house.WhileItWritesAsync;

        await meanwhile(() => visitor.OpensAsync(path));
        IsTold(visitor);
        await visitor.OpensAsync(path);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Another_system_is_told_the_same()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var caller = await house.CallerAsync(Scope.ReadTenancies);
        ApiReply? reply = null;

        await house.WhileItWritesAsync(async () => reply = await caller.GetsAsync($"huishoudens/{family.Id}/huurcontracten"));

        if (TestDatabase.Kind is DatabaseKind.Sqlite)
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (reply!.Status, reply.Headers["Retry-After"]));
        }
        else
        {
            Assert.Equal(HttpStatusCode.OK, reply!.Status);
        }
    }

    private static void IsTold(Visitor visitor)
    {
        if (TestDatabase.Kind is DatabaseKind.Sqlite)
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Even geduld", "60"), (visitor.Status, visitor.Heading, visitor.Minds["Retry-After"]));
            Assert.Contains("Er is niets gewijzigd. Wacht een minuut", visitor.Text);
        }
        else
        {
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }
    }
}
