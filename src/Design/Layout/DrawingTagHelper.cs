using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huiskamer.Design.Layout;

/// <summary>
/// One of the house's own line drawings, for an empty page or a letter: a decoration, so silent to a screen reader.
/// <code>&lt;drawing of="Cups" /&gt;</code>
/// </summary>
[HtmlTargetElement("drawing", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DrawingTagHelper : TagHelper
{
    /// <summary>Which drawing.</summary>
    public required Drawing Of { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("viewBox", "0 0 96 64");
        output.Attributes.SetAttribute("fill", "none");
        output.Attributes.SetAttribute("stroke", "currentColor");
        output.Attributes.SetAttribute("stroke-width", "2");
        output.Attributes.SetAttribute("stroke-linecap", "round");
        output.Attributes.SetAttribute("stroke-linejoin", "round");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Lines(Of));
    }

    private static string Lines(Drawing drawing) => drawing switch
    {
        Drawing.House => """<path d="M16 34 48 8l32 26M24 30v26h48V30M42 56V40h12v16M30 38h6v6h-6zM60 38h6v6h-6z"/>""",
        Drawing.Cups => """<path d="M18 28h22v14a10 10 0 0 1-10 10h-2a10 10 0 0 1-10-10zM40 32h4a5 5 0 0 1 0 10h-4M56 28h22v14a10 10 0 0 1-10 10h-2a10 10 0 0 1-10-10zM56 32h-4a5 5 0 0 0 0 10h4M12 58h72M26 12c-3 4 3 6 0 10M33 12c-3 4 3 6 0 10M63 12c-3 4 3 6 0 10M70 12c-3 4 3 6 0 10"/>""",
        Drawing.Door => """<path d="M30 58V8h36v50M22 58h52M37 15h22v14H37zM37 35h22v16H37z"/><circle cx="61" cy="33" r="1.5"/>""",
        Drawing.Table => """<path d="M10 30h76M20 30v28M76 30v28M34 30v-6h10v6M54 30c0-6 12-6 12 0M6 46h10M80 46h10M8 46v12M88 46v12"/>""",
        Drawing.Bell => """<path d="M48 8v4M30 46h36l-5-8V26a13 13 0 0 0-26 0v12zM43 50a5 5 0 0 0 10 0M22 20l-6-4M74 20l6-4"/>""",
        Drawing.Letter => """<path d="M14 14h68v40H14zM14 16l34 24 34-24M14 54l25-21M82 54 57 33"/>""",
    };
}

/// <summary>The drawings.</summary>
public enum Drawing
{
    /// <summary>A house with a door.</summary>
    House,

    /// <summary>Two cups of coffee.</summary>
    Cups,

    /// <summary>A front door.</summary>
    Door,

    /// <summary>A table with two chairs.</summary>
    Table,

    /// <summary>A door bell.</summary>
    Bell,

    /// <summary>An envelope.</summary>
    Letter,
}
