using System.Collections;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huiskamer.Design.Fields;

/// <summary>
/// A question with all its answers in sight: round boxes for one, square boxes for more.
/// <code>&lt;choices for="Neighbourhoods" label="In welke buurten?" from="Model.AllNeighbourhoods" /&gt;</code>
/// </summary>
[HtmlTargetElement("choices", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper : TagHelper
{
    /// <summary>The value of the page it fills; a list means that more may be chosen.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The question, as a sentence.</summary>
    public required string Label { get; set; }

    /// <summary>One helping line below the question.</summary>
    public string? Hint { get; set; }

    /// <summary>The answers.</summary>
    public required IEnumerable<SelectListItem> From { get; set; }

    /// <summary>The page around it.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        View.Asks(name);
        var state = View.ModelState.TryGetValue(name, out var entry) ? entry : null;
        var wrong = state is { Errors.Count: > 0 } ? state.Errors[0].ErrorMessage : null;
        var many = For.ModelExplorer.ModelType != typeof(string)
            && typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType);
        var chosen = Chosen(state?.RawValue ?? For.Model);

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("class", wrong is null ? "field" : "field has-wrong");
        output.Content.AppendHtml(Element.Of("legend", Label));

        if (Hint is not null)
        {
            output.Content.AppendHtml(Element.Of("span", Hint, ("class", "hint"), ("id", id + "-hint")));
            output.Attributes.SetAttribute("aria-describedby", id + "-hint");
        }

        if (wrong is not null)
        {
            output.Content.AppendHtml(Element.Of("span", wrong, ("class", "wrong"), ("id", id + "-wrong")));
            output.Attributes.SetAttribute("aria-describedby", Hint is null ? id + "-wrong" : $"{id}-hint {id}-wrong");
        }

        foreach (var (choice, number) in From.Select((choice, number) => (choice, number)))
        {
            output.Content.AppendHtml(Choice(choice, name, $"{id}-{number}", many, chosen.Contains(choice.Value)));
        }
    }

    private static TagBuilder Choice(SelectListItem choice, string name, string id, bool many, bool isChosen)
    {
        var box = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = many ? "checkbox" : "radio", ["id"] = id, ["name"] = name, ["value"] = choice.Value },
        };

        if (isChosen)
        {
            box.Attributes["checked"] = "checked";
        }

        var row = new TagBuilder("div") { Attributes = { ["class"] = "choice" } };
        row.InnerHtml.AppendHtml(box);
        row.InnerHtml.AppendHtml(Element.Of("label", choice.Text, ("for", id)));
        return row;
    }

    private static HashSet<string> Chosen(object? value) => value switch
    {
        null => [],
        string one => [one],
        IEnumerable many => [.. many.Cast<object?>().Select(one => one?.ToString() ?? "")],
        _ => [value.ToString() ?? ""],
    };
}
