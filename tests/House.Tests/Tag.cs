using System.Text.RegularExpressions;

namespace Huiskamer.House.Tests;

/// <summary>One opening tag as it is written in a page, with its attributes.</summary>
internal sealed partial record Tag(string File, int Line, string Name, IReadOnlyDictionary<string, string> Attributes)
{
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    public bool Has(string attribute) => Attributes.ContainsKey(attribute);

    public override string ToString() => $"{File}:{Line} <{Name}>";

    /// <summary>Every opening tag in a page. C# inside an attribute, with its own quotes, counts as its value.</summary>
    public static IEnumerable<Tag> In(string file)
    {
        var text = Repository.Text(file);

        foreach (Match start in TagStart().Matches(text))
        {
            var line = text.AsSpan(0, start.Index).Count('\n') + 1;
            yield return new Tag(file, line, start.Groups[1].Value, AttributesAt(text, start.Index + start.Length));
        }
    }

    private static Dictionary<string, string> AttributesAt(string text, int at)
    {
        var attributes = new Dictionary<string, string>();

        while (AttributeName().Match(text, at) is { Success: true } name && name.Index == at)
        {
            at = name.Index + name.Length;
            var value = "";

            if (at < text.Length && text[at - 1] == '=')
            {
                var end = EndOfValue(text, at);
                value = text[at..end].Trim('"', '\'');
                at = end;
            }

            attributes.TryAdd(name.Groups[1].Value, value);
        }

        return attributes;
    }

    /// <summary>A quote inside the brackets of C# does not end the value.</summary>
    private static int EndOfValue(string text, int at)
    {
        var quote = text[at];
        var depth = 0;

        for (var i = at + 1; i < text.Length; i++)
        {
            depth += text[i] switch { '(' or '{' or '[' => 1, ')' or '}' or ']' => -1, _ => 0 };

            if (text[i] == quote && depth <= 0)
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    [GeneratedRegex(@"<([a-z][a-z0-9-]*)(?=[\s/>])")]
    private static partial Regex TagStart();

    [GeneratedRegex(@"\s+([a-zA-Z@:][\w:.-]*)(\s*=\s*(?=[""']))?")]
    private static partial Regex AttributeName();
}
