using System.Text;
using Huiskamer.Homes.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

public sealed class BrokenFileTests
{
    private static readonly string Two = $$"""[{ "id": "1", {{Files.Address}} }, { "id": "2", {{Files.Address}}, "extra": {"a":[1,{"b":null}]} }]""";

    [Fact]
    public void A_file_that_stops_at_any_byte_is_read_so_far_and_says_where_it_breaks()
    {
        var whole = Encoding.UTF8.GetBytes(Two);

        for (var bytes = 1; bytes < whole.Length; bytes++)
        {
            foreach (var sheet in new[] { Vera.Of(MessagesAbout.Dwellings, whole[..bytes]), Bare(whole[..bytes]) })
            {
                var rows = sheet.Rows().ToList();
                Assert.True(rows[^1].IsWrong);
                Assert.Equal($"Element {rows.Count}", sheet.Errors.Single().Place);
                Assert.StartsWith("Vanaf hier is dit bestand geen geldige JSON", sheet.Errors.Single().Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_read_or_says_what_is_wrong()
    {
        var whole = Encoding.UTF8.GetBytes(Two);

        foreach (var wrong in new byte[] { 0, (byte)'{', (byte)'[', (byte)'"', (byte)'9', 0xFF, (byte)'\\', (byte)',' })
        {
            for (var place = 0; place < whole.Length; place++)
            {
                var changed = whole.ToArray();
                changed[place] = wrong;
                var sheet = Vera.Of(MessagesAbout.Dwellings, changed);
                var rows = sheet.Rows().ToList();
                Assert.True(rows.Count(row => row.IsWrong) <= sheet.Errors.Count);
            }
        }
    }

    [Theory]
    [InlineData("""{ "id": { "x": 1 } }""", "id")]
    [InlineData("""{ "id": "1", "soort": "WOO" }""", "soort")]
    [InlineData("""{ "id": "1", "adres": [1, 2] }""", "adres")]
    [InlineData("""{ "id": "1", "clusters": { "id": 3 } }""", "clusters")]
    [InlineData("""{ "id": "1", "panden": "geen" }""", "panden")]
    public void A_field_of_another_form_is_named_and_the_rest_of_the_file_is_read(string wrong, string field)
    {
        var sheet = Vera.Of(MessagesAbout.Dwellings, $$"""[{ "id": "0", {{Files.Address}} }, {{wrong}}, { "id": "2", {{Files.Address}} }]""");

        Assert.Equal(["0", "", "2"], sheet.Rows().Select(row => row["Verhuureenheidnummer"]));
        Assert.Equal("Element 2", sheet.Errors.Single().Place);
        Assert.Contains($"bij ‘{field}’", sheet.Errors.Single().Text);
    }

    [Theory]
    [InlineData("[1, null, \"x\", [2], true]")]
    [InlineData("[[], [[]]]")]
    public void What_is_no_object_is_wrong_and_no_more(string json)
    {
        var sheet = Vera.Of(MessagesAbout.Households, json);
        Assert.All(sheet.Rows(), row => Assert.True(row.IsWrong));
        Assert.NotEmpty(sheet.Errors);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(1000, true)]
    public void Objects_in_objects_are_read_as_deep_as_anybody_needs(int deep, bool isWrong)
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", deep)) + "1" + new string('}', deep);
        var sheet = Vera.Of(MessagesAbout.Dwellings, $$"""[{ "id": "1", {{Files.Address}}, "x": {{nested}} }]""");

        Assert.Equal(isWrong, Assert.Single(sheet.Rows()).IsWrong);
    }

    [Fact]
    public void A_file_of_a_gigabyte_streams_by()
    {
        // The long run reads a gigabyte; every day a fiftieth will do.
        var megabytes = LongRun.Count(usual: 10, full: 1024);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var count = 0;

        foreach (var row in Bare(() => new Endless(megabytes * 1024L * 1024)).Rows())
        {
            if (++count % 5_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.True(count > megabytes * 500);
        Assert.True(most < 16 * 1024 * 1024, $"{most} bytes are held");
    }

    private static Foundation.Sheets.ISheet Bare(byte[] json) => Bare(() => new MemoryStream(json));

    private static Foundation.Sheets.ISheet Bare(Func<Stream> open) => Vera.Bare(MessagesAbout.Dwellings, open);
}
