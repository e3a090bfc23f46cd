using System.Text;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Vera.Endpoint;

namespace Huiskamer.Vera.Tests;

/// <summary>Of messages that cannot be read the same is left, and yet they are as many as came.</summary>
public sealed class BrokenPagesTests
{
    [Theory]
    [InlineData(2, """[{ "id": "H1", "contactgegevens": 1 }]""", """[{ "id": "H2", "contactgegevens": 2 }]""")]
    [InlineData(3, """[{ "contactgegevens": 1 }, { "contactgegevens": 1 }]""", """[{ "contactgegevens": 2 }]""")]
    [InlineData(3, """[{ "id": "H1", "contactgegevens": 1 }, { "id": "H2" }]""", """[{ "id": "H1", "contactgegevens": 1 }, { "id": "H3" }]""")]
    public void Messages_that_are_broken_in_the_same_field_are_no_page_that_came_before(int all, string one, string other)
    {
        var (writer, text) = Written(one, other);

        Assert.Equal(all, writer.All);
        Assert.Equal(all, JsonNode.Parse(text)!["data"]!.AsArray().Count);
        Assert.DoesNotContain("H1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_page_that_comes_again_is_the_end_too()
    {
        const string page = """[{ "contactgegevens": 1 }, { "contactgegevens": 1 }]""";
        Assert.Equal(EndpointRefusals.Repeats(2), Assert.Throws<Refused>(() => Written(page, page)).Refusal);
    }

    private static (PageWriter Writer, string Text) Written(params string[] pages)
    {
        using var to = new MemoryStream();
        var writer = new PageWriter(MessagesAbout.Households, to, mostBytes: 1024 * 1024);

        for (var page = 0; page < pages.Length; page++)
        {
            writer.Take(Encoding.UTF8.GetBytes(pages[page]), page + 1);
        }

        writer.End();
        return (writer, Encoding.UTF8.GetString(to.ToArray()));
    }
}
