using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Huiskamer.House.Tests;

public sealed partial class FileTests
{
    private static readonly string[] ThatWriteHtml = ["Html.Raw", "HtmlString", "MarkupString", "SetHtmlContent", "AppendHtml"];

    [Theory]
    [InlineData(".cs", 300)]
    [InlineData(".cshtml", 150)]
    public void No_file_is_longer_than_a_reader_can_hold(string kind, int most)
    {
        var long_ = Repository.Files
            .Where(file => Path.GetExtension(file) == kind)
            .Select(file => (File: file, Length: Repository.Lines(file).Length))
            .Where(file => file.Length > most);

        Wall.Holds(long_, $"Longer than {most} lines: give a part a file of its own.");
    }

    [Fact]
    public void Only_design_writes_raw_html()
    {
        var raw = Repository.Files
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && !file.StartsWith("src/Design/", StringComparison.Ordinal))
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .SelectMany(file => ThatWriteHtml.Where(Repository.Text(file).Contains).Select(word => $"{file}: {word}"));

        Wall.Holds(raw, "Only src/Design writes HTML past the encoder: write it in the page, or make a tag helper.");
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine_or_where_packages_come_from()
    {
        var named = Repository.TextFiles
            .SelectMany(file => OfAMachine().Matches(Repository.Text(file)).Select(match => $"{file}: {match.Value}"));

        Wall.Holds(named, "A folder of one machine, or where packages come from, says nothing to others: leave it out.");
    }

    [Fact]
    public void Every_vendored_file_is_the_one_that_was_vetted()
    {
        foreach (var row in Repository.TableRows("src/Design/VENDORED.md"))
        {
            var content = File.ReadAllBytes(Repository.Full("src/Design/wwwroot/" + row[0]));

            Assert.Equal((row[0], row[3]), (row[0], Convert.ToHexStringLower(SHA256.HashData(content))));
        }
    }

    [Fact]
    public void Every_file_from_elsewhere_is_listed_as_vendored()
    {
        var listed = Repository.TableRows("src/Design/VENDORED.md").Select(row => "src/Design/wwwroot/" + row[0]);
        var there = Repository.Files
            .Where(file => file.StartsWith("src/Design/wwwroot/lib/", StringComparison.Ordinal)
                || file.StartsWith("src/Design/wwwroot/fonts/", StringComparison.Ordinal))
            .Where(file => !Path.GetFileName(file).StartsWith("LICENSE", StringComparison.Ordinal));

        Wall.Holds(there.Except(listed), "Give it a row in src/Design/VENDORED.md, with its licence and hash.");
    }

    [Fact]
    public void Every_package_came_in_with_a_reason()
    {
        foreach (var group in XDocument.Load(Repository.Full("Directory.Packages.props")).Descendants("ItemGroup"))
        {
            var reason = false;

            foreach (var node in group.Nodes())
            {
                reason |= node is XComment;
                Assert.True(reason || node is not XElement, $"{(node as XElement)?.Attribute("Include")?.Value} has no reason above it.");
            }
        }
    }

    [GeneratedRegex(@"(?<![\w.~-])/(work|shared|home|root|Users|mnt)/[\w.]+|[A-Z]:\\\\?Users|https?://[^\s""')]*(nuget|npmjs|pypi|artifactory|nexus|registry)[^\s""')]*")]
    private static partial Regex OfAMachine();
}
