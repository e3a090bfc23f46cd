using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Routines;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Tests.Pages;

public sealed class PagingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_list_is_cut_in_pages_and_a_number_outside_them_becomes_the_nearest()
    {
        await house.SavesAsync([.. Enumerable.Range(10, 11).Select(n => new Lease { Name = $"rij {n}", Until = house.Clock.Now })]);

        var third = await PageAsync(3);
        Assert.Equal(["rij 20"], third.Rows);
        Assert.Equal((3, 3, 11), (third.Number, third.Last, third.Total));
        Assert.Equal(1, (await PageAsync(-4)).Number);
        Assert.Equal(third.Rows, (await PageAsync(int.MaxValue)).Rows);
    }

    [Fact]
    public async Task An_empty_list_has_one_empty_page()
    {
        var page = await house.AskAsync(db => db.Set<Lease>()
            .Where(lease => lease.Name == "bestaat niet").Select(lease => lease.Name).PageAsync(5, CancellationToken.None));

        Assert.True(page.IsEmpty);
        Assert.Equal((1, 1), (page.Number, page.Last));
    }

    private Task<PageOf<string>> PageAsync(int number) => house.AskAsync(db => db.Set<Lease>()
        .Where(lease => lease.Name.StartsWith("rij")).OrderBy(lease => lease.Name).Select(lease => lease.Name)
        .PageAsync(number, CancellationToken.None, size: 5));
}
