using Huiskamer.Design.Fields;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Huiskamer.Design.Layout;

/// <summary>
/// Leafs through a list that has no numbered pages, from a place in it back or further. Keeps whatever else the URL asks.
/// <code>&lt;leaf back="@Model.Back" further="@Model.Further" /&gt;</code>
/// </summary>
[HtmlTargetElement("leaf", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LeafTagHelper : TagHelper
{
    /// <summary>The place before which the page before this one ends; nothing on the first page.</summary>
    public required string? Back { get; set; }

    /// <summary>The place after which the next page begins; nothing on the last page.</summary>
    public required string? Further { get; set; }

    /// <summary>The page around it.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Back) && string.IsNullOrEmpty(Further))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", "Bladeren");

        if (!string.IsNullOrEmpty(Back))
        {
            output.Content.AppendHtml(Element.Of("a", "Vorige bladzijde", ("href", To("voor", Back)), ("rel", "prev"), ("class", "button quiet")));
        }

        if (!string.IsNullOrEmpty(Further))
        {
            output.Content.AppendHtml(Element.Of("a", "Volgende bladzijde", ("href", To("na", Further)), ("rel", "next"), ("class", "button quiet")));
        }
    }

    private string To(string way, string place)
    {
        var request = View.HttpContext.Request;
        var asked = request.Query
            .Where(pair => pair.Key is not ("voor" or "na"))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create<string, string?>(pair.Key, value))
            .Append(KeyValuePair.Create<string, string?>(way, place));

        return QueryHelpers.AddQueryString(request.PathBase + request.Path, asked);
    }
}
