namespace Huiskamer.House.Tests;

public sealed class WithoutScriptTests
{
    private static readonly string[] Pages =
        [.. Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cshtml", StringComparison.Ordinal))];

    private static IEnumerable<Tag> Tags => Pages.SelectMany(Tag.In);

    [Fact]
    public void What_htmx_fetches_the_same_link_or_form_fetches_without_it()
    {
        var lame = Tags.Where(tag => tag.Has("hx-get") || tag.Has("hx-post")).Where(tag => !WorksWithoutScript(tag));

        Wall.Holds(lame, "It must work without script: hx-get on a link equals its href, hx-post on a form equals its action.");
    }

    [Fact]
    public void Htmx_asks_nothing_that_plain_html_cannot()
    {
        var strange = Tags.Where(tag => tag.Attributes.Any(attribute =>
            attribute.Key is "hx-put" or "hx-patch" or "hx-delete"
            || attribute.Key.StartsWith("hx-on", StringComparison.Ordinal)
            || (attribute.Key is "hx-vals" or "hx-headers" && attribute.Value.StartsWith("js:", StringComparison.Ordinal))
            || (attribute.Key is "hx-trigger" && attribute.Value.Contains('['))));

        Wall.Holds(strange, "Plain HTML cannot do this: use a link, or a form that posts.");
    }

    [Fact]
    public void No_page_carries_script_or_style_of_its_own()
    {
        var own = Tags.Where(tag => tag is { Name: "style" }
            || (tag is { Name: "script" } && !tag.Has("src"))
            || tag.Has("style")
            || tag.Attributes.Keys.Any(name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));

        Wall.Holds(own, "Script and style of a page are refused by the browser here: put them in src/Design/wwwroot.");
    }

    /// <summary>htmx without an address asks the page itself, as a form without action does; a link always says where.</summary>
    private static bool WorksWithoutScript(Tag tag) => tag switch
    {
        { Name: "form" } when tag.Has("hx-post") => tag["method"] == "post" && tag["hx-post"] == tag["action"],
        { Name: "form" } => tag["method"] is "get" or "" && tag["hx-get"] == tag["action"],
        { Name: "a" } => tag.Has("hx-get") && tag["href"].Length > 0 && tag["hx-get"] == tag["href"],
        _ => false,
    };
}
