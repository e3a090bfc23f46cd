using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Huiskamer.Design.Fields;

/// <summary>
/// One question with its answer: label, hint, error and box, tied together for eye, ear and finger.
/// <code>&lt;field for="Question" label="Welke vraag staat centraal?" hint="In gewone woorden." /&gt;</code>
/// <c>lines</c> makes it a box for more lines; <c>kind</c> sets the type of input when the value does not say it;
/// <c>choices</c> makes it a list to choose from. How long it may be is what <c>[StringLength]</c> on the value says.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The value of the page it fills.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The question, as a sentence.</summary>
    public required string Label { get; set; }

    /// <summary>One helping line below the question.</summary>
    public string? Hint { get; set; }

    /// <summary>How many lines to show; none makes it one line.</summary>
    public int Lines { get; set; }

    /// <summary>The HTML type of the input, when the value does not say it: password, email, tel, search, file.</summary>
    public string? Kind { get; set; }

    /// <summary>What may be chosen, when it is a choice.</summary>
    public IEnumerable<SelectListItem>? Choices { get; set; }

    /// <summary>How a browser may fill it in, such as <c>username</c>.</summary>
    public string? Autocomplete { get; set; }

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
        var wrong = View.ModelState.TryGetValue(name, out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", wrong is null ? "field" : "field has-wrong");

        output.Content.AppendHtml(Element.Of("label", Label, ("for", id)));

        if (Hint is not null)
        {
            output.Content.AppendHtml(Element.Of("span", Hint, ("id", id + "-hint"), ("class", "hint")));
        }

        if (wrong is not null)
        {
            output.Content.AppendHtml(Element.Of("span", wrong, ("id", id + "-wrong"), ("class", "wrong")));
        }

        var box = Box(state?.AttemptedValue ?? Written(For.Model));
        box.Attributes["id"] = id;
        box.Attributes["name"] = name;

        if (Described(id, wrong) is { Length: > 0 } described)
        {
            box.Attributes["aria-describedby"] = described;
        }

        if (wrong is not null)
        {
            box.Attributes["aria-invalid"] = "true";
        }

        if (Autocomplete is not null)
        {
            box.Attributes["autocomplete"] = Autocomplete;
        }

        if (For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().SingleOrDefault() is { MaximumLength: var most })
        {
            box.Attributes["maxlength"] = most.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var extra in context.AllAttributes.Where(a => a.Name is "min" or "max" or "accept" or "inputmode" or "maxlength"))
        {
            box.Attributes[extra.Name] = extra.Value.ToString();
        }

        output.Content.AppendHtml(box);
    }

    private TagBuilder Box(string value)
    {
        if (Choices is not null)
        {
            return Select(value);
        }

        if (Lines > 0)
        {
            // A browser drops the first line break after the tag, so one is given to drop.
            var area = new TagBuilder("textarea") { Attributes = { ["rows"] = Lines.ToString(CultureInfo.InvariantCulture) } };
            area.InnerHtml.Append("\n" + value);
            return area;
        }

        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = Kind ?? KindOf(For.ModelExplorer.ModelType) },
        };

        if (input.Attributes["type"] is not ("password" or "file"))
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private TagBuilder Select(string value)
    {
        var select = new TagBuilder("select");

        foreach (var choice in Choices!)
        {
            var option = new TagBuilder("option") { Attributes = { ["value"] = choice.Value } };

            if (string.Equals(choice.Value, value, StringComparison.Ordinal))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(choice.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private string Described(string id, string? wrong) =>
        string.Join(' ', new[] { Hint is null ? null : id + "-hint", wrong is null ? null : id + "-wrong" }.OfType<string>());

    private static string KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var day when day == typeof(DateOnly) => "date",
        var time when time == typeof(TimeOnly) => "time",
        var number when number == typeof(int) => "number",
        _ => "text",
    };

    private static string Written(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
