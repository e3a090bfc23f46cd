using System.Globalization;
using Huiskamer.Design.Fields;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Huiskamer.Design.Layout;

/// <summary>
/// Leafs through a long list: "Vorige", where we are, "Volgende". Keeps whatever else the URL asks.
/// <code>&lt;pages number="Model.List.Number" last="Model.List.Last" /&gt;</code>
/// </summary>
[HtmlTargetElement("pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesTagHelper : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>The last page.</summary>
    public required int Last { get; set; }

    /// <summary>The page around it.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", "Bladeren");

        if (Number > 1)
        {
            output.Content.AppendHtml(Element.Of("a", "Vorige bladzijde", ("href", To(Number - 1)), ("rel", "prev"), ("class", "button quiet")));
        }

        output.Content.AppendHtml(Element.Of("span", $"Bladzijde {Number} van {Last}"));

        if (Number < Last)
        {
            output.Content.AppendHtml(Element.Of("a", "Volgende bladzijde", ("href", To(Number + 1)), ("rel", "next"), ("class", "button quiet")));
        }
    }

    private string To(int number)
    {
        var request = View.HttpContext.Request;
        var asked = request.Query
            .Where(pair => pair.Key != "bladzijde")
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create<string, string?>(pair.Key, value))
            .Append(KeyValuePair.Create<string, string?>("bladzijde", number.ToString(CultureInfo.InvariantCulture)));

        return QueryHelpers.AddQueryString(request.PathBase + request.Path, asked);
    }
}
