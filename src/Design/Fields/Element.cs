using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Design.Fields;

/// <summary>An HTML element with text in it; the text is always encoded.</summary>
internal static class Element
{
    public static TagBuilder Of(string tag, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(tag);

        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}
