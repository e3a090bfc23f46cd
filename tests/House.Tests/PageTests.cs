using System.Text.RegularExpressions;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Routing;

namespace Huiskamer.House.Tests;

public sealed partial class PageTests(TestHouse house) : IClassFixture<TestHouse>
{
    /// <summary>Pages whose heading comes from a part they share, or that show one of two headings; each with its reason.</summary>
    private static readonly string[] HeadingElsewhere = [];

    private static readonly string[] English =
    [
        "account", "add", "admin", "all", "change", "close", "colleague", "colleagues", "create", "delete", "download", "edit",
        "error", "export", "home", "household", "index", "insight", "insights", "letter", "letters", "list", "login", "logout",
        "make", "new", "overview", "page", "pair", "pairs", "plan-visits", "print", "remove", "reply", "round", "rounds", "save",
        "search", "settings", "show", "signin", "signout", "update", "upload", "user", "users", "view", "visit", "visits",
    ];

    public static IEnumerable<TheoryDataRow<string>> Pages => Repository.Files
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => PageLine().IsMatch(Repository.Text(file)))
        .Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_one_main_heading(string file)
    {
        var headings = Tag.In(file).Count(tag => tag.Name == "h1");

        Assert.True(headings == 1 || HeadingElsewhere.Contains(file), $"{file} has {headings} main headings instead of one.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_a_title_in_fixed_words_so_that_no_name_ever_stands_in_it(string file) =>
        Assert.Matches("ViewData\\[\"Title\"\\] = \"[^\"{]+\";", Repository.Text(file));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_its_own_address(string file)
    {
        var address = PageLine().Match(Repository.Text(file)).Groups[1].Value;

        Assert.StartsWith("/", address, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_dutch_and_in_lower_case()
    {
        var odd = Addresses()
            .SelectMany(address => Parameter().Replace(address, "").Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !PlainWord().IsMatch(word) || English.Contains(word))
                .Select(word => $"{address}: {word}"));

        Wall.Holds(odd, "Write the address in Dutch, in lower case, with hyphens.");
    }

    [Fact]
    public void Every_address_leads_to_one_place()
    {
        var twice = Endpoints.Of(house)
            .GroupBy(endpoint => $"{Verbs(endpoint)} {Parameter().Replace(endpoint.RoutePattern.RawText!, "{}")}")
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Wall.Holds(twice, "Two pages or endpoints have one address.");
    }

    private IEnumerable<string> Addresses() => Endpoints.Of(house).Select(endpoint => endpoint.RoutePattern.RawText!);

    /// <summary>An endpoint that is no page may share its address with another verb.</summary>
    private static string Verbs(RouteEndpoint endpoint) =>
        string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []);

    [GeneratedRegex(@"^\s*@page(?:\s+""([^""]*)"")?", RegexOptions.Multiline)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("^_?[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+)?$")]
    private static partial Regex PlainWord();
}
