using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace Huiskamer.Foundation.Paper;

/// <summary>Writes paper with the same Razor that writes the pages, but with no visitor in sight.</summary>
internal sealed class PaperWriter(
    IRazorViewEngine views,
    IModelMetadataProvider metadata,
    ITempDataProvider tempData,
    IServiceProvider services) : IPaperWriter
{
    public async Task<string> WriteAsync(string view, object model, OnScreen? screen = null)
    {
        var context = new ActionContext(
            new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var found = views.GetView(null, view, isMainPage: true);
        found.EnsureSuccessful([]);

        var data = new ViewDataDictionary(metadata, new ModelStateDictionary())
        {
            Model = model,
            [PaperSheet.Key] = new PaperSheet(screen),
        };
        await using var page = new StringWriter();
        await found.View.RenderAsync(new ViewContext(
            context, found.View, data, new TempDataDictionary(context.HttpContext, tempData), page, new HtmlHelperOptions()));
        return page.ToString();
    }
}

/// <summary>Tells the layout that it dresses paper, and for whom.</summary>
/// <param name="Screen">How it stands on a screen; none for the press or a file.</param>
public sealed record PaperSheet(OnScreen? Screen)
{
    /// <summary>Under this name it stands in the view's data.</summary>
    public const string Key = "Paper";
}
