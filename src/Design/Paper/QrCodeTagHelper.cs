using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Huiskamer.Design.Paper;

/// <summary>
/// A square that a phone reads, as a drawing in the page, with words for who does not see it.
/// <code>&lt;qr-code text="https://…" says="QR-code van de antwoordpagina" /&gt;</code>
/// </summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCodeTagHelper : TagHelper
{
    /// <summary>What the phone reads, usually an address.</summary>
    public required string Text { get; set; }

    /// <summary>What a screen reader says.</summary>
    public required string Says { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var square = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var size = square.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("viewBox", $"0 0 {size} {size}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Says);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent($"""<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{Bars(square)}"/>""");
    }

    /// <summary>Neighbouring dark modules of a row as one bar: a thousand letters stay light.</summary>
    private static string Bars(QRCodeData square)
    {
        var path = new StringBuilder();

        for (var y = 0; y < square.ModuleMatrix.Count; y++)
        {
            var row = square.ModuleMatrix[y];

            for (var x = 0; x < row.Count; x++)
            {
                var from = x;

                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}z");
                }
            }
        }

        return path.ToString();
    }
}
