using Huiskamer.Design.Fields;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huiskamer.Design.Feedback;

/// <summary>
/// What the house says about the last deed: a quiet line when it was done, a clear one when a rule said no or a form is
/// incomplete. Stands once on every page, in the layout: <c>&lt;said /&gt;</c>.
/// </summary>
[HtmlTargetElement("said", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SaidTagHelper : TagHelper
{
    /// <summary>The page around it.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var about = View.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 }).OrderBy(entry => View.PlaceOf(entry.Key)).ToList();

        if (about.Count > 0)
        {
            output.Content.AppendHtml(Wrong(about.SelectMany(e => e.Value!.Errors.Select(error => (e.Key, error.ErrorMessage)))));
        }
        else if (View.TempData["Done"] is string done)
        {
            var box = new TagBuilder("div") { Attributes = { ["class"] = "said done", ["role"] = "status" } };
            box.InnerHtml.AppendHtml(Element.Of("p", done));
            output.Content.AppendHtml(box);
        }
    }

    private static TagBuilder Wrong(IEnumerable<(string Field, string Text)> errors)
    {
        var box = new TagBuilder("div") { Attributes = { ["class"] = "said care", ["role"] = "alert", ["tabindex"] = "-1" } };

        foreach (var (field, text) in errors)
        {
            var line = new TagBuilder("p");

            if (field.Length == 0)
            {
                line.InnerHtml.Append(text);
            }
            else
            {
                line.InnerHtml.AppendHtml(Element.Of("a", text, ("href", "#" + TagBuilder.CreateSanitizedId(field, "_"))));
            }

            box.InnerHtml.AppendHtml(line);
        }

        return box;
    }
}
