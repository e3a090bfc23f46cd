using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huiskamer.Design.Paper;

/// <summary>
/// The style of paper: written out with its letters inside for the press, linked for a screen, where the house allows
/// no style inside a page. <code>&lt;paper-style inside="true" /&gt;</code>
/// </summary>
[HtmlTargetElement("paper-style", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaperStyleTagHelper : TagHelper
{
    private static readonly Lazy<string> Everything = new(() => DesignFiles.Style("fonts.css", "paper.css"));

    /// <summary>Whether the style stands in the page itself.</summary>
    public bool Inside { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;

        if (Inside)
        {
            output.Content.AppendHtml("<style>").AppendHtml(Everything.Value).AppendHtml("</style>");
        }
        else
        {
            output.Content.AppendHtml("""<link rel="stylesheet" href="/_content/Huiskamer.Design/fonts.css" />""");
            output.Content.AppendHtml("""<link rel="stylesheet" href="/_content/Huiskamer.Design/paper.css" />""");
        }
    }
}
