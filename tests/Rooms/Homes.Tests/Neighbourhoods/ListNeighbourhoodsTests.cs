using Huiskamer.Foundation.Pages;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Neighbourhoods;

public sealed class ListNeighbourhoodsTests : IAsyncLifetime
{
    private const string Path = "/woningen/buurten";

    private readonly TestHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task An_empty_house_says_where_neighbourhoods_come_from()
    {
        var visitor = await _house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync(Path);

        Assert.Contains("Ze komen mee met het bestand met woningen.", visitor.Text);
        await visitor.FollowsAsync("Bestanden inlezen");
        Assert.Equal("Bestanden inlezen", visitor.Heading);
    }

    [Fact]
    public async Task Every_neighbourhood_stands_with_how_many_live_there_and_who_advises()
    {
        var (angelslo, bargeres) = (A.Neighbourhood("Angelslo"), A.Neighbourhood("Bargeres"));
        await _house.SavesAsync([angelslo, bargeres, .. A.Family(angelslo).Rows, .. A.Family(angelslo).Rows]);
        await _house.AdvisesInAsync(await _house.HireAsync("sanne", Role.NeighbourhoodAdviser), angelslo.Id);
        await _house.AdvisesInAsync(await _house.HireAsync("geert", Role.NeighbourhoodAdviser), angelslo.Id);
        await _house.AdvisesInAsync(await _house.HireAsync("zonder-rol", Role.Colleague), bargeres.Id);
        var visitor = await _house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/");
        await visitor.FollowsAsync("Buurten");

        Assert.Equal("Buurten", visitor.Heading);
        Assert.Equal(
            ["2 huishoudens · Fictief geert en Fictief sanne", "geen huishoudens · nog geen wijkadviseur"],
            visitor.Page.QuerySelectorAll(".rows p").Select(p => string.Join(' ', p.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.DoesNotContain("nog geen buurt", visitor.Text);
        Assert.Single(visitor.Page.QuerySelectorAll(".rows p a"));
        await visitor.FollowsAsync("Bargeres");
        Assert.Equal("Bargeres", visitor.Heading);

        await visitor.OpensAsync(Path);
        await visitor.FollowsAsync("2 huishoudens");
        Assert.Equal("Wie spraken we het langst niet?", visitor.Heading);
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".rows > li").Length);
    }

    [Fact]
    public async Task Who_has_the_role_and_no_neighbourhood_is_named()
    {
        await _house.SavesAsync(A.Neighbourhood());
        await _house.HireAsync("sanne", Role.NeighbourhoodAdviser);
        var visitor = await _house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync(Path);
        Assert.StartsWith("Fictief sanne heeft de rol wijkadviseur, maar nog geen buurt.", visitor.Said);

        await _house.HireAsync("geert", Role.NeighbourhoodAdviser);
        await visitor.OpensAsync(Path);
        Assert.StartsWith("Fictief geert en Fictief sanne hebben de rol wijkadviseur, maar nog geen buurt.", visitor.Said);
    }

    [Fact]
    public async Task Many_neighbourhoods_are_leafed_through()
    {
        await _house.SavesAsync([.. Enumerable.Range(0, Paging.Size + 1).Select(i => A.Neighbourhood($"Buurt {i:000}"))]);
        var visitor = await _house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync(Path);
        Assert.Equal(Paging.Size, visitor.Page.QuerySelectorAll(".rows > li").Length);

        await visitor.FollowsAsync("Volgende bladzijde");
        Assert.Equal($"Buurt {Paging.Size:000}", visitor.Page.QuerySelector(".rows a")!.TextContent);
    }
}
